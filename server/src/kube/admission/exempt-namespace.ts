/**
 * True for a pattern of namespaces that also fits what does not belong to the platform. To exempt the cluster's own parts
 * from a policy is ordinary: it would stop them otherwise, the policy engine among them. A star is any text.
 */
export function coversOthers(pattern: string): boolean {
  const [stem = '', ...rest] = pattern.split('*');
  if (rest.length === 0 || stem !== '') return !PLATFORM.test(stem.replace(/-$/, ''));
  return !pattern.endsWith('-system');
}

/** First words of namespaces that hold the cluster's own parts and what everybody shares. */
const WORDS =
  'argo argocd aks azure calico cattle cert-manager cilium cosign external-dns external-secrets falco fleet flux gatekeeper gke gmp grafana infra ingress istio knative kube kubevirt kyverno linkerd logging longhorn metallb monitoring node-feature-discovery observability openshift platform prometheus rook sigstore storage system tekton tigera traefik trivy vault velero';

const PLATFORM = new RegExp(`^(?:(?:${WORDS.replaceAll(' ', '|')})(?:-.*)?|.+-(?:system|operator))$`);
