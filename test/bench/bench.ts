// How long it takes, and how much it needs:
//   npm run bench                  with a build in dist
//   npm run bench -- FOLDER …       checks these folders as well
// Nothing is asserted: the figures depend on the machine.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { Engine } from '../../server/src/engine/engine.ts';
import { codeActionsAt } from '../../server/src/features/code-actions.ts';
import { diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { MARKDOWN } from '../../server/src/features/markup.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/settings/settings.ts';
import { manyContainers, manyDocuments, oneDocument, workspaceFile } from './manifests.ts';
import { rulesBesideParser } from './parse.ts';
import { scans } from './scan.ts';

const URI = 'file:///workspace/manifest.yaml';
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, preset: 'all' };
const KEYSTROKES = 40;

/** All that the server does between a changed text and the diagnostics on their way. */
function look(engine: Engine, text: string): number {
  engine.update(URI, text);
  engine.takeChanged();
  return diagnosticsOf(URI, engine.report(URI), (uri) => engine.lines(uri)).length;
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What is in use once the garbage is gone. */
function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const percentile = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0;

const shown = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 2 : 0);

/** Someone types a word in the middle of the text, letter by letter. */
function keystrokes(
  text: string,
  where: string,
  settings = SETTINGS,
): { readonly cold: number; readonly times: readonly number[]; readonly findings: number } {
  const middle = text.indexOf(where, text.length >> 1);
  const at = (middle < 0 ? text.indexOf(where) : middle) + where.length;
  const engine = new Engine(allRules, settings);
  let findings = 0;
  const cold = timed(() => {
    findings = look(engine, text);
  });
  const times = Array.from({ length: KEYSTROKES }, (_, i) => {
    const next = text.slice(0, at) + 'x'.repeat(i + 1) + text.slice(at);
    return timed(() => look(engine, next));
  });
  return { cold, times, findings };
}

function typing(): void {
  const cases: readonly (readonly [string, string, string, Settings?])[] = [
    ...[100, 1000, 10_000].map((lines) => [`many documents, ${lines} lines`, manyDocuments(lines), 'LOG_LEVEL'] as const),
    ...[100, 1000, 10_000].map((lines) => [`one document, ${lines} lines`, oneDocument(lines), 'LOG_LEVEL'] as const),
    ['100 containers in one pod', manyContainers(100), 'LOG_LEVEL'],
    ['many documents, 10000 lines, as installed', manyDocuments(10_000), 'LOG_LEVEL', DEFAULT_SETTINGS],
  ];
  // The first runs also pay for the compiler.
  for (let i = 0; i < 3; i++) keystrokes(manyDocuments(1000), 'LOG_LEVEL');
  console.table(
    Object.fromEntries(
      cases.map(([name, text, where, settings]) => {
        const { cold, times, findings } = keystrokes(text, where, settings);
        return [
          name,
          {
            findings,
            'open, ms': shown(cold),
            'keystroke p50, ms': shown(percentile(times, 0.5)),
            'p95, ms': shown(percentile(times, 0.95)),
          },
        ];
      }),
    ),
  );
}

function workspaces(): void {
  const rows: Record<string, object> = {};
  for (const count of [100, 1000, 5000]) {
    const texts = Array.from({ length: count }, (_, i) => workspaceFile(i));
    const before = heapUsed();
    const engine = new Engine(allRules, SETTINGS);
    const scan = timed(() => {
      for (const [i, text] of texts.entries()) engine.update(`file:///workspace/${i}.yaml`, text);
    });
    const across = timed(() => engine.takeChanged());
    const heap = (heapUsed() - before) / 1e6;
    const pod = manyDocuments(100);
    look(engine, pod);
    // The name of an account is a fact that rules across files read.
    const fact = percentile(
      Array.from({ length: 10 }, (_, i) =>
        timed(() => look(engine, pod.replaceAll('serviceAccountName: service', `serviceAccountName: s${i}`))),
      ),
      0.5,
    );
    const plain = percentile(
      Array.from({ length: 10 }, (_, i) => timed(() => look(engine, pod.replaceAll('LOG_LEVEL', `LOG_LEVEL_${i}`)))),
      0.5,
    );
    rows[`${count} files`] = {
      'scan, ms': shown(scan),
      'across files, ms': shown(across),
      'heap, MB': heap.toFixed(0),
      'keystroke, ms': shown(plain),
      'keystroke in a fact, ms': shown(fact),
    };
  }
  console.table(rows);
}

function asking(): void {
  const text = manyDocuments(1000);
  const engine = new Engine(allRules, SETTINGS);
  look(engine, text);
  const owner = engine.report(URI).reports.find(({ lacks }) => lacks !== undefined)?.owner.span.start ?? 0;
  const at = engine.lines(URI).position(owner);
  const support = {
    documentChanges: true,
    changeAnnotations: true,
    createsFiles: true,
    disabled: true,
    resolvesEdit: true,
    pageCommand: undefined,
    silenceCommand: undefined,
  };
  const file = { uri: URI, editorUri: URI, version: 1 };
  const times = (run: () => void): number =>
    percentile(
      Array.from({ length: 10 }, () => timed(run)),
      0.5,
    );
  console.table({
    hover: { 'p50, ms': shown(times(() => hoverAt(engine, URI, at, { markup: MARKDOWN }))) },
    'code actions': { 'p50, ms': shown(times(() => codeActionsAt(engine, file, { start: at, end: at }, { diagnostics: [] }, support))) },
  });
}

function bundles(): void {
  const files = ['client.js', 'server.js', 'kubewright.js'].filter((file) => existsSync(`dist/${file}`));
  console.table(
    Object.fromEntries(
      files.map((file) => [
        file,
        {
          kB: Math.round(statSync(`dist/${file}`).size / 1000),
          'gzip, kB': Math.round(gzipSync(readFileSync(`dist/${file}`)).length / 1000),
        },
      ]),
    ),
  );
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${allRules.length} rules`);
console.log('\nTyping: from a changed text to its diagnostics');
typing();
console.log('The rules beside the parser: 10,000 lines of workloads in many documents');
console.table(rulesBesideParser(allRules));
console.log('A workspace of files with a Deployment and a Service each');
workspaces();
console.log('Asking at what a pod lacks, in a file of 1000 lines');
asking();
console.log('Bundles in dist; those for the package are minified');
bundles();
console.log('Whole checks by the command line, from its start to its end');
console.table(scans(process.argv.slice(2)));
