import { CLUSTER_DNS } from '../../kube/cluster-dns.ts';
import { trafficRulesOf } from '../../kube/network.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const networkPolicyDnsAnyDestination = defineRule({
  id: 'network-policy-dns-any-destination',
  summary: 'A network policy lets DNS out to every address',
  why: 'An absent or empty list of destinations means everybody, so the rule reaches any server on port 53, not only the DNS of the cluster. Data leaves the cluster that way inside DNS queries, and commands come back in the answers.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1071.004'),
    cwe(923),
    docs(
      'NetworkPolicyEgressRule',
      'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: allow-dns, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
  - to: []
#   ^^ NetworkPolicy "allow-dns" lets DNS queries out to every address
    ports:
    - {protocol: UDP, port: 53}
    - {protocol: TCP, port: 53}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: allow-dns, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
  - to:
    - namespaceSelector:
        matchLabels: {kubernetes.io/metadata.name: kube-system}
      podSelector:
        matchLabels: {k8s-app: kube-dns}
    ports:
    - {protocol: UDP, port: 53}
    - {protocol: TCP, port: 53}
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const { direction, field, peers, ports } of trafficRulesOf(policy)) {
        if (direction !== 'egress' || !field.isMap || !peers.isEmpty || ports.isOpen || ports.items.length === 0) continue;
        // A port by name is looked up in pods, so it never means a server outside.
        if (!ports.items.every((port) => port.get('port').is(53) && port.get('endPort').isAbsent)) continue;
        yield {
          at: peers,
          message: `${policy.label} lets DNS queries out to every address`,
          fixes: [{ title: 'Allow only the DNS of the cluster', safety: 'needs-review', changes: [set(peers, [CLUSTER_DNS])] }],
        };
      }
    },
  },
});
