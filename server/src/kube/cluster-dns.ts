/** The pods that look up names in a cluster. https://kubernetes.io/docs/tasks/administer-cluster/dns-debugging-resolution/ */
export const CLUSTER_DNS = {
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
  podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
};

/** Answers that are too long for UDP come by TCP. https://www.rfc-editor.org/rfc/rfc7766 */
export const DNS_PORTS = [
  { protocol: 'UDP', port: 53 },
  { protocol: 'TCP', port: 53 },
];

/** A rule of a NetworkPolicy's egress. */
export const DNS_RULE = { to: [CLUSTER_DNS], ports: DNS_PORTS };
