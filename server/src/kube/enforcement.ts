import type { Located, WorkspaceIndex } from './workspace-index.ts';

const CONFIGURATIONS = [
  'apiserver.config.k8s.io/AdmissionConfiguration',
  'pod-security.admission.config.k8s.io/PodSecurityConfiguration',
] as const;

/**
 * True when Pod Security enforces something in a namespace that does not ask for it there: the API server does by
 * default, or a patch or a twin of the namespace asks for it.
 */
export function isEnforcedElsewhere(index: WorkspaceIndex, { fact }: Located): boolean {
  const isDefault = CONFIGURATIONS.some((kind) => index.ofKind(kind).some((other) => other.fact.podSecurityDefault));
  const twins = fact.name === undefined ? [] : index.named('core/Namespace', fact.name);
  return isDefault || twins.some((other) => other.fact.enforcement === 'enforced');
}

/** Namespaces of Kubernetes itself, whose nodes and control plane need what pods elsewhere do not. */
export const isSystemNamespace = (name: string): boolean => name.startsWith('kube-');
