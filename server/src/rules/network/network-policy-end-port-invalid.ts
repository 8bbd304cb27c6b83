import { trafficRulesOf } from '../../kube/network.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const networkPolicyEndPortInvalid = defineRule({
  id: 'network-policy-end-port-invalid',
  summary: 'A range of ports in a network policy does not hold together',
  why: 'The API server refuses a policy whose range ends without a beginning, begins at a named port or ends before it begins. The pods that it was for stay as open or as closed as they were.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
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
    - port: 9000
      endPort: 8000
#              ^^^^ NetworkPolicy "web" has a range of ports that ends before it begins
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
    - port: 8000
      endPort: 9000
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const { ports } of trafficRulesOf(policy)) {
        for (const item of ports.items) {
          const [port, endPort] = [item.get('port'), item.get('endPort')];
          const wrong = endPort.number === undefined ? undefined : fault(port.isAbsent, port.text, port.number, endPort.number);
          if (wrong === undefined) continue;
          yield {
            at: endPort,
            message: `${policy.label} has a range of ports that ${wrong}`,
            fixes: port.isAbsent ? [] : [{ title: 'Remove endPort', safety: 'needs-review', changes: [remove(endPort)] }],
          };
        }
      }
    },
  },
});

function fault(isAbsent: boolean, name: string | undefined, port: number | undefined, endPort: number): string | undefined {
  if (isAbsent) return 'has no beginning';
  if (name !== undefined) return 'begins at a port by name';
  return port !== undefined && endPort < port ? 'ends before it begins' : undefined;
}
