// Changes one thing after another in a part of server/src and sees whether a test fails:
//   npm run mutation -- yaml
//   npm run mutation -- yaml/mask.ts kube/pod-security
//   npm run mutation -- --again yaml       only what survived the last time, for the sake of new tests
// Pages in out/mutation show what survived.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { slices, testsOf } from './slices.mjs';

const here = import.meta.dirname;
const root = join(here, '../..');
const isAgain = process.argv[2] === '--again';
const parts = process.argv.slice(isAgain ? 3 : 2).map((part) => posix.normalize(part).replace(/\/$/, ''));
if (parts.length === 0) fail('Which part of server/src?');

const patterns = parts.map(patternOf);
const tests = new Set(parts.flatMap((part) => testsOf(part) ?? fail(`No tests are known for ${part}.`)));
installStryker();

Object.assign(process.env, { MUTATION_TESTS: [...tests].join(' '), RUNS: '20', FUZZ_SEED: '1', FUZZ_CASES: '5' });
process.chdir(root);
const report = `out/mutation/${parts.join('+').replaceAll('/', '-')}`;
const { Stryker } = await import('@stryker-mutator/core');
const results = await new Stryker({
  mutate: [...patterns, '!**/*.generated.ts'],
  testRunner: 'vitest',
  buildCommand: 'node test/mutation/bundle.mjs',
  vitest: { configFile: 'test/mutation/vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  // What runs while files are loaded would need all tests, each time anew.
  ignoreStatic: true,
  concurrency: 1,
  // A change may make a loop endless.
  timeoutMS: 10_000,
  timeoutFactor: 3,
  dryRunTimeoutMinutes: 15,
  disableTypeChecks: false,
  // Stryker would read tsconfig.json with a compiler older than ours.
  tsconfigFile: 'none',
  ignorePatterns: ['out', 'dist', 'client', 'docs', 'images'],
  incremental: true,
  force: !isAgain,
  incrementalFile: `${report}.last.json`,
  tempDirName: 'out/mutation/tmp',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  htmlReporter: { fileName: `${report}.html` },
  jsonReporter: { fileName: `${report}.json` },
  allowConsoleColors: false,
}).runMutationTest();
const survived = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
console.log(`${survived} of ${results.length} survived; ${report}.html shows them.`);

function patternOf(part) {
  const path = posix.join('server/src', part);
  if (part.startsWith('..') || !existsSync(join(root, path))) fail(`${path} is not there.`);
  return statSync(join(root, path)).isDirectory() ? `${path}/**/*.ts` : path;
}

/** Nobody who only wants to run the tests pays for it. */
function installStryker() {
  if (existsSync(join(here, 'node_modules/@stryker-mutator/core'))) return;
  console.log('Installing Stryker (npm ci)');
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
