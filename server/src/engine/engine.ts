import type { Fact } from '../kube/facts.ts';
import { isHelperFile } from '../kube/helm/chart-files.ts';
import { decoded } from '../kube/kustomize/paths.ts';
import type { Located, WorkspaceIndex } from '../kube/workspace-index.ts';
import type { CataloguedRule } from '../rule/rule.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { Lines } from '../text/lines.ts';
import { ownText } from '../text/own-text.ts';
import type { Span } from '../text/span.ts';
import { splitDocuments } from '../yaml/stream.ts';
import { type Activation, activate } from './activate.ts';
import { analyse, type FileContext, type OnCrash } from './analysis.ts';
import type { Circumstances } from './circumstances.ts';
import { coldFile } from './cold-file.ts';
import type { FilesView, Inspected } from './derived.ts';
import { FarFindings, sameFacts } from './far-findings.ts';
import { placeFar, reportFile } from './place.ts';
import { Queue } from './queue.ts';
import type { FileReport } from './report.ts';
import type { Policy } from './silencing.ts';
import type { DocumentAt, FileState, OtherFile } from './state.ts';

/** Beyond this many characters a file is not looked at: nobody types it, and it would stop everything else. */
export const MAX_FILE_LENGTH = 5_000_000;

/**
 * The only thing that remembers. It keeps a result for each document's text, so that a change costs the documents that
 * changed, and the facts of every file for rules that look across files.
 */
export class Engine {
  private readonly rules: readonly CataloguedRule[];
  private readonly onCrash: OnCrash;
  private readonly files = new Map<string, FileState>();
  private readonly changed = new Set<string>();
  /** Files that have come or gone, or of which something that matters to others has changed, since the findings across files were brought up to date. */
  private readonly stale = new Queue<string>();
  private readonly far: FarFindings;
  private patches: ReadonlySet<string> = new Set();
  private isHeld = false;
  /** Files of which a proof asked what nobody knows while nothing is said across files. */
  private readonly doubtful = new Set<string>();
  private readonly linesOf = new WeakMap<FileState, Lines>();
  private current: Activation;
  private circumstances: Circumstances = {};

  constructor(rules: readonly CataloguedRule[], settings: Settings = DEFAULT_SETTINGS, onCrash: OnCrash = () => {}) {
    this.rules = rules;
    this.onCrash = onCrash;
    this.current = activate(rules, settings);
    this.far = new FarFindings(this.current, onCrash);
  }

  get activation(): Activation {
    return this.current;
  }

  /** All known rules, whether the settings want them or not. */
  get catalogue(): readonly CataloguedRule[] {
    return this.rules;
  }

  rule(id: string): CataloguedRule | undefined {
    return this.rules.find((rule) => rule.id === id);
  }

  /** Judges everything anew by other settings. */
  configure(settings: Settings): void {
    this.current = activate(this.rules, settings);
    for (const file of this.files.values()) this.put(file.uri, file.text, file.context, []);
    this.far.configure(this.current);
  }

  /** Takes what the doors know of the world; what is silenced is decided anew. */
  heed(circumstances: Circumstances): void {
    this.circumstances = circumstances;
    for (const uri of this.files.keys()) this.changed.add(uri);
  }

  /** Takes the text that a file has now. */
  update(uri: string, text: string): void {
    const earlier = this.files.get(uri);
    this.put(uri, text, earlier?.context ?? { path: uri, isPatch: this.patches.has(decoded(uri)) }, earlier?.documents ?? []);
  }

  /** What other files know of a file, by its documents. */
  facts(uri: string): readonly (readonly Fact[])[] {
    return this.files.get(uri)?.documents.map(({ analysis }) => analysis.facts) ?? [];
  }

