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
  'admission aks aqua argo argocd azure backup calico cattle cert-manager cilium cnpg consul contour cosign crossplane csi datadog descheduler dynatrace elastic external-dns external-secrets falco fleet flux gatekeeper gke gmp grafana haproxy harbor infra ingress istio jaeger karpenter keda knative kube kubecost kubescape kubevirt kyverno linkerd local-path logging loki longhorn metallb monitoring multus neuvector newrelic nfs nginx node-feature-discovery nvidia observability olm opa openebs openshift opentelemetry operators otel platform portworx prometheus reloader rook sealed-secrets sigstore spire splunk stackrox storage sysdig system tailscale tekton tempo tetragon thanos tigera traefik trivy twistlock vault velero';

const PLATFORM = new RegExp(`^(?:(?:${WORDS.replaceAll(' ', '|')})(?:-.*)?|.+-(?:system|operator))$`);
