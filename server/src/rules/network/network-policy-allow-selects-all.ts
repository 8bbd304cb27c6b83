import { selectsAll, trafficRulesOf } from '../../kube/network.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const networkPolicyAllowSelectsAll = defineRule({
  id: 'network-policy-allow-selects-all',
  summary: 'A network policy opens every pod of its namespace',
  why: 'The rule is written for one application, but an empty selector opens the same port on every other pod of the namespace, those of tomorrow too. An application that happens to listen there is reachable without anybody having decided it.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs('The NetworkPolicy resource', 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
# ^^^^^^^^^^^ NetworkPolicy "web" opens every pod of its namespace
  policyTypes: [Ingress]
  ingress:
  - from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: edge}}}]
    ports: [{port: 8080}]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: edge}}}]
    ports: [{port: 8080}]
`,
  },
  yieldsTo: ['network-policy-allow-all-ingress', 'network-policy-deny-all-has-rules'],
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      const selector = policy.field.get('spec', 'podSelector');
      if (!policy.field.get('spec').isMap || !selectsAll(selector)) return;
      const rules = trafficRulesOf(policy).filter(({ direction, field }) => direction === 'ingress' && field.isMap);
      // What lets the namespace talk to itself is for all of its pods.
      if (rules.length === 0 || rules.every(({ peers }) => 0 < peers.items.length && peers.items.every(isOwnNamespace))) return;
      yield { at: selector, message: `${policy.label} opens every pod of its namespace` };
    },
  },
});

const isOwnNamespace = (peer: Field): boolean => peer.get('podSelector').isMap && peer.get('namespaceSelector').isAbsent;