  /**
   * Takes a file of which somebody has made the facts already; only where something of it must be told is it read and
   * looked at. `read` gives the text that they were made of. Of a file that is told of elsewhere nobody asks for a report.
   */
  adopt(uri: string, facts: readonly (readonly Fact[])[], read: () => string, isToldElsewhere: boolean): void {
    const earlier = this.files.get(uri);
    const context = earlier?.context ?? { path: uri, isPatch: this.patches.has(decoded(uri)) };
    const look = (text: string): FileState => this.analyseFile(uri, text, context, []);
    const file = coldFile({ uri, context, facts, isToldElsewhere }, read, look);
    this.files.set(uri, file);
    this.markChanged(uri);
    if (earlier === undefined || !sameFacts(earlier, file)) this.stale.add(uri);
  }

  /** True when nothing outside a file has a say in its report, nor, while nothing is said across files, in the proofs made so far. */
  standsAlone(uri: string): boolean {
    this.settle();
    return !this.doubtful.has(uri) && this.files.get(uri)?.context.isPatch !== true && this.far.isSilentOn(uri);
  }

  /** Forgets a file that is gone or no longer of interest. */
  remove(uri: string): void {
    const file = this.files.get(uri);
    if (file === undefined) return;
    this.files.delete(uri);
    this.doubtful.delete(uri);
    this.markChanged(uri);
    this.stale.add(uri);
  }

  has(uri: string): boolean {
    return this.files.has(uri);
  }

  get uris(): readonly string[] {
    return [...this.files.keys()];
  }

  text(uri: string): string | undefined {
    return this.files.get(uri)?.text;
  }

  /** Where the lines of a file begin; counted once for each text of it. */
  lines(uri: string): Lines {
    const file = this.files.get(uri);
    if (file === undefined) return new Lines('');
    const lines = this.linesOf.get(file) ?? new Lines(file.text);
    this.linesOf.set(file, lines);
    return lines;
  }

  /**
   * While files are still being read, nothing new is said across files: what seems to be missing may stand in one that
   * comes next.
   */
  holdAcross(isHeld: boolean): void {
    this.isHeld = isHeld;
  }

  /** Once all files are read: does one piece of what remains before all is said across them. False when nothing does. */
  prepareAcross(): boolean {
    if (this.stale.size === 0) return this.far.work(this.view, this.note);
    if (this.far.portion < this.stale.size) {
      this.take(this.far.portion);
      return true;
    }
    this.takeStale();
    return this.stale.size === 0;
  }

  /** What is to be said of a file now; nothing of an unknown one. */
  report(uri: string): FileReport {
    this.settle();
    const file = this.files.get(uri);
    if (file === undefined) return { reports: [], suppressed: [], known: [], problems: [] };
    return reportFile(file, this.far.at(uri), (located) => this.locate(located), this.policy, this.rules);
  }

  /** By what it is decided what is told. */
  get policy(): Policy {
    return { activation: this.current, circumstances: this.circumstances };
  }

  /** The files whose report may differ since this was last asked, other files than those updated among them. */
  takeChanged(): readonly string[] {
    this.settle();
    const changed = [...this.changed];
    this.changed.clear();
    return changed;
  }

  /** Another number whenever any object is seen otherwise than before. */
  get factsGeneration(): number {
    this.settle();
    return this.far.generation;
  }

  /** For repair.ts: what is remembered of a file, and what is found at it beside its own text. */
  inspect(uri: string): Inspected | undefined {
    this.settle();
    const file = this.files.get(uri);
    return file === undefined ? undefined : { file, ...this.far.at(uri) };
  }

  /** For repair.ts: how all would look if the file had another text. Nothing is remembered. */
  preview(uri: string, text: string, others: readonly OtherFile[] = []): Inspected | undefined {
    this.settle();
    const earlier = this.files.get(uri);
    if (earlier === undefined) return undefined;
    const file = this.analyseFile(uri, text, earlier.context, earlier.documents);
    const isAlone = sameFacts(earlier, file) && !this.far.uses(uri) && others.length === 0;
    if (this.isHeld && !isAlone) this.doubtful.add(uri);
    if (this.isHeld || isAlone) return { file, ...this.far.at(uri) };
    const beside = others.map((one) => {
      const known = this.files.get(one.uri);
      return this.analyseFile(one.uri, one.text, known?.context ?? { path: one.uri, isPatch: false }, known?.documents ?? []);
    });
    const states = new Map([file, ...beside].map((state) => [state.uri, state]));
    const view: FilesView = { ...this.view, file: (name) => states.get(name) ?? this.files.get(name) };
    return { file, ...this.far.instead(uri, [...states.keys()], view, this.view) };
  }

