import { availableParallelism } from 'node:os';
import { UsageError } from './command.ts';
import { crashReporter } from './crash.ts';
import type { ListedFile } from './listing.node.ts';
import type { CheckedFile, Problem } from './outcome.ts';
import type { FileRecord } from './part.node.ts';
import { progressOn } from './progress.ts';
import { baselineOf, Counter, type Plan, Scan, scanAll } from './scan.node.ts';
import type { Selection } from './selection.node.ts';
import type { Terminal } from './terminal.ts';
import { startHelpers } from './thread.node.ts';

/** What came of a plan, in the order of its files, however many threads there were. */
export interface Ran {
  readonly records: readonly FileRecord[];
  /** Of the files that are wanted and could be read. */
  readonly files: readonly CheckedFile[];
  readonly problems: readonly Problem[];
}

export async function runPlan(plan: Plan, selection: Selection, terminal: Terminal, threads: number): Promise<Ran> {
  const baseline = await baselineOf(plan);
  const counter = new Counter();
  const onCrash = crashReporter(terminal);
  const progress = progressOn(terminal, plan.files.length);
  const { program } = terminal;
  const helpers = program === undefined ? [] : startHelpers(threads - 1, program, { plan, cells: counter.cells }, onCrash);
  const scan = new Scan(plan, selection, baseline, counter, onCrash, progress.tell);
  const { records, checked, problems } = await scanAll(scan, plan.isAlone, helpers);
  progress.end();
  const unread = records.flatMap(({ number, problem }): Problem[] =>
    problem === undefined ? [] : [{ file: plan.files[number]?.file ?? '', message: problem }],
  );
  const files = [...checked].sort(([one], [other]) => one - other).map(([, file]) => file);
  return { records, files, problems: [...unread, ...problems] };
}

/** A thread that looks at fewer files than these does not win back what it takes to start and to learn of the others'. */
const WORTH_A_THREAD = 500;

/** More threads wait for each other's facts longer than they save. */
const MOST_THREADS = 8;

/** Throws {@link UsageError}. */
export function threadsFor(asked: string | undefined, files: readonly ListedFile[]): number {
  // Garbage is collected beside, which takes about half a core for each.
  const cores = Math.max(1, Math.floor(availableParallelism() / 1.5));
  if (asked === undefined) return Math.max(1, Math.min(cores, MOST_THREADS, Math.floor(files.length / WORTH_A_THREAD)));
  if (!/^[1-9]\d?$/.test(asked)) throw new UsageError(`--threads is a number from 1 to 99, not "${asked}"`);
  return Number(asked);
}
