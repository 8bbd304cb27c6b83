import type { Bundle } from './bundle.ts';
import type { Fact } from './facts.ts';
import type { Effective } from './kustomize/effective.ts';

/** A fact and where its resource stands: the file, and the number of the resource in it. */
export interface Located {
  readonly uri: string;
  readonly number: number;
  readonly fact: Fact;
  /** What it is applied together with. */
  readonly bundle: Bundle;
  /** A patch of a kustomization is no object: it is looked at, and nobody else sees it. */
  readonly isPatch: boolean;
  /** Of an object that a kustomization makes by patches and the like, where that is certain: paths of the fact lead into it. */
  readonly effective?: Effective;
}
