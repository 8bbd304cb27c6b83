import { type MessagePort, Worker } from 'node:worker_threads';
import type { CataloguedRule } from '../rule/rule.ts';
import type { FileRecord } from './part.node.ts';
import { baselineOf, Counter, type Helper, type Plan, Scan, type Scanned } from './scan.node.ts';
import { readSelection } from './selection.node.ts';

/** What a thread is started with. */
export interface ThreadStart {
  readonly plan: Plan;
  readonly cells: Counter['cells'];
}

/** Texts of JSON are sent several times faster than what they stand for. */
type Message =
  | { readonly kind: 'looked' | 'checked'; readonly json: string }
  | { readonly kind: 'crash'; readonly rule: string; readonly reason: string };

/** Starts threads that run the program again, each as {@link help} does. */
export function startHelpers(
  count: number,
  program: string,
  start: ThreadStart,
  onCrash: (rule: string, reason: string) => void,
): readonly Helper[] {
  return Array.from({ length: count }, () => startHelper(program, start, onCrash));
}

function startHelper(program: string, start: ThreadStart, onCrash: (rule: string, reason: string) => void): Helper {
  const worker = new Worker(program, { workerData: start });
  const answers = { looked: promised<string>(), checked: promised<string>() };
  worker.on('message', (message: Message) => {
    if (message.kind === 'crash') onCrash(message.rule, message.reason);
    else answers[message.kind].resolve(message.json);
  });
  const failed = (error: unknown): void => {
    answers.looked.reject(error);
    answers.checked.reject(error);
  };
  worker.on('error', failed);
  worker.on('exit', () => failed(new Error('A thread has ended before its time')));
  return {
    looked: answers.looked.promise.then((json): readonly FileRecord[] => JSON.parse(json)),
    check: (others) => {
      worker.postMessage(JSON.stringify(others));
      return answers.checked.promise.then((json) => JSON.parse(json));
    },
    end: () => void worker.terminate(),
  };
}

interface Promised<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

function promised<Value>(): Promised<Value> {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<Value>((whenDone, whenFailed) => {
    resolve = whenDone;
    reject = whenFailed;
  });
  // Whoever waits is told; that nobody does yet is no reason to end the program.
  promise.catch(() => {});
  return { promise, resolve, reject };
}

/** What a helping thread does from its start to its end. */
export async function help(port: MessagePort, { plan, cells }: ThreadStart, rules: readonly CataloguedRule[]): Promise<void> {
  const say = (message: Message): void => port.postMessage(message);
  const others = new Promise<readonly FileRecord[]>((resolve) => port.once('message', (json: string) => resolve(JSON.parse(json))));
  const selection = await readSelection(plan.flags, plan.folder, rules);
  const onCrash = (rule: string, error: unknown): void => say({ kind: 'crash', rule, reason: String(error) });
  const scan = new Scan(plan, selection, await baselineOf(plan), new Counter(cells), onCrash, () => {});
  say({ kind: 'looked', json: JSON.stringify(scan.look()) });
  const answer: Pick<Scanned, 'problems'> & { readonly checked: unknown } = scan.check(await others);
  say({ kind: 'checked', json: JSON.stringify(answer) });
}
