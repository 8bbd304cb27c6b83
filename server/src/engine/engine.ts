import type { Fact } from '../kube/facts.ts';
import { type Located, WorkspaceIndex } from '../kube/workspace-index.ts';
import type { CataloguedRule } from '../rule/rule.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { splitDocuments } from '../yaml/stream.ts';
import { type Activation, activate, severityIn } from './activate.ts';
import { analyse, type FileContext, type OnCrash } from './analysis.ts';
import { decoded, patchedFiles } from './kustomize.ts';
import { placeFar, reportFile } from './place.ts';
import type { FileReport } from './report.ts';
import type { DocumentAt, Far, FileState, NewFile } from './state.ts';

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
  private far = new Map<string, readonly Far[]>();
  /** For each file those whose findings point to a place in it as well: their reports change with its text. */
  private pointing = new Map<string, Set<string>>();
  private readonly signatures = new WeakMap<readonly Far[], string>();
  private farIsStale = true;
  private isHeld = false;
  private readonly linesOf = new WeakMap<FileState, Lines>();
  private current: Activation;

  constructor(rules: readonly CataloguedRule[], settings: Settings = DEFAULT_SETTINGS, onCrash: OnCrash = () => {}) {
    this.rules = rules;
    this.onCrash = onCrash;
    this.current = activate(rules, settings);
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
    this.farIsStale = true;
    for (const file of this.files.values()) this.put(file.uri, file.text, file.context, []);
  }

  /** Takes the text that a file has now. */
  update(uri: string, text: string): void {
    const earlier = this.files.get(uri);
    this.put(uri, text, earlier?.context ?? { path: uri, isPatch: false }, earlier?.documents ?? []);
  }

  /** Forgets a file that is gone or no longer of interest. */
  remove(uri: string): void {
    const file = this.files.get(uri);
    if (file === undefined) return;
    this.files.delete(uri);
    this.markChanged(uri);
    if (factsOf(file).length > 0) this.farIsStale = true;
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

  /** What is to be said of a file now; nothing of an unknown one. */
  report(uri: string): FileReport {
    this.settle();
    const file = this.files.get(uri);
    if (file === undefined) return { reports: [], suppressed: [], problems: [] };
    return reportFile(file, this.far.get(uri) ?? [], (located) => this.locate(located));
  }

  /** The files whose report may differ since this was last asked, other files than those updated among them. */
  takeChanged(): readonly string[] {
    this.settle();
    const changed = [...this.changed];
    this.changed.clear();
    return changed;
  }

  /** For repair.ts: what is remembered of a file, and what is found at it across files. */
  inspect(uri: string): { readonly file: FileState; readonly far: readonly Far[] } | undefined {
    this.settle();
    const file = this.files.get(uri);
    return file === undefined ? undefined : { file, far: this.far.get(uri) ?? [] };
  }

  /** For repair.ts: how all would look if the file had another text. Nothing is remembered. */
  preview(
    uri: string,
    text: string,
    added: readonly NewFile[] = [],
  ): { readonly file: FileState; readonly far: readonly Far[] } | undefined {
    const earlier = this.files.get(uri);
    if (earlier === undefined) return undefined;
    const file = this.analyseFile(uri, text, earlier.context, earlier.documents);
    if (this.isHeld || (sameFacts(earlier, file) && added.length === 0)) return { file, far: this.far.get(uri) ?? [] };
    const others = added.map((one) => this.analyseFile(one.uri, one.text, { path: one.uri, isPatch: false }, []));
    const index = new WorkspaceIndex(this.factsByFile([file, ...others]));
    return { file, far: this.lookAcross(index).get(uri) ?? [] };
  }

  /** Finds the resource of a fact in its file again; undefined when the file has changed since. */
  private locate({ uri, number }: Located): ReturnType<typeof placeFar> {
    const file = this.files.get(uri);
    return file === undefined ? undefined : placeFar(file, number);
  }

  private put(uri: string, text: string, context: FileContext, known: readonly DocumentAt[]): void {
    const earlier = this.files.get(uri);
    const file = this.analyseFile(uri, text, context, known);
    this.files.set(uri, file);
    this.markChanged(uri);
    if (earlier === undefined ? factsOf(file).length > 0 : !sameFacts(earlier, file)) this.farIsStale = true;
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
    const byText = new Map(known.map(({ analysis }) => [analysis.text, analysis]));
    const documents = splitDocuments(text).map(({ start, end }: Span) => {
      const part = text.slice(start, end);
      return { start, analysis: byText.get(part) ?? analyse(part, context, this.current, this.onCrash) };
    });
    return { uri, text, documents, context, skipped: undefined };
  }

  /** Brings the findings across files up to date, when facts have changed. */
  private settle(): void {
    if (this.isHeld) return;
    // Twice at most: a kustomization decides which files are patches, and a patch is no kustomization.
    for (let round = 0; this.farIsStale && round < 3; round++) {
      this.farIsStale = false;
      this.markPatches();
      const earlier = this.far;
      this.far = this.lookAcross(new WorkspaceIndex(this.factsByFile()));
      this.pointing = pointingTo(this.far);
      for (const uri of new Set([...earlier.keys(), ...this.far.keys()])) {
        if (this.signature(earlier.get(uri)) !== this.signature(this.far.get(uri))) this.changed.add(uri);
      }
    }
  }

  /** The same for two lists exactly when they say the same. */
  private signature(far: readonly Far[] | undefined): string {
    if (far === undefined) return '';
    const signature = this.signatures.get(far) ?? signatureOf(far);
    this.signatures.set(far, signature);
    return signature;
  }

  private markChanged(uri: string): void {
    this.changed.add(uri);
    for (const other of this.pointing.get(uri) ?? []) this.changed.add(other);
  }

  private markPatches(): void {
    const patches = patchedFiles([...this.files.values()].map((file) => [file.uri, factsOf(file)] as const));
    for (const file of [...this.files.values()]) {
      const isPatch = patches.size > 0 && patches.has(decoded(file.uri));
      if (isPatch !== file.context.isPatch) this.put(file.uri, file.text, { ...file.context, isPatch }, []);
    }
    this.farIsStale = false;
  }

  private *factsByFile(instead: readonly FileState[] = []): Generator<readonly [string, readonly Fact[]]> {
    const files = instead.length === 0 ? this.files : new Map([...this.files, ...instead.map((file) => [file.uri, file] as const)]);
    for (const uri of [...files.keys()].sort()) {
      const file = files.get(uri);
      if (file !== undefined) yield [uri, factsOf(file)];
    }
  }

  private lookAcross(index: WorkspaceIndex): Map<string, Far[]> {
    const found = new Map<string, Far[]>();
    for (const active of this.current.across) {
      try {
        for (const finding of active.rule.across?.(index, active.context) ?? []) {
          const { uri } = finding.at.located;
          const list = found.get(uri);
          if (list === undefined) found.set(uri, [{ active, finding }]);
          else list.push({ active, finding });
        }
      } catch (error) {
        this.onCrash(active.rule.id, error);
      }
    }
    return found;
  }
}

const factsOf = (file: FileState): readonly Fact[] => file.documents.flatMap(({ analysis }) => analysis.facts);

function pointingTo(far: ReadonlyMap<string, readonly Far[]>): Map<string, Set<string>> {
  const pointing = new Map<string, Set<string>>();
  for (const [uri, list] of far) {
    for (const { located } of list.flatMap(({ finding }) => finding.related ?? [])) {
      if (located.uri !== uri) pointing.set(located.uri, (pointing.get(located.uri) ?? new Set()).add(uri));
    }
  }
  return pointing;
}

/** Documents that kept their text keep their facts, so mostly only identities are compared. */
function sameFacts(a: FileState, b: FileState): boolean {
  const facts = factsOf(a);
  const others = factsOf(b);
  return (
    facts.length === others.length && facts.every((fact, i) => fact === others[i] || JSON.stringify(fact) === JSON.stringify(others[i]))
  );
}

function signatureOf(far: readonly Far[]): string {
  return JSON.stringify(
    far.map(({ active, finding }) => [
      active.rule.id,
      severityIn(active, finding),
      finding.message,
      finding.at.located.number,
      finding.at.path,
      finding.related?.map(({ located, path }) => [located.uri, located.number, path]),
    ]),
  );
}