  /** The objects of a file, each with what it can see of the workspace. */
  seenFrom(uri: string): Iterable<{ readonly located: Located; readonly index: WorkspaceIndex }> {
    this.settle();
    return this.far.seenFrom(uri);
  }

  /** The kustomizations that draw in a file themselves. */
  kustomizationsOf(uri: string): Iterable<{ readonly uri: string; readonly path: string }> {
    this.settle();
    return this.far.kustomizationsOf(uri);
  }

  /** Finds the resource of a fact in its file again; undefined when the file has changed since. */
  locate({ uri, number }: Located): ReturnType<typeof placeFar> {
    const file = this.files.get(uri);
    return file === undefined ? undefined : placeFar(file, number);
  }

  private put(uri: string, text: string, context: FileContext, known: readonly DocumentAt[]): void {
    const earlier = this.files.get(uri);
    const file = this.analyseFile(uri, text, context, known);
    this.files.set(uri, file);
    this.markChanged(uri);
    if (earlier === undefined || !sameFacts(earlier, file) || (earlier.text !== text && this.far.uses(uri))) this.stale.add(uri);
  }

  private analyseFile(uri: string, text: string, context: FileContext, known: readonly DocumentAt[]): FileState {
    if (MAX_FILE_LENGTH < text.length) {
      const size = (text.length / 1e6).toFixed(1);
      return {
        uri,
        text: '',
        documents: [],
        context,
        skipped: `Not checked: ${size} million characters are more than the ${MAX_FILE_LENGTH / 1e6} million that are looked at`,
      };
    }
    // Named templates of a chart: read where a template calls them.
    if (isHelperFile(uri)) return { uri, text, documents: [], context, skipped: undefined };
    const byText = new Map(known.map(({ analysis }) => [analysis.text, analysis]));
    const documents = splitDocuments(text).map(({ start, end }: Span) => {
      const part = text.slice(start, end);
      return { start, analysis: byText.get(part) ?? analyse(ownText(part), context, this.current, this.onCrash) };
    });
    return { uri, text, documents, context, skipped: undefined };
  }

  /** Brings the findings across files up to date, when facts have changed. */
  private settle(): void {
    if (this.isHeld) return;
    this.takeStale();
    while (this.far.work(this.view, this.note));
  }

  private takeStale(): void {
    // Twice mostly, when a file turns out to be a patch: kustomizations decide that, and a patch is none.
    for (let round = 0; this.stale.size > 0 && round < 3; round++) this.take(this.stale.size);
  }

  private take(count: number): void {
    this.far.update(this.stale.takeSome(count), this.view);
    this.markPatches();
  }

  private readonly view: FilesView = {
    file: (uri) => this.files.get(uri),
    within: (folder) => this.uris.filter((uri) => uri.startsWith(`${folder}/`)),
  };

  private readonly note = (uri: string): void => {
    this.changed.add(uri);
  };

  private markChanged(uri: string): void {
    this.changed.add(uri);
    for (const other of this.far.pointingTo(uri)) this.changed.add(other);
  }

  private markPatches(): void {
    const { patches } = this.far;
    if (patches.size === this.patches.size && [...patches].every((uri) => this.patches.has(uri))) return;
    this.patches = patches;
    for (const file of [...this.files.values()]) {
      const isPatch = patches.has(decoded(file.uri));
      if (isPatch !== file.context.isPatch) this.put(file.uri, file.text, { ...file.context, isPatch }, []);
    }
  }
}
