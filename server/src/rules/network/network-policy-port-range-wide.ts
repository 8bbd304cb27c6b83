import { trafficRulesOf } from '../../kube/network.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyPortRangeWide = defineRule({
  id: 'network-policy-port-range-wide',
  summary: 'A network policy opens a wide range of ports',
  why: 'A range of more than a thousand ports opens far more than the program needs that it was written for. Debuggers, metrics and administration of every other process of the pods lie in it, too.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs(
      'Targeting a range of ports',
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress]
  ingress:
  - from: [{podSelector: {}}]
    ports:
    - port: 1024
      endPort: 65535
#              ^^^^^ NetworkPolicy "web" opens 64512 ports at once
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress]
  ingress:
  - from: [{podSelector: {}}]
    ports:
    - port: 8080
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const { ports } of trafficRulesOf(policy)) {
        for (const item of ports.items) {
          const endPort = item.get('endPort');
          const [first, last] = [item.get('port').number, endPort.number];
          if (first === undefined || last === undefined || last - first <= WIDE) continue;
          yield { at: endPort, message: `${policy.label} opens ${last - first + 1} ports at once` };
        }
      }
    },
  },
});

const WIDE = 1000;
