// Changes one thing after another in a part of server/src and sees whether a test fails:
//   npm run mutation -- yaml
//   npm run mutation -- yaml/mask.ts kube/pod-security
//   npm run mutation -- --again yaml       only what survived the last time, for the sake of new tests
// Prints what survived, also when it is interrupted, and writes it to out/mutation. Stryker itself loads all tests anew for each
// change; to try all changes in one process takes minutes instead of hours.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { mutantsOf } from './mutants.mjs';
import { isAlive, lastResults, linesOf, save } from './report.mjs';
import { slices, testsOf } from './slices.mjs';
import { Trials } from './trials.mjs';

const here = import.meta.dirname;
const root = join(here, '../..');
const isAgain = process.argv[2] === '--again';
const parts = process.argv.slice(isAgain ? 3 : 2).map((part) => posix.normalize(part).replace(/\/$/, ''));

const files = [...new Set(parts.flatMap(filesOf))];
if (files.length === 0) fail('Which part of server/src?');
const tests = [...new Set(files.flatMap((file) => testsOf(file) ?? fail(`No tests are known for ${file}.`)))];
installStryker();

process.chdir(root);
// A run must be like the one before, and each test short.
Object.assign(process.env, { RUNS: '20', FUZZ_SEED: '1', FUZZ_CASES: '5' });
mkdirSync('out/mutation', { recursive: true });
const name = join(root, 'out/mutation', parts.join('+').replaceAll('/', '-').slice(0, 200));
const script = `${name}.bundle.mjs`;
const { mutants, instrumented } = await mutantsOf(
  root,
  files.map((file) => join(root, 'server/src', file)),
);
await bundle(root, tests, instrumented, script);

const last = isAgain ? lastResults(`${name}.json`) : () => undefined;
const results = mutants.map((mutant) => ({ ...mutant, status: last(mutant) }));
const untried = results.filter(({ status }) => status === undefined);
const trials = new Trials(pathToFileURL(script).href);
await trials.begin((line) => console.log(`${files.length} files, ${results.length} mutants, ${untried.length} to try; ${line}`));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => finish(1));
for (const [index, result] of untried.entries()) {
  result.status = await trials.statusOf(result);
  if (index % 500 === 499) console.error(`${index + 1} of ${untried.length} tried, ${results.filter(isAlive).length} survived`);
}
await trials.end();
finish(0);

function finish(code) {
  const lines = linesOf(results).join('\n');
  save(`${name}.json`, results);
  writeFileSync(`${name}.txt`, `${lines}\n`);
  console.log(lines);
  const left = results.filter(({ status }) => status === undefined).length;
  if (left > 0) console.log(`Interrupted: ${left} of ${results.length} were not tried.`);
  process.exit(code);
}

/** Below server/src; what is generated has its own test. */
function filesOf(part) {
  const path = join(root, 'server/src', part);
  if (part.startsWith('..') || !existsSync(path)) fail(`server/src/${part} is not there.`);
  const names = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true }).map((inner) => posix.join(part, inner.replaceAll('\\', '/')))
    : [part];
  return names.filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts')).sort();
}

/** Nobody who only wants to run the tests pays for it. */
function installStryker() {
  if (existsSync(join(here, 'node_modules/@stryker-mutator/instrumenter'))) return;
  console.log('Installing the instrumenter of Stryker (npm ci)');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}

function fail(message) {
  console.error(`${message} Slices: ${slices.join(', ')}, or a file or folder of them.`);
  process.exit(2);
}
