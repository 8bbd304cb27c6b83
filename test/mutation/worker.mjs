// Runs the tests: first all, to learn which reach which change, then those of one change after another. `__stryker__` is where
// Stryker's switches look.
import { parentPort, workerData } from 'node:worker_threads';

const stryker = { currentTestId: undefined, activeMutant: undefined, hitCount: undefined, hitLimit: undefined };
globalThis.__stryker__ = stryker;
for (const level of ['log', 'info', 'warn', 'error']) console[level] = () => undefined;
const { tests } = await import(workerData);

parentPort.on('message', async (mutant) => parentPort.postMessage(mutant === undefined ? await rehearse() : await attempt(mutant)));
parentPort.postMessage('ready');

/** How long each test takes, in milliseconds, those that fail, and how often each test passes each change. */
async function rehearse() {
  const times = [];
  const failures = [];
  for (const [index, { name }] of tests.entries()) {
    stryker.currentTestId = String(index);
    const start = performance.now();
    const error = await errorOf(index);
    times.push(performance.now() - start);
    if (error !== undefined) failures.push(`${name}: ${error.message}`);
  }
  stryker.currentTestId = undefined;
  return { times, failures, coverage: stryker.mutantCoverage ?? { static: {}, perTest: {} } };
}

/** `status` of the change, and whether it left something behind that lets tests fail without it. */
async function attempt({ id, covering, hitLimit }) {
  for (const index of covering) {
    parentPort.postMessage(index);
    Object.assign(stryker, { activeMutant: id, hitCount: 0, hitLimit });
    const error = await errorOf(index);
    // The error of an endless loop may have been caught on its way.
    const isEndless = stryker.hitCount > hitLimit;
    Object.assign(stryker, { activeMutant: undefined, hitCount: undefined });
    if (error !== undefined || isEndless) {
      return { status: isEndless ? 'Timeout' : 'Killed', isSpoilt: (await errorOf(index)) !== undefined };
    }
  }
  return { status: 'Survived', isSpoilt: false };
}

async function errorOf(index) {
  try {
    await tests[index].run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
