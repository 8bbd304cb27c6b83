import { coversPort, type TrafficRule, trafficRulesOf } from '../../kube/network.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';

export const networkPolicyPortProtocolDefault = defineRule({
  id: 'network-policy-port-protocol-default',
  summary: 'A network policy opens TCP for a service that speaks UDP',
  why: 'A port without a protocol means TCP. For DNS, time or metrics that travel over UDP the rule never matches, so they fail, and somebody ends up opening far more than one port.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    docs('NetworkPolicyPort', 'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - to: [{podSelector: {matchLabels: {app: statsd}}}]
    ports:
    - port: 8125
#           ^^^^ NetworkPolicy "web" opens port 8125 for TCP only, while StatsD speaks UDP
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - to: [{podSelector: {matchLabels: {app: statsd}}}]
    ports:
    - port: 8125
      protocol: UDP
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      const rules = trafficRulesOf(policy);
      for (const { direction, ports } of rules) {
        for (const item of ports.items) {
          const port = item.get('port');
          const what = SERVICES.get(port.number ?? 0);
          if (what === undefined || port.number === undefined || !item.get('protocol').isAbsent || !item.get('endPort').isAbsent) continue;
          if (policy.field.get('spec', direction).isOpen || rules.some((rule) => mayOpen(rule, direction, port.number ?? 0))) continue;
          yield {
            at: port,
            message: `${policy.label} opens port ${port.number} for TCP only, while ${what} speaks UDP`,
            fixes: [
              { title: 'Open it for UDP, too', safety: 'needs-review', changes: [append(ports, { protocol: 'UDP', port: port.number })] },
            ],
          };
        }
      }
    },
  },
});

/** https://www.iana.org/assignments/service-names-port-numbers */
const SERVICES = new Map([
  [53, 'DNS'],
  [123, 'NTP'],
  [514, 'syslog'],
  [4789, 'VXLAN'],
  [8125, 'StatsD'],
]);

/** Some rule of the same direction opens the port for UDP, whoever its peers are. */
const mayOpen = (rule: TrafficRule, direction: TrafficRule['direction'], port: number): boolean =>
  rule.direction === direction &&
  (rule.ports.isEmpty ||
    rule.ports.isOpen ||
    rule.ports.items.some((item) => coversPort(item, 'UDP', port) || item.isUnknown || item.get('protocol').isUnknown));
