import type { DocumentsOf } from '../kube/kustomize/files.ts';
import type { Located, WorkspaceIndex } from '../kube/workspace-index.ts';
import { Across, signatureOf } from './across.ts';
import type { Activation } from './activate.ts';
import type { OnCrash } from './analysis.ts';
import { Bundles } from './bundles.ts';
import type { Far } from './state.ts';

/** What is found across files, and at which of them it has changed. */
export class FarFindings {
  private readonly bundles = new Bundles();
  private readonly across: Across;
  private readonly found = new Map<string, readonly Far[]>();
  private readonly signatures = new Map<string, string>();
  /** For each file those whose findings point to a place in it as well: their reports change with its text. */
  private readonly pointing = new Map<string, Set<string>>();

  constructor(activation: Activation, onCrash: OnCrash) {
    this.across = new Across(activation, onCrash);
  }

  /** Asks all rules anew; gives the files at which something else is found now. */
  configure(activation: Activation): readonly string[] {
    return this.remember(this.across.configure(activation));
  }

  /** Takes what these files hold now; gives the files at which something else is found now. */
  update(uris: Iterable<string>, documentsNow: DocumentsOf): readonly string[] {
    return this.remember(this.take(uris, documentsNow));
  }

  /** What is found at a file. */
  at(uri: string): readonly Far[] {
    return this.found.get(uri) ?? [];
  }

  /** Files whose findings point to a place in this one as well. */
  pointingTo(uri: string): Iterable<string> {
    return this.pointing.get(uri) ?? [];
  }

  /** What would be found at a file while these others hold something else. Nothing is remembered. */
  instead(uri: string, others: readonly string[], documentsInstead: DocumentsOf, documentsNow: DocumentsOf): readonly Far[] {
    try {
      this.take(others, documentsInstead);
      return this.across.farOf(uri);
    } finally {
      this.take(others, documentsNow);
    }
  }

  /** The objects of a file, each with what it can see of the workspace. */
  seenFrom(uri: string): Iterable<{ readonly located: Located; readonly index: WorkspaceIndex }> {
    return this.across.seenFrom(uri);
  }

  /** True of a file whose every change must be taken, also where its facts stay as they are. */
  isComposed(uri: string): boolean {
    return this.bundles.isComposed(uri);
  }

  /** The kustomizations that draw in a file themselves. */
  kustomizationsOf(uri: string): Iterable<{ readonly uri: string; readonly path: string }> {
    return this.bundles.kustomizationsOf(uri);
  }

  /** Decoded URIs of the files that a kustomization applies to other objects. */
  get patches(): ReadonlySet<string> {
    return this.bundles.patches;
  }

  private take(uris: Iterable<string>, documentsNow: DocumentsOf): ReadonlySet<string> {
    return this.across.update(this.bundles.update(uris, documentsNow));
  }

  /** Keeps what is found at these files now; gives those at which it differs. */
  private remember(uris: Iterable<string>): readonly string[] {
    const changed: string[] = [];
    for (const uri of uris) {
      const far = this.across.farOf(uri);
      const signature = far.length === 0 ? undefined : signatureOf(far);
      if (signature !== this.signatures.get(uri)) changed.push(uri);
      this.point(uri, this.at(uri), (others) => others.delete(uri));
      this.point(uri, far, (others) => others.add(uri));
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

  private point(uri: string, far: readonly Far[], change: (others: Set<string>) => void): void {
    for (const { located } of far.flatMap(({ finding }) => finding.related ?? [])) {
      if (located.uri === uri) continue;
      const others = this.pointing.get(located.uri) ?? new Set();
      change(others);
      if (others.size === 0) this.pointing.delete(located.uri);
      else this.pointing.set(located.uri, others);
    }
  }
}
