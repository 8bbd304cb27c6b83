import type { Bundle } from '../kube/bundle.ts';
import type { Fact } from '../kube/facts.ts';
import { type Build, build, drawnIn, filesOf, isCalled, placed } from '../kube/kustomize/build.ts';
import { type DocumentsOf, factsIn } from '../kube/kustomize/files.ts';
import type { KustomizationFact } from '../kube/kustomize/kustomization.ts';
import { beside, decoded, folderOf } from '../kube/kustomize/paths.ts';
import type { Located } from '../kube/located.ts';
import { addTo, isSame, meet, removeFrom } from '../text/sets.ts';
import { isSameData } from './same-data.ts';

/** What has come into being and what is gone. */
export interface Difference {
  readonly removed: readonly Located[];
  readonly added: readonly Located[];
}

/** The objects of one bundle that come from one file or one kustomization. */
interface Slot {
  readonly id: Bundle['id'];
  readonly objects: readonly Located[];
}

/** Sorts the facts of files by what is applied together, and says what an edit changes of it. */
export class Bundles {
  /** By decoded URI: the URI as the file is known. */
  private readonly uris = new Map<string, string>();
  private readonly kustomizations = new Map<string, KustomizationFact>();
  /** What the kustomizations make that no other one draws in, by the decoded URI of the file. */
  private builds: ReadonlyMap<string, Build> = new Map();
  /** Decoded URIs of all files that some of them is made of. */
  private drawn: ReadonlySet<string> = new Set();
  /** All bundles' objects: those of a kustomization under its file, others under each file. */
  private readonly placed = new Map<string, readonly Located[]>();
  private readonly bundles = new Map<string, Bundle>();
  /** The slots of `placed` that hold objects of a bundle, by its id. */
  private readonly slots = new Map<string, Set<string>>();

  /** One for all: objects keep it, and whatever a function was made beside would be kept with it. */
  private readonly uriOf = (uri: string): string => this.uris.get(uri) ?? uri;

  /** Takes the files that have changed, come or gone, and what files hold now. */
  update(changed: Iterable<string>, documentsNow: DocumentsOf): Difference {
    return this.place(this.taken(changed, documentsNow)).difference;
  }

  /** As {@link update}, until `takeBack` is called, which gives what that changes. Nothing may be taken in between. */
  try(changed: readonly string[], documentsNow: DocumentsOf): { readonly difference: Difference; readonly takeBack: () => Difference } {
    const files = changed.map(decoded);
    const { builds, drawn } = this;
    const uris = files.map((file) => this.uris.get(file));
    const kustomizations = files.map((file) => this.kustomizations.get(file));
    const { difference, earlier } = this.place(this.taken(changed, documentsNow));
    const takeBack = (): Difference => {
      this.builds = builds;
      this.drawn = drawn;
      for (const [i, file] of files.entries()) {
        setOrDelete(this.uris, file, uris[i]);
        setOrDelete(this.kustomizations, file, kustomizations[i]);
      }
      return this.place(earlier).difference;
    };
    return { difference, takeBack };
  }

  /** What the slots of {@link placed} hold once the changed files are taken, of those that may hold something else. */
  private taken(changed: Iterable<string>, documentsNow: DocumentsOf): ReadonlyMap<string, Slot> {
    const documentsOf: DocumentsOf = (uri) => {
      const known = this.uris.get(uri);
      return known === undefined ? undefined : documentsNow(known);
    };
    const files = [...changed].map((uri) => [decoded(uri), uri] as const);
    const isRebuilt = files.map(([file, uri]) => this.note(file, uri, documentsNow(uri))).includes(true);
    const before = this.drawn;
    const loose = new Set(files.map(([file]) => file));
    const rebuilt = this.rebuild(isRebuilt, loose, documentsOf);
    const { drawn } = this;
    if (drawn !== before) for (const file of new Set([...before, ...drawn])) if (before.has(file) !== drawn.has(file)) loose.add(file);
    const slots = new Map<string, Slot>();
    for (const file of loose)
      slots.set(file, { id: folderOf(file), objects: drawn.has(file) ? [] : this.inFolder(file, factsIn(documentsOf(file))) });
    for (const root of rebuilt) {
      const made = this.builds.get(root);
      slots.set(`kustomization ${root}`, { id: root, objects: made === undefined ? [] : this.inKustomization(root, made, documentsOf) });
    }
    return slots;
  }

  /** Gives what is different then, and what the slots held before. A bundle without objects is forgotten. */
  private place(slots: ReadonlyMap<string, Slot>) {
    const removed: Located[] = [];
    const added: Located[] = [];
    const earlier = new Map<string, Slot>();
    for (const [slot, { id, objects }] of slots) {
      const before = this.placed.get(slot) ?? [];
      const { kept, gone, come } = compared(before, objects);
      earlier.set(slot, { id, objects: before });
      removed.push(...gone);
      added.push(...come);
      const [first] = kept;
      if (first === undefined) {
        this.placed.delete(slot);
        removeFrom(this.slots, id, slot);
        if (!this.slots.has(id)) this.bundles.delete(id);
      } else {
        this.placed.set(slot, kept);
        addTo(this.slots, id, slot);
        this.bundles.set(id, first.bundle);
      }
    }
    return { difference: { removed, added }, earlier };
  }

