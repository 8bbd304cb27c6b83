// What the server still holds after each minute of an hour of work, done as fast as it goes, through the protocol:
//   npm run build && npm run bench:memory [-- MINUTES]
// Nothing is asserted: the figures depend on the machine. What is kept for good is found by test/engine/memory.test.ts.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Server } from '../harness/server.ts';
import { manyDocuments, workspaceFile } from './manifests.ts';

const FILES = 300;
/** Somebody who types for an hour leaves about so many letters a minute, in so many files. */
const LETTERS = 100;
const FILES_A_MINUTE = 5;
const WORDS = ['1.', 'registry', 'true', 'cpu', 'name'];

interface Heap {
  readonly heap: number;
  readonly all: number;
}

const folder = mkdtempSync(join(tmpdir(), 'kubewright-memory-'));
const uriOf = (path: string): string => `file://${folder}/${path}`;

void run(Number(process.argv[2] ?? 60));

async function run(minutes: number): Promise<void> {
  try {
    for (const [path, text] of workspace()) write(path, text);
    await measure(minutes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(minutes: number): Promise<void> {
  const heapFile = join(folder, 'heap.json');
  process.env.HEAP_FILE = heapFile;
  process.env.NODE_OPTIONS = `--import ${new URL('heap.mjs', import.meta.url).href}`;
  const server = await Server.start({ folders: [folder], settings: { preset: 'strict' } });
  const texts = new Map(workspace());
  const rows: Record<string, string>[] = [];
  const start = performance.now();
  await server.request('kubewright/checkWorkspace', {});
  for (let minute = 0; minute <= minutes; minute++) {
    if (minute > 0) await work(server, minute, texts);
    if (minute % 5 > 0) continue;
    const { heap, all } = await heapOf(server, heapFile);
    const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
    rows.push({ minute: String(minute), 'kept, MB': megabytes(heap), 'of the machine, MB': megabytes(all) });
  }
  await server.stop();
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${texts.size} files, ${minutes} minutes of typing done in ${seconds} s, ${minutes * LETTERS} letters`);
  console.table(rows);
}

async function heapOf(server: Server, file: string): Promise<Heap> {
  rmSync(file, { force: true });
  server.process.kill('SIGUSR2');
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 20));
  return JSON.parse(readFileSync(file, 'utf8')) as Heap;
}

/** What a minute brings: files that are opened, typed into, asked about and closed, and files that come, move and go. */
async function work(server: Server, minute: number, texts: ReadonlyMap<string, string>): Promise<void> {
  const paths = [...texts.keys()];
  const chosen = Array.from({ length: FILES_A_MINUTE }, (_, i) => paths[(minute * 37 + i * 61) % paths.length] ?? '');
  for (const path of [...chosen, 'chart/values.yaml', 'overlays/prod/kustomization.yaml', 'long.yaml']) {
    const uri = uriOf(path);
    await server.open(uri, texts.get(path) ?? '');
    const letters = Math.floor(LETTERS / (FILES_A_MINUTE + 3));
    const word = WORDS.find((each) => server.text(uri).includes(each)) ?? server.text(uri).slice(0, 1);
    for (let i = 0; i < letters; i++) {
      // Another text each time, and in the end the one of before.
      const [from, to] = i % 2 === 0 ? [word, `${word}${minute}x${i}`] : [`${word}${minute}x${i - 1}`, word];
      await server.type(uri, from, to);
      if (i % 4 === 0) await ask(server, uri);
    }
    await server.settled(uri);
    await server.close(uri);
    server.published.length = 0;
  }
  const [first, second] = [`new-${minute}/service-${minute}.yaml`, `moved-${minute}/service-${minute}.yaml`];
  await change(server, [first, workspaceFile(1000 + minute)]);
  await change(server, [first, undefined], [second, workspaceFile(1000 + minute)]);
  await change(server, [second, undefined]);
  if (minute % 10 === 0) await server.request('kubewright/workspaceReport', { as: 'html' });
}

async function ask(server: Server, uri: string): Promise<void> {
  const textDocument = { uri };
  const position = server.place(uri, 'e');
  await Promise.all([
    server.hover(uri, position),
    server.actions(uri, { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } }),
    server.request('textDocument/completion', { textDocument, position }),
    server.request('textDocument/codeLens', { textDocument }),
  ]);
}

/** Writes or removes files on the disk, as another program would, and waits until the server has read again. */
async function change(server: Server, ...files: readonly (readonly [string, string | undefined])[]): Promise<void> {
  for (const [path, text] of files) {
    if (text === undefined) rmSync(join(folder, dirname(path)), { recursive: true });
    else write(path, text);
  }
  await server.filesChanged(...files.map(([path, text]) => [uriOf(path), text === undefined ? 'deleted' : 'created'] as const));
  await server.until(
    'what has changed',
    () => files.every(([path, text]) => server.diagnostics(uriOf(path)).length > 0 === (text !== undefined)),
    60_000,
  );
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Ordinary files, a chart, a base with two overlays, and a long file. */
function workspace(): (readonly [string, string])[] {
  const ordinary = Array.from({ length: FILES }, (_, i) => [`team-${i % 20}/service-${i}.yaml`, workspaceFile(i)] as const);
  const templates = Array.from({ length: 20 }, (_, i) => {
    const text = workspaceFile(2000 + i)
      .replace('replicas: 3', 'replicas: {{ .Values.replicas }}')
      .replace('"info"', '{{ .Values.level | quote }}')
      .replace('allowPrivilegeEscalation: false', 'allowPrivilegeEscalation: {{ .Values.escalation }}');
    return [`chart/templates/service-${i}.yaml`, text] as const;
  });
  const overlay = (name: string): string =>
    `namespace: ${name}\nresources: [../../base]\npatches:\n- target: {kind: Deployment}\n  patch: |\n    - {op: replace, path: /spec/replicas, value: 7}\n`;
  return [
    ...ordinary,
    ...templates,
    ['chart/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 1.0.0\n'],
    ['chart/values.yaml', 'replicas: 3\nlevel: info\nescalation: true\n'],
    ['base/kustomization.yaml', 'resources: [services.yaml]\n'],
    ['base/services.yaml', Array.from({ length: 10 }, (_, i) => workspaceFile(3000 + i)).join('')],
    ['overlays/dev/kustomization.yaml', overlay('dev')],
    ['overlays/prod/kustomization.yaml', overlay('prod')],
    ['long.yaml', manyDocuments(3000)],
  ];
}
