// Everything that must hold, in one run:
//   npm test
// The last line counts: N passed, N failed, N skipped. With CI=true, an editor that cannot be had is a failure.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root } from './install.mjs';

const node = process.execPath;
const { isTTY } = process.stdout;
const bin = (name) => join(root, 'node_modules', name);
const report = join(root, 'out', 'vitest.json');
const editorSuite = (name, { of = '', env = {} } = {}) => ({
  name: `editor: ${name}${of}`,
  command: [node, 'scripts/editor/run.mjs', name],
  env,
  count: countLastLine,
});
/** The same in the oldest VS Code that is supported; a change of that wants the release of code-server that carries it. */
const carriers = { '^1.100.0': '4.100.3' };
const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const oldest = { of: ', oldest', env: { KUBEWRIGHT_CODE_SERVER: carriers[engines.vscode] ?? 'not named in scripts/test.mjs' } };

const stages = [
  { name: 'build', command: [node, 'esbuild.mjs'], count: countAsOne, needed: true },
  { name: 'types', command: [node, bin('typescript/bin/tsc')], count: countAsOne },
  { name: 'lint', command: [node, bin('@biomejs/biome/bin/biome'), 'ci', `--colors=${isTTY ? 'force' : 'off'}`], count: countAsOne },
  {
    name: 'unit',
    command: [node, bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`],
    count: countReport,
  },
  editorSuite('node'),
  editorSuite('folders'),
  editorSuite('yaml'),
  editorSuite('web'),
  editorSuite('ui'),
  // Another 300 MB to fetch, which is nothing for every day.
  ...(process.env.CI ? [editorSuite('node', oldest), editorSuite('web', oldest)] : []),
  editorSuite('desktop'),
];
/** Where the others cannot run, the desktop has to. */
const isNeededInCi = ({ name }) => name.startsWith('editor: ') && (name === 'editor: desktop') === (process.platform !== 'linux');

installPackages();
mkdirSync(join(root, 'out'), { recursive: true });
rmSync(report, { force: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const start = Date.now();
for (const stage of stages) {
  console.log(`\n=== ${stage.name}`);
  const stageStart = Date.now();
  const counts = stage.count(await run(stage.command, stage.env));
  if (counts.skipped > 0 && process.env.CI && isNeededInCi(stage)) {
    console.log('This must run where CI is set.');
    counts.failed += counts.skipped;
    counts.skipped = 0;
  }
  for (const key of Object.keys(total)) total[key] += counts[key];
  console.log(`=== ${stage.name}: ${inWords(counts)} (${seconds(stageStart)} s)`);
  if (stage.needed && counts.failed > 0) break;
}
console.log(`\nAll in ${seconds(start)} s`);
console.log(inWords(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** Shows the output as it comes and keeps it. */
function run([command, ...args], added = {}) {
  return new Promise((resolve) => {
    // The output goes through a pipe, so nobody below can see whether it ends in a terminal.
    const env = { ...process.env, ...(isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }), ...added };
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (bytes) => {
      output += bytes;
      process.stdout.write(bytes);
    });
    child.stderr.on('data', (bytes) => process.stderr.write(bytes));
    child.on('close', (status) => resolve({ status, output }));
  });
}

function countAsOne({ status }) {
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function countLastLine({ status, output }) {
  const skippedAll = 77;
  if (status === skippedAll) return { passed: 0, failed: 0, skipped: 1 };
  const [, passed = 0, failed = 0, skipped = 0] = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(output) ?? [];
  return withStatus({ passed: Number(passed), failed: Number(failed), skipped: Number(skipped) }, status);
}

function countReport({ status }) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    return withStatus({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }, status);
  } catch {
    return countAsOne({ status: 1 });
  }
}

/** A run that broke before it could count a failure has failed all the same. */
function withStatus(counts, status) {
  return { ...counts, failed: status === 0 ? counts.failed : Math.max(1, counts.failed) };
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1);
}