  /** Builds anew what changed files are a part of, or everything. Gives the roots that are built anew or gone. */
  private rebuild(everything: boolean, files: ReadonlySet<string>, documentsOf: DocumentsOf): Iterable<string> {
    const earlier = this.builds;
    const built = (root: string): Build => build(root, documentsOf, earlier.get(root), this.uriOf);
    const roots = everything ? this.roots(documentsOf) : [...earlier].flatMap(([root, { files: own }]) => (meet(files, own) ? root : []));
    const now = roots.map((root) => [root, built(root)] as const);
    this.builds = new Map(everything ? now : [...earlier, ...now]);
    if (everything || now.some(([root, { files: own }]) => !isSame(earlier.get(root)?.files, own)))
      this.drawn = new Set([...this.builds.values()].flatMap(({ files: own }) => [...own]));
    return everything ? new Set([...earlier.keys(), ...roots]) : roots;
  }

  /** Then a file that comes may change what many others belong to. */
  get hasKustomizations(): boolean {
    return this.kustomizations.size > 0;
  }

  /** Decoded URIs of the files that a kustomization applies to other objects. */
  get patches(): ReadonlySet<string> {
    const patches = [...this.kustomizations].flatMap(([uri, { patches: own }]) =>
      own.flatMap(({ path }) => (path === undefined ? [] : beside(uri, path))),
    );
    return new Set(patches);
  }

  /** True of a file whose every change must be taken, also where its facts stay as they are: objects are put together of its text. */
  isComposed(uri: string): boolean {
    const file = decoded(uri);
    return [...this.builds.values()].some(({ read }) => read.has(file));
  }

  /** The kustomizations that draw in a file themselves, each with the path by which it does. */
  *kustomizationsOf(uri: string): Generator<{ readonly uri: string; readonly path: string }> {
    const file = decoded(uri);
    for (const [kustomization, { resources }] of this.kustomizations) {
      const path = resources.find((one) => beside(kustomization, one) === file);
      if (path !== undefined) yield { uri: this.uris.get(kustomization) ?? kustomization, path };
    }
  }

  /** Gives true when what belongs together may have changed by this file. */
  private note(file: string, uri: string, documents: ReturnType<DocumentsOf>): boolean {
    const isNew = !this.uris.has(file);
    const facts = factsIn(documents);
    if (documents === undefined) this.uris.delete(file);
    else this.uris.set(file, uri);
    const earlier = this.kustomizations.get(file);
    const now = facts.find(({ kustomization }) => kustomization !== undefined)?.kustomization;
    if (now === undefined) this.kustomizations.delete(file);
    else this.kustomizations.set(file, now);
    if (this.kustomizations.size === 0 && earlier === undefined) return false;
    if (isNew || documents === undefined) return facts.length > 0 || [...this.builds.values()].some(({ files }) => files.has(file));
    return JSON.stringify(earlier) !== JSON.stringify(now);
  }

  /** Those that nothing draws in; of a circle the first. */
  private roots(documentsOf: DocumentsOf): string[] {
    const drawn = drawnIn(this.kustomizations, documentsOf);
    const whole = [...this.kustomizations].flatMap(([uri, { isComponent }]) => (isComponent ? [] : uri)).sort();
    const roots = whole.filter((uri) => !drawn.has(uri));
    const reached = new Set(roots.flatMap((root) => [...filesOf(root, documentsOf)]));
    for (const uri of whole) {
      if (reached.has(uri)) continue;
      roots.push(uri);
      for (const file of filesOf(uri, documentsOf)) reached.add(file);
    }
    return roots;
  }

  private inFolder(file: string, facts: readonly Fact[]): Located[] {
    const folder = folderOf(file);
    const bundle = this.bundles.get(folder) ?? { id: folder, uri: folder, folder, isKustomization: false };
    this.bundles.set(folder, bundle);
    return facts.map((fact, number) => ({ uri: this.uris.get(file) ?? file, number, fact, bundle, isPatch: false }));
  }

  private inKustomization(root: string, { objects, patches, names }: Build, documentsOf: DocumentsOf): Located[] {
    const bundle = this.bundles.get(root) ?? { id: root, uri: this.uris.get(root) ?? root, folder: folderOf(root), isKustomization: true };
    this.bundles.set(root, bundle);
    const made = objects.map((object) => ({ ...object, uri: this.uris.get(object.uri) ?? object.uri, bundle, isPatch: false }));
    // What is patched and is not here comes from elsewhere: of that the patch is all that is known.
    const isMade = (fact: Fact): boolean =>
      names.has(`${fact.groupKind} ${fact.name}`) ||
      objects.some((one) => one.fact.groupKind === fact.groupKind && isCalled(one.fact, fact.name));
    const applied = [...patches].flatMap((file) =>
      factsIn(documentsOf(file)).map((fact, number) => ({ uri: this.uris.get(file) ?? file, number, fact, bundle, isPatch: isMade(fact) })),
    );
    return [...made, ...applied];
  }
}

function setOrDelete<Value>(map: Map<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

/** Facts that are as they were stay the very same. */
function compared(before: readonly Located[], now: readonly Located[]): Record<'kept' | 'gone' | 'come', readonly Located[]> {
  const earlier = new Map(placed(before));
  const come: Located[] = [];
  const kept = [...placed(now)].map(([key, located]) => {
    const known = earlier.get(key);
    if (known?.isPatch === located.isPatch && known.effective === located.effective && isSameData(known.fact, located.fact)) {
      earlier.delete(key);
      return known;
    }
    come.push(located);
    return located;
  });
  return { kept, gone: [...earlier.values()], come };
}
