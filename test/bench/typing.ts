// How long somebody who types waits, through the protocol, while the server reads a large workspace and afterwards:
//   npm run build && npm run bench:typing [-- FILES]
// Nothing is asserted: the figures depend on the machine.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from '../harness/server.ts';
import { manyDocuments, workspaceFile } from './manifests.ts';

/** Between two letters of somebody fast. */
const PAUSE = 100;
/** The word that is being typed. */
const WORD = 'LOG_LEVEL';
/** After the index is there. */
const QUIET_KEYSTROKES = 150;

interface Waits {
  /** From a letter to the diagnostics of the text with it; the server waits a breath before it looks. */
  readonly diagnostics: number[];
  /** From a question asked right after the letter to its answer. */
  readonly answers: number[];
}

void run(Number(process.argv[2] ?? 4000));

async function run(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kubewright-typing-'));
  try {
    for (let i = 0; i < count; i++) {
      const place = join(folder, `team-${i % 40}`);
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, `service-${i}.yaml`), workspaceFile(i));
    }
    await measure(folder, count);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, count: number): Promise<void> {
  const uri = `file://${folder}/team-0/service-0.yaml`;
  let isIndexed = false;
  const start = performance.now();
  const server = await Server.start({ folders: [folder], capabilities: { window: { workDoneProgress: true } } });
  server.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
    if (value.kind === 'end') isIndexed = true;
  });
  await server.open(uri, manyDocuments(120));
  await server.settled(uri);
  const during = await type(server, uri, () => !isIndexed);
  const indexed = performance.now() - start;
  let left = QUIET_KEYSTROKES;
  const after = await type(server, uri, () => left-- > 0);
  await server.stop();
  console.log(`${count} files, read in ${(indexed / 1000).toFixed(1)} s while ${during.diagnostics.length} letters were typed`);
  console.table({
    'to diagnostics, while reading, ms': percentiles(during.diagnostics),
    'to an answer, while reading, ms': percentiles(during.answers),
    'to diagnostics, afterwards, ms': percentiles(after.diagnostics),
    'to an answer, afterwards, ms': percentiles(after.answers),
  });
}

/** Types letters and asks after each as editors do, and waits for neither: nobody who types does. */
async function type(server: Server, uri: string, goesOn: () => boolean): Promise<Waits> {
  const waits: Waits = { diagnostics: [], answers: [] };
  const pending: Promise<void>[] = [];
  for (let i = 0; goesOn(); i++) {
    const start = performance.now();
    const version = await server.type(uri, WORD, i % 10 === 9 ? WORD : `${WORD}x`);
    pending.push(
      server
        .until('diagnostics', () => server.published.some((each) => each.uri === uri && (each.version ?? 0) >= version), 60_000)
        .then(() => {
          waits.diagnostics.push(performance.now() - start);
        }),
      server.hover(uri, server.place(uri, 'kind')).then(() => {
        waits.answers.push(performance.now() - start);
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  await Promise.all(pending);
  return waits;
}

function percentiles(times: readonly number[]): Record<string, string> {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(1);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}
