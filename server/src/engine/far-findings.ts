import type { Fact } from '../kube/facts.ts';
import type { DocumentsOf } from '../kube/kustomize/files.ts';
import type { Located, WorkspaceIndex } from '../kube/workspace-index.ts';
import { addTo, removeFrom } from '../text/sets.ts';
import { Across, signatureOf } from './across.ts';
import type { Activation } from './activate.ts';
import type { OnCrash } from './analysis.ts';
import { Bundles, type Difference } from './bundles.ts';
import { Derivations } from './derivations.ts';
import type { Beside, FilesView } from './derived.ts';
import { Queue } from './queue.ts';
import { isSameData } from './same-data.ts';
import type { Far, FileState } from './state.ts';

/** What is found across files, and at which of them it has changed. */
export class FarFindings {
  private readonly bundles = new Bundles();
  private readonly across: Across;
  private readonly derivations: Derivations;
  private seen = 0;
  private readonly found = new Map<string, readonly Far[]>();
  private readonly signatures = new Map<string, string>();
  /** Files at which something else may be found now than what is remembered. */
  private readonly touched = new Queue<string>();
  /** For each file those whose findings point to a place in it as well: their reports change with its text. */
  private readonly pointing = new Map<string, Set<string>>();

  constructor(activation: Activation, onCrash: OnCrash) {
    this.across = new Across(activation, onCrash);
    this.derivations = new Derivations(activation, onCrash);
  }

  /** Another number whenever any object is seen otherwise than before. */
  get generation(): number {
    return this.seen;
  }

  /** All rules have to be asked anew; `work` does so. */
  configure(activation: Activation): void {
    this.derivations.configure(activation);
    this.across.configure(activation);
  }

  /** Takes the files that have changed, come or gone. What follows from it is found by `work`. */
  update(uris: readonly string[], view: FilesView): void {
    const difference = this.bundles.update(uris, documentsIn(view));
    if (difference.added.length > 0 || difference.removed.length > 0) this.seen++;
    this.across.take(difference, this.touched);
    this.derivations.take(uris, difference, view);
  }

  /** Does one piece of what is left to be done, and tells of the files at which something else is found now. False when nothing is left. */
  work(view: FilesView, note: (uri: string) => void): boolean {
    if (this.across.askNext(this.touched) || this.derivations.deriveNext(view, note)) return true;
    const uri = this.touched.take();
    if (uri !== undefined && this.remember(uri)) note(uri);
    return uri !== undefined;
  }

  /** True when a change of the file's text may change what is found elsewhere, even if its facts stay. */
  uses(uri: string): boolean {
    return this.bundles.isComposed(uri) || this.derivations.uses(uri);
  }

  /** What is found at a file. */
  at(uri: string): Beside {
    return { far: this.farAt(uri), derived: this.derivations.at(uri), dismissals: this.derivations.dismissals(uri), isLost: false };
  }

  /** True when nothing but the file's own text has a say in what is found at it. */
  isSilentOn(uri: string): boolean {
    const { far, derived, dismissals } = this.at(uri);
    return far.length === 0 && derived.length === 0 && dismissals === undefined && !this.uses(uri);
  }

  /** Files whose findings point to a place in this one as well. */
  pointingTo(uri: string): Iterable<string> {
    return this.pointing.get(uri) ?? [];
  }

  /** What would be found at a file if these others were as the view shows them. Nothing is remembered, and nothing may be left to be done before. */
  instead(uri: string, others: readonly string[], view: FilesView, now: FilesView): Beside {
    const bundles = this.bundles.try(others, documentsIn(view));
    this.askAll(bundles.difference);
    const trial = this.derivations.try(uri, others, bundles.difference, view);
    try {
      return { far: this.across.farOf(uri), derived: this.derivations.at(uri), dismissals: undefined, isLost: trial.isLost };
    } finally {
      const back = bundles.takeBack();
      this.askAll(back);
      this.derivations.takeBack(trial, back, now);
    }
  }

  /** The objects of a file, each with what it can see of the workspace. */
  *seenFrom(uri: string): Generator<{ readonly located: Located; readonly index: WorkspaceIndex }> {
    for (const located of this.derivations.objectsOf(uri)) yield { located, index: this.across.indexOf(located) };
  }

  /** The kustomizations that draw in a file themselves. */
  kustomizationsOf(uri: string): Iterable<{ readonly uri: string; readonly path: string }> {
    return this.bundles.kustomizationsOf(uri);
  }

  /** So many files are best taken at once where nobody should wait: with kustomizations each taking builds everything anew. */
  get portion(): number {
    return this.bundles.hasKustomizations ? Number.POSITIVE_INFINITY : 50;
  }

  /** Decoded URIs of the files that a kustomization applies to other objects. */
  get patches(): ReadonlySet<string> {
    return this.bundles.patches;
  }

  private farAt(uri: string): readonly Far[] {
    return this.found.get(uri) ?? [];
  }

  private askAll(difference: Difference): void {
    const touched = new Queue<string>();
    this.across.take(difference, touched);
    while (this.across.askNext(touched));
  }

  /** Keeps what is found at a file now; true when it differs. */
  private remember(uri: string): boolean {
    const far = this.across.farOf(uri);
    const signature = far.length === 0 ? undefined : signatureOf(far);
    const hasChanged = signature !== this.signatures.get(uri);
    this.point(uri, this.farAt(uri), removeFrom);
    this.point(uri, far, addTo);
    if (signature === undefined) {
      this.found.delete(uri);
      this.signatures.delete(uri);
    } else {
      this.found.set(uri, far);
      this.signatures.set(uri, signature);
    }
    return hasChanged;
  }

  private point(uri: string, far: readonly Far[], change: typeof addTo<string, string>): void {
    for (const { located } of far.flatMap(({ finding }) => finding.related ?? []))
      if (located.uri !== uri) change(this.pointing, located.uri, uri);
  }
}

const documentsIn =
  ({ file }: FilesView): DocumentsOf =>
  (uri) =>
    file(uri)?.documents.map(({ analysis }) => analysis);

const factsOf = ({ documents }: FileState): readonly Fact[] => documents.flatMap(({ analysis }) => analysis.facts);

/** Documents that kept their text keep their facts, so mostly only identities are compared. */
export function sameFacts(a: FileState, b: FileState): boolean {
  const facts = factsOf(a);
  const others = factsOf(b);
  return facts.length === others.length && facts.every((fact, i) => isSameData(fact, others[i]));
}
