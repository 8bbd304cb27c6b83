import { peersMissing } from '../../rule/peers-missing.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const networkPolicyToMissing = defineRule({
  id: 'network-policy-to-missing',
  summary: 'A network policy opens ports of every address',
  why: 'A rule without destinations, or with an empty list of them, does not mean nobody: it lets traffic out to any server on these ports. Data leaves that way, and a pod in the wrong hands reaches its master.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    attack('T1048'),
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
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - ports: [{port: 443}]
#   ^^^^^ NetworkPolicy "web" names no destination, so it lets traffic out to everybody on these ports
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - to: [{podSelector: {matchLabels: {app: payments}}}]
    ports: [{port: 443}]
`,
  },
  yieldsTo: ['network-policy-deny-all-has-rules'],
  check: peersMissing('egress', 'names no destination, so it lets traffic out to everybody on these ports', mayBeDns),
});

/** Where all of it is DNS, another rule speaks. */
function mayBeDns(ports: Field): boolean {
  return !ports.items.some((item) => item.isMap && !item.get('port').isUnknown && !item.get('port').is(53));
}
