import { createHash } from 'node:crypto';
import type { Baseline } from '../engine/baseline.ts';
import { Engine } from '../engine/engine.ts';
import { readTextFileNow } from '../files/text-file.node.ts';
import type { Fact } from '../kube/facts.ts';
import { checkFile, type Telling } from './check-file.ts';
import type { ListedFile } from './listing.node.ts';
import type { CheckedFile, Problem } from './outcome.ts';
import { circumstancesOf, type Selection } from './selection.node.ts';

/** What is known of a file by whoever has looked at it: plain data, which threads send to each other and shards write. */
export interface FileRecord {
  /** Its number in the listing. */
  readonly number: number;
  /** What other files need to know of it, by document; none when it could not be read. */
  readonly facts: readonly (readonly Fact[])[];
  /** Why it could not be read. */
  readonly problem?: string;
  /** Of its text, where somebody else may read it later. */
  readonly digest?: string;
  /** All that is to be said of it, where that was asked for and nothing outside it has a say. */
  readonly alone?: CheckedFile;
}

/**
 * The files that one thread or one machine looks at, among all of a listing. It looks at its own, learns the facts of the
 * others, and then says what is to be said of its own, as one that had looked at all would.
 */
export class Part {
  readonly engine: Engine;
  private readonly files: readonly ListedFile[];
  private readonly names: ReadonlyMap<string, string>;
  private readonly selection: Selection;
  private readonly failed: (problem: Problem) => void;
  private warm = 0;

  /** `failed` is told of files that could be read before and no longer can. */
  constructor(
    files: readonly ListedFile[],
    selection: Selection,
    baseline: Baseline | undefined,
    onCrash: (rule: string, error: unknown) => void,
    failed: (problem: Problem) => void,
  ) {
    this.files = files;
    this.names = new Map(files.map(({ uri, file }) => [uri, file]));
    this.selection = selection;
    this.engine = new Engine(selection.rules, selection.settings, onCrash);
    this.engine.heed(circumstancesOf(selection, baseline));
    this.engine.holdAcross(true);
    this.failed = failed;
  }

  /** Looks at a file. With `telling` it also says what can be said while nothing is known of other files. */
  look(number: number, telling?: Telling): FileRecord | undefined {
    const file = this.files[number];
    if (file === undefined) return undefined;
    const read = textOf(file);
    if ('problem' in read) return { number, facts: [], problem: read.problem };
    const { engine } = this;
    engine.update(file.uri, read.text);
    const facts = engine.facts(file.uri);
    const checked = telling === undefined ? undefined : this.tell(file, telling);
    const alone = checked !== undefined && engine.standsAlone(file.uri) ? { alone: checked } : {};
    const digest = telling === undefined ? {} : { digest: digestOf(read.text) };
    this.warm += read.text.length;
    if (MAX_WARM < this.warm) this.cool(file, facts);
    return { number, facts, ...digest, ...alone };
  }

  /** Takes what others know of their files. */
  adopt(records: Iterable<FileRecord>, areToldElsewhere: boolean): void {
    for (const { number, facts, problem, digest } of records) {
      const file = this.files[number];
      if (file !== undefined && problem === undefined)
        this.engine.adopt(file.uri, facts, () => this.readAgain(file, digest), areToldElsewhere);
    }
  }

  /** From now on the facts of all files are known. */
  complete(): void {
    this.engine.holdAcross(false);
  }

  /** All that is to be said of a file. */
  check(number: number, telling: Telling): CheckedFile | undefined {
    const file = this.files[number];
    if (file === undefined || !this.engine.has(file.uri)) return undefined;
    const checked = this.tell(file, telling);
    if (MAX_WARM < this.warm) this.cool(file, this.engine.facts(file.uri));
    return checked;
  }

  /** True when nothing outside the file has a say in what is to be said of it. */
  standsAlone(number: number): boolean {
    const file = this.files[number];
    return file !== undefined && this.engine.standsAlone(file.uri);
  }

  /** What was said of a file elsewhere, with its text where that shall be told. */
  withText(number: number, checked: CheckedFile, { text }: Telling): CheckedFile {
    return text ? { ...checked, text: this.engine.text(this.files[number]?.uri ?? '') ?? '' } : checked;
  }

  private tell(file: ListedFile, telling: Telling): CheckedFile {
    return checkFile(this.engine, file, { ...telling, heedsComments: this.selection.heedsComments }, (uri) => this.names.get(uri) ?? uri);
  }

  private readAgain(file: ListedFile, digest?: string): string {
    const read = textOf(file);
    if ('text' in read && (digest === undefined || digest === digestOf(read.text))) return read.text;
    this.failed({ file: file.file, message: 'problem' in read ? read.problem : 'It has changed since it was looked at' });
    return '';
  }

  private cool(file: ListedFile, facts: readonly (readonly Fact[])[]): void {
    this.engine.adopt(file.uri, facts, () => this.readAgain(file), false);
  }
}

/** Beyond so many characters what files were parsed to is forgotten, and made again where it is needed: it takes forty times the room. */
const MAX_WARM = 30_000_000;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');

const textOf = ({ text, absolute }: ListedFile) => (text === undefined ? readTextFileNow(absolute ?? '') : { text });
