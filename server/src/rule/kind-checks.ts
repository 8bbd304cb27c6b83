import type { GroupKind } from '../kube/kinds.ts';
import type { Resource } from '../kube/resource.ts';
import type { Context, Finding, Rule } from './rule.ts';

/** Looks in the same way at objects of several kinds. */
export const forKinds = (
  kinds: readonly GroupKind[],
  find: (resource: Resource, context: Context) => Iterable<Finding>,
): NonNullable<Rule['check']> => Object.fromEntries(kinds.map((kind) => [kind, find]));
