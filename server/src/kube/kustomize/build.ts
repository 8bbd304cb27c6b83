import type { Fact } from '../facts.ts';
import type { KustomizationFact, PatchFact } from './kustomization.ts';
import { beside, KUSTOMIZATION_FILES } from './paths.ts';
import { transformed } from './transform.ts';

/** The facts of files by their decoded URI. */
export type FactsOf = (uri: string) => readonly Fact[] | undefined;

/** A fact as a kustomization makes it, with the file and the number of the resource that it began as. */
export interface Built {
  readonly uri: string;
  readonly number: number;
  readonly fact: Fact;
}

export interface Build {
  readonly objects: readonly Built[];
  /** Decoded URIs of all files that it is made of, kustomizations and patches among them. */
  readonly files: ReadonlySet<string>;
  /** Decoded URIs of the files that hold patches. */
  readonly patches: ReadonlySet<string>;
}

interface FoundKustomization {
  readonly uri: string;
  readonly fact: KustomizationFact;
}

/** The kustomization that a decoded URI of a file or a folder stands for. */
function kustomizationAt(uri: string, factsOf: FactsOf): FoundKustomization | undefined {
  for (const candidate of [uri, ...KUSTOMIZATION_FILES.map((name) => `${uri}/${name}`)]) {
    const fact = factsOf(candidate)?.find(({ kustomization }) => kustomization !== undefined)?.kustomization;
    if (fact !== undefined) return { uri: candidate, fact };
  }
  return undefined;
}

/** The kustomizations that others of these draw in, by decoded URI: what they make is a part of something else. */
export function drawnIn(kustomizations: ReadonlyMap<string, KustomizationFact>, factsOf: FactsOf): ReadonlySet<string> {
  const drawn = new Set<string>();
  for (const [uri, { resources, components }] of kustomizations) {
    for (const path of [...resources, ...components]) {
      const other = kustomizationAt(beside(uri, path), factsOf);
      if (other !== undefined && other.uri !== uri) drawn.add(other.uri);
    }
  }
  return drawn;
}

/** Beyond so many kustomizations drawn in, one by way of another, no more are. */
const MOST = 2000;

/** All that a kustomization makes. What it draws in a circle counts once. */
export function build(root: string, factsOf: FactsOf): Build {
  const files = new Set<string>();
  const patches = new Set<string>();
  const within = new Set<string>();
  let count = 0;
  const objects = objectsOf(root);
  return { objects, files, patches };

  function objectsOf(uri: string): readonly Built[] {
    const found = kustomizationAt(uri, factsOf);
    return found === undefined ? plain(uri) : addedBy(found, []);
  }

  function plain(uri: string): readonly Built[] {
    files.add(uri);
    return (factsOf(uri) ?? []).map((fact, number) => ({ uri, number, fact }));
  }

  /** What is there with all that a kustomization adds, changed by it: of a component that is what was there before, too. */
  function addedBy({ uri, fact }: FoundKustomization, before: readonly Built[]): readonly Built[] {
    if (within.has(uri) || MOST < ++count) return before;
    within.add(uri);
    files.add(uri);
    const own = fact.resources.flatMap((path) => objectsOf(beside(uri, path)));
    const made = fact.generated.map((object) => ({ uri, number: 0, fact: generatedFact(object) }));
    const all = fact.components.reduce<readonly Built[]>(
      (built, path) => {
        const component = kustomizationAt(beside(uri, path), factsOf);
        return component === undefined ? built : addedBy(component, built);
      },
      [...before, ...own, ...made],
    );
    within.delete(uri);
    return changedBy(fact, uri, all);
  }

  function changedBy(kustomization: KustomizationFact, uri: string, built: readonly Built[]): readonly Built[] {
    const fitting = kustomization.patches.map((patch) => fits(patch, uri, factsOf));
    for (const { path } of kustomization.patches) {
      if (path === undefined) continue;
      patches.add(beside(uri, path));
      files.add(beside(uri, path));
    }
    const step = {
      kustomization,
      mayPatch: (fact: Fact) => fitting.some((mayFit) => mayFit(fact)),
      objects: new Set(built.map(({ fact }) => `${fact.groupKind} ${fact.name}`)),
    };
    return built.map(({ uri: from, number, fact }) => ({ uri: from, number, fact: transformed(fact, step) }));
  }
}

/** Of what a kustomization generates only the name is known. */
const generatedFact = ({ kind, name }: KustomizationFact['generated'][number]): Fact => ({
  groupKind: `core/${kind}`,
  name,
  namespace: null,
  isPartial: true,
  labels: { known: {}, isOpen: true },
});

/** Names are patterns in targets; only what certainly does not match is left out. */
function fits({ path, target, objects }: PatchFact, uri: string, factsOf: FactsOf): (fact: Fact) => boolean {
  if (target !== undefined) return (fact) => mayBeKind(fact, target.kind) && mayBeNamed(fact, target.name);
  const named = objects ?? (path === undefined ? undefined : factsOf(beside(uri, path)));
  if (named === undefined || named.length === 0) return () => true;
  return (fact) => named.some((object) => object.groupKind === fact.groupKind && isCalled(fact, object.name));
}

const mayBeKind = ({ groupKind }: Fact, kind: string | undefined): boolean =>
  kind === undefined || !isPlain(kind) || groupKind.endsWith(`/${kind}`);

const mayBeNamed = (fact: Fact, name: string | undefined): boolean => name === undefined || !isPlain(name) || isCalled(fact, name);

/** Patches may use the name from before a prefix. */
export const isCalled = ({ name }: Fact, other: string | undefined): boolean =>
  name === undefined || other === undefined || name.includes(other);

const isPlain = (text: string): boolean => /^[\w-]+$/.test(text);
