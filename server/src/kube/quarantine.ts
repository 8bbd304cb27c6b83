import type { Resource } from './resource.ts';

const QUARANTINE =
  /(?:^|[^a-z])(?:quarantined?|isolated?-(?:pods?|incident|compromised|infected|suspicious|\$\{?\w*pod\w*\}?)|pod-isolation)(?:$|[^a-z])/i;

/** Names of whole namespaces, whose isolation is another matter, and of policies that do a part of it or the contrary. */
const OTHERWISE = /namespace|tenant|team|project|environment|ingress|egress|allow/i;

/** True when the name of a policy says that it is to cut off pods in the wrong hands. */
export function isQuarantine(policy: Resource): boolean {
  const name = policy.field.get('metadata', 'name');
  // What a shell puts into the name does not change the words around it.
  const written = name.nearest === name ? name.document.text.slice(name.span.start, name.span.end) : '';
  return QUARANTINE.test(written) && !OTHERWISE.test(written);
}
