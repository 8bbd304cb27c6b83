import { isConstraint } from '../kube/admission/constraint.ts';
import type { Resource } from '../kube/resource.ts';
import type { Context, Finding, Rule } from './rule.ts';

/** Looks at every constraint of Gatekeeper, whatever template it belongs to. */
export function onConstraint(find: (constraint: Resource, context: Context) => Iterable<Finding>): NonNullable<Rule['check']> {
  return {
    *resource(resource, context) {
      if (isConstraint(resource)) yield* find(resource, context);
    },
  };
}

/** For rules that look from a template to its constraints: these may be of any kind, so they are read where every object is looked at. */
export const readsConstraints: NonNullable<Rule['check']> = { resource: () => [] };
