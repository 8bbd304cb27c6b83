import type { Bundle } from './bundle.ts';
import type { Fact } from './facts.ts';

/** A fact and where its resource stands: the file, and the number of the resource in it. */
export interface Located {
  readonly uri: string;
  readonly number: number;
  readonly fact: Fact;
  /** What it is applied together with. */
  readonly bundle: Bundle;
  /** A patch of a kustomization is no object: it is looked at, and nobody else sees it. */
  readonly isPatch: boolean;
}
