import type { Fact } from '../facts.ts';
import { ROOT_NAMESPACE } from '../istio.ts';
import type { Known } from '../known.ts';
import { HIDDEN } from '../resource.ts';
import type { Located, WorkspaceIndex } from '../workspace-index.ts';

/** For messages: `AuthorizationPolicy "web"`. */
export function labelOf({ groupKind, name }: Fact): string {
  const kind = groupKind.slice(groupKind.indexOf('/') + 1);
  return name === undefined ? kind : `${kind} "${name}"`;
}

/** Objects of a kind that may lie in a namespace, those too of which a template hides a part. */
export const near = (index: WorkspaceIndex, groupKind: string, namespace: string): readonly Located[] =>
  twins(groupKind).flatMap((kind) => index.maybeIn(kind, namespace));

/** Objects of a kind of Istio that may count in a namespace: its own, and those for the whole mesh. */
export const reaching = (index: WorkspaceIndex, groupKind: string, namespace: string): readonly Located[] => [
  ...new Set([...near(index, groupKind, namespace), ...near(index, groupKind, ROOT_NAMESPACE)]),
];

/** True when there may be one of the kind anywhere in this workspace. */
export const mayExist = (index: WorkspaceIndex, groupKind: string): boolean =>
  twins(groupKind).some((kind) => index.ofKind(kind).length > 0);

/** Workloads of a namespace, and those that may lie in it. */
export const workloadsNear = (index: WorkspaceIndex, namespace: string): readonly Located[] =>
  index.workloads.filter(({ fact }) => typeof fact.namespace !== 'string' || fact.namespace === namespace);

/** Namespaces of the cluster and of the mesh itself. */
export const isSystem = (namespace: Known<string>): boolean =>
  typeof namespace === 'string' && /^(?:kube|istio|linkerd)(?:-|$)/.test(namespace);

/** The kind, and what an object of it is when a template writes its group or its kind. */
function twins(groupKind: string): readonly string[] {
  const slash = groupKind.indexOf('/');
  return [groupKind, `${HIDDEN}${groupKind.slice(slash)}`, `${groupKind.slice(0, slash)}/${HIDDEN}`];
}
