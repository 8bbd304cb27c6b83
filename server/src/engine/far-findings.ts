import type { Fact } from '../kube/facts.ts';
import type { DocumentsOf } from '../kube/kustomize/files.ts';
import type { Located, WorkspaceIndex } from '../kube/workspace-index.ts';
import { Across, signatureOf } from './across.ts';
import type { Activation } from './activate.ts';
import type { OnCrash } from './analysis.ts';
import { Bundles, type Difference } from './bundles.ts';
import { Derivations } from './derivations.ts';
import type { Beside, FilesView } from './derived.ts';
import { addTo, removeFrom } from './sets.ts';
import type { Far, FileState } from './state.ts';

/** What is found across files, and at which of them it has changed. */
export class FarFindings {
  private readonly bundles = new Bundles();
  private readonly across: Across;
  private readonly derivations: Derivations;
  private seen = 0;
  private readonly found = new Map<string, readonly Far[]>();
  private readonly signatures = new Map<string, string>();
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

  /** Asks the rules across files anew; gives the files at which something else is found now. What is derived follows when its files come again. */
  configure(activation: Activation): readonly string[] {
    this.derivations.configure(activation);
    return this.remember(this.across.configure(activation));
  }

  /** Takes the files that have changed, come or gone; gives the files at which something else may be found now. */
  update(uris: readonly string[], view: FilesView): readonly string[] {
    const difference = this.take(uris, view);
    return [...this.remember(this.across.update(difference)), ...this.derivations.update(uris, difference, view)];
  }

  /** True when a change of the file's text may change what is found elsewhere, even if its facts stay. */
  uses(uri: string): boolean {
    return this.bundles.isComposed(uri) || this.derivations.uses(uri);
  }

  /** What is found at a file. */
  at(uri: string): Beside {
    return { far: this.farAt(uri), derived: this.derivations.at(uri), dismissals: this.derivations.dismissals(uri), isLost: false };
  }

  /** Files whose findings point to a place in this one as well. */
  pointingTo(uri: string): Iterable<string> {
    return this.pointing.get(uri) ?? [];
  }

  /** What would be found at a file if these others were as the view shows them. Nothing is remembered. */
  instead(uri: string, others: readonly string[], view: FilesView, now: FilesView): Beside {
    const difference = this.bundles.update(others, documentsIn(view));
    const trial = this.derivations.try(uri, others, difference, view);
    try {
      this.across.update(difference);
      return { far: this.across.farOf(uri), derived: this.derivations.at(uri), dismissals: undefined, isLost: trial.isLost };
    } finally {
      const back = this.bundles.update(others, documentsIn(now));
      this.across.update(back);
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

  /** Decoded URIs of the files that a kustomization applies to other objects. */
  get patches(): ReadonlySet<string> {
    return this.bundles.patches;
  }

  private farAt(uri: string): readonly Far[] {
    return this.found.get(uri) ?? [];
  }

  private take(uris: readonly string[], view: FilesView): Difference {
    const difference = this.bundles.update(uris, documentsIn(view));
    if (difference.added.length > 0 || difference.removed.length > 0) this.seen++;
    return difference;
  }

  /** Keeps what is found at these files now; gives those at which it differs. */
  private remember(uris: Iterable<string>): readonly string[] {
    const changed: string[] = [];
    for (const uri of uris) {
      const far = this.across.farOf(uri);
      const signature = far.length === 0 ? undefined : signatureOf(far);
      if (signature !== this.signatures.get(uri)) changed.push(uri);
      this.point(uri, this.farAt(uri), removeFrom);
      this.point(uri, far, addTo);
      if (signature === undefined) {
        this.found.delete(uri);
        this.signatures.delete(uri);
      } else {
        this.found.set(uri, far);
        this.signatures.set(uri, signature);
      }
    }
    return changed;
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

export const factsOf = ({ documents }: FileState): readonly Fact[] => documents.flatMap(({ analysis }) => analysis.facts);
