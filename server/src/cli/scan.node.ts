import type { Baseline } from '../engine/baseline.ts';
import { openBaseline } from './baseline.node.ts';
import type { Telling } from './check-file.ts';
import type { ListedFile } from './listing.node.ts';
import type { CheckedFile, Problem } from './outcome.ts';
import { type FileRecord, Part } from './part.node.ts';
import type { Selection, SelectionFlags } from './selection.node.ts';

/** What is to be looked at, as plain data: every thread is given the same. */
export interface Plan {
  readonly folder: string;
  readonly flags: SelectionFlags;
  readonly files: readonly ListedFile[];
  /** Numbers of the files of which something is to be said; all are looked at. */
  readonly wanted: readonly number[];
  readonly telling: Telling;
  /** What is accepted for now: a file, or the one at the top of the repository; undefined when nothing is. */
  readonly baseline: { readonly file?: string | undefined } | undefined;
  /** Says of each file only what can be said without knowing the others: somebody else will bring it together. */
  readonly isAlone: boolean;
}

/** Throws a UsageError when it is none. */
export const baselineOf = async ({ baseline, folder }: Pick<Plan, 'baseline' | 'folder'>): Promise<Baseline | undefined> =>
  baseline === undefined ? undefined : openBaseline(baseline.file, folder);

/** What came of it, by the number of the file. */
export interface Scanned {
  readonly records: readonly FileRecord[];
  readonly checked: ReadonlyMap<number, CheckedFile>;
  /** Of files that could no longer be read. */
  readonly problems: readonly Problem[];
}

/** A thread that looks at files as well. */
export interface Helper {
  /** What it knows of the files that it has taken. */
  readonly looked: Promise<readonly FileRecord[]>;
  /** Tells it what is known of the other files, whereupon it says what is to be said of its own. */
  readonly check: (others: readonly FileRecord[]) => Promise<Pick<Scanned, 'problems'> & { readonly checked: readonly NumberedFile[] }>;
  readonly end: () => void;
}

export type NumberedFile = readonly [number, CheckedFile];

/** Threads take so many files at a time, so that neighbours, which often belong together, mostly stay together. */
const TAKEN = 32;

/** Numbers of files by which all threads keep in step: each takes the next ones that nobody has taken. */
export class Counter {
  readonly cells: Int32Array<SharedArrayBuffer>;

  constructor(cells = new Int32Array(new SharedArrayBuffer(12))) {
    this.cells = cells;
  }

  /** The numbers that this thread looks at; everyone who asks gets others. */
  *take(count: number): Generator<number> {
    for (let first = Atomics.add(this.cells, 0, TAKEN); first < count; first = Atomics.add(this.cells, 0, TAKEN))
      for (let number = first; number < Math.min(count, first + TAKEN); number++) yield number;
  }

  noteLooked(): number {
    return Atomics.add(this.cells, 1, 1) + 1;
  }

  noteChecked(): number {
    return Atomics.add(this.cells, 2, 1) + 1;
  }
}

/** What one thread does. */
export class Scan {
  private readonly part: Part;
  private readonly plan: Plan;
  private readonly counter: Counter;
  private readonly problems: Problem[] = [];
  private readonly tell: (done: number, isChecking: boolean) => void;
  private own: readonly number[] = [];

  constructor(
    plan: Plan,
    selection: Selection,
    baseline: Baseline | undefined,
    counter: Counter,
    onCrash: (rule: string, error: unknown) => void,
    tell: (done: number, isChecking: boolean) => void,
  ) {
    this.plan = plan;
    this.counter = counter;
    this.tell = tell;
    this.part = new Part(plan.files, selection, baseline, onCrash, (problem) => this.problems.push(problem));
  }

  /** Looks at files until none is left. */
  look(): readonly FileRecord[] {
    const { files, isAlone, telling } = this.plan;
    const records: FileRecord[] = [];
    for (const number of this.counter.take(files.length)) {
      const record = this.part.look(number, isAlone ? telling : undefined);
      if (record !== undefined) records.push(record);
      this.tell(this.counter.noteLooked(), false);
    }
    this.own = records.flatMap(({ number, problem }) => (problem === undefined ? number : []));
    return records;
  }

  /** Says what is to be said of its own files, now that it learns of the others. */
  check(others: readonly FileRecord[]): { readonly problems: readonly Problem[]; readonly checked: readonly NumberedFile[] } {
    this.part.adopt(others, true);
    this.part.complete();
    const wanted = new Set(this.plan.wanted);
    const checked: NumberedFile[] = [];
    for (const number of this.own) {
      if (!wanted.has(number)) continue;
      const file = this.part.check(number, this.plan.telling);
      if (file !== undefined) checked.push([number, file]);
      this.tell(this.counter.noteChecked(), true);
    }
    return { problems: this.problems, checked };
  }
}

/** Looks at all files of a plan, in this thread and in those that help. */
export async function scanAll(scan: Scan, isAlone: boolean, helpers: readonly Helper[]): Promise<Scanned> {
  try {
    const own = scan.look();
    const theirs = await Promise.all(helpers.map(({ looked }) => looked));
    const records = [own, ...theirs].flat().sort((one, other) => one.number - other.number);
    if (isAlone) return { records, checked: new Map(), problems: [] };
    const answers = helpers.map(({ check }, number) => check([own, ...theirs.filter((_, other) => other !== number)].flat()));
    const said = [scan.check(theirs.flat()), ...(await Promise.all(answers))];
    return { records, checked: new Map(said.flatMap(({ checked }) => checked)), problems: said.flatMap(({ problems }) => problems) };
  } finally {
    for (const { end } of helpers) end();
  }
}
