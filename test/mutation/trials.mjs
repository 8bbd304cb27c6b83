// Tries changes in a worker, and begins it anew whenever a change has broken it.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const REHEARSAL_LIMIT = 300_000;
const EASY = { maxOldGenerationSizeMb: 1500, stackSizeMb: 4 };

/** `begin` learns which tests reach what and throws if one fails; `tell` gets a line about it. */
export class Trials {
  #script;
  #worker;
  #times;
  #coverage;
  #quickFirst;

  constructor(script) {
    this.#script = script;
  }

  async begin(tell) {
    await this.#restart();
    const { status, failures, times, coverage } = await this.#ask(undefined, () => REHEARSAL_LIMIT);
    if (status !== undefined) throw new Error('The tests alone break the worker or take too long.');
    if (failures.length > 0) throw new Error(`${failures.length} tests fail without any change:\n${failures.slice(0, 5).join('\n')}`);
    this.#times = times;
    this.#coverage = coverage;
    this.#quickFirst = [...times.keys()].sort((a, b) => times[a] - times[b]);
    tell(`${times.length} tests, ${Math.round(times.reduce((sum, time) => sum + time, 0))} ms`);
  }

  /** `Ignored` is what only runs while files are loaded: to try it would need all tests, each loaded anew. */
  async statusOf({ id }) {
    const covering = this.#quickFirst.filter((index) => this.#coverage.perTest[index]?.[id] > 0);
    if (covering.length === 0) return this.#coverage.static[id] > 0 ? 'Ignored' : 'NoCoverage';
    const hits = covering.reduce((sum, index) => sum + this.#coverage.perTest[index][id], 0);
    const { status, isSpoilt } = await this.#ask({ id, covering, hitLimit: hits * 100 }, (index) => 4000 + 5 * (this.#times[index] ?? 0));
    if (isSpoilt) await this.#restart();
    return status;
  }

  async end() {
    await this.#worker?.terminate();
  }

  async #restart() {
    await this.#worker?.terminate();
    this.#worker = new Worker(join(import.meta.dirname, 'worker.mjs'), { workerData: this.#script, resourceLimits: EASY });
    await new Promise((resolve, reject) => this.#worker.once('message', resolve).once('error', reject));
  }

  /** The worker's answer. `limitOf` gives the milliseconds for a test, and for what comes before the first. */
  #ask(question, limitOf) {
    const worker = this.#worker;
    return new Promise((resolve) => {
      let timer;
      const expectWithin = (limit) => {
        clearTimeout(timer);
        timer = setTimeout(() => answer({ status: 'Timeout', isSpoilt: true }), limit);
      };
      const forget = () => ['message', 'error', 'exit'].map((event) => worker.removeAllListeners(event));
      const answer = (value) => {
        clearTimeout(timer);
        forget();
        // It may fail once more while it ends.
        worker.on('error', () => undefined);
        resolve(value);
      };
      forget();
      worker.on('message', (message) => (typeof message === 'number' ? expectWithin(limitOf(message)) : answer(message)));
      worker.on('error', ({ code }) => answer({ status: code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'Timeout' : 'Killed', isSpoilt: true }));
      worker.on('exit', () => answer({ status: 'Killed', isSpoilt: true }));
      expectWithin(limitOf());
      worker.postMessage(question);
    });
  }
}
