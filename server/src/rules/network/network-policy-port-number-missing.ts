import { trafficRulesOf } from '../../kube/network.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyPortNumberMissing = defineRule({
  id: 'network-policy-port-number-missing',
  summary: 'A network policy names a protocol without a port',
  why: 'An entry without a port stands for every port of the protocol. What looks like a narrow rule so opens debuggers, metrics and administration of every process in the pods as well.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs('NetworkPolicyPort', 'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from: [{podSelector: {matchLabels: {app: gateway}}}]
    ports:
    - protocol: TCP
#     ^^^^^^^^ NetworkPolicy "web" names no port, so it opens every TCP port
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from: [{podSelector: {matchLabels: {app: gateway}}}]
    ports:
    - protocol: TCP
      port: 8080
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const { ports } of trafficRulesOf(policy)) {
        for (const item of ports.items) {
          const protocol = item.get('protocol');
          const name = protocol.isAbsent ? 'TCP' : protocol.text;
          if (!item.isMap || name === undefined || !item.get('port').isAbsent || !item.get('endPort').isAbsent) continue;
          yield { at: item.get('port'), message: `${policy.label} names no port, so it opens every ${name} port` };
        }
      }
    },
  },
});
