import { coversPort, type TrafficRule, trafficRulesOf } from '../../kube/network.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { dataOf, equalValues } from '../../yaml/value.ts';

export const networkPolicyDnsUdpOnly = defineRule({
  id: 'network-policy-dns-udp-only',
  summary: 'A network policy lets DNS out over UDP alone',
  why: 'An answer that does not fit into one UDP packet is asked for again over TCP. Where that is closed, names with many addresses or signatures fail now and then, and somebody ends up opening far more than port 53.',
  severity: 'medium',
  preset: 'recommended',
  references: [owasp('K05:2025'), docs('RFC 7766: DNS over TCP', 'https://www.rfc-editor.org/rfc/rfc7766#section-5')],
  examples: {
    bad: `
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
    - protocol: UDP
#               ^^^ NetworkPolicy "allow-dns" lets DNS out over UDP but not over TCP
      port: 53
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
    - protocol: UDP
      port: 53
    - protocol: TCP
      port: 53
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      const rules = trafficRulesOf(policy).filter(({ direction }) => direction === 'egress');
      for (const rule of rules) {
        const port = rule.ports.items.find((item) => item.get('protocol').is('UDP') && isDns(item.get('port')));
        if (port === undefined || policy.field.get('spec', 'egress').isOpen) continue;
        if (rules.some((other) => mayReach(other, rule) && mayAllowTcp(other))) continue;
        yield {
          at: port.get('protocol'),
          message: `${policy.label} lets DNS out over UDP but not over TCP`,
          fixes: [{ title: 'Allow TCP, too', safety: 'needs-review', changes: [append(rule.ports, { protocol: 'TCP', port: 53 })] }],
        };
      }
    },
  },
});

/** The DNS of the cluster also calls its port so. */
const isDns = (port: Field): boolean => port.is(53) || port.is('dns');

/** It reaches everybody, or just whom the rule reaches; of anything hidden it may. */
function mayReach(other: TrafficRule, rule: TrafficRule): boolean {
  if (!other.field.isMap || other.peers.isEmpty || other.peers.isOpen) return true;
  const [theirs, own] = [dataOf(other.peers), dataOf(rule.peers)];
  return theirs !== undefined && own !== undefined && equalValues(theirs, own);
}

const mayAllowTcp = ({ ports }: TrafficRule): boolean =>
  ports.isEmpty ||
  ports.isOpen ||
  ports.items.some((port) => coversPort(port, 'TCP', 53) || port.get('port').is('dns-tcp') || isHidden(port));

const isHidden = (port: Field): boolean => port.isUnknown || port.get('protocol').isUnknown || port.get('port').isUnknown;
