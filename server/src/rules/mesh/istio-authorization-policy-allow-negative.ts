import { allowingRules, conditionsOf, operationsOf, sourcesOf } from '../../kube/istio.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const istioAuthorizationPolicyAllowNegative = defineRule({
  id: 'istio-authorization-policy-allow-negative',
  summary: 'An Istio policy allows all but what it names',
  why: 'Everything that nobody thought of is allowed, and so is what is named when it is spelt in another way: a path with two slashes, a method in other letters, a caller without an identity. A policy that names what is allowed fails the other way, and closed.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(183),
    docs(
      'Authorization patterns',
      'https://istio.io/latest/docs/ops/best-practices/security/#use-allow-with-positive-matching-and-deny-with-negative-match-patterns',
    ),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  rules:
  - to:
    - operation:
        notPaths: [/admin*]
#       ^^^^^^^^ AuthorizationPolicy "web" allows all but these: notPaths
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  rules:
  - to:
    - operation:
        paths: [/shop*]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'(policy) {
      for (const rule of allowingRules(policy)) {
        for (const field of [...sourcesOf(rule), ...operationsOf(rule), ...conditionsOf(rule)].flatMap(negativesOf))
          yield { at: field, onKey: true, message: `${policy.label} allows all but these: ${field.segment}` };
      }
    },
  },
});

/** Addresses and ports have no second spelling. */
const NEGATIVES = [
  'notPrincipals',
  'notNamespaces',
  'notServiceAccounts',
  'notRequestPrincipals',
  'notHosts',
  'notMethods',
  'notPaths',
  'notValues',
];

const negativesOf = (holder: Field): readonly Field[] =>
  NEGATIVES.map((name) => holder.get(name)).filter((field) => field.isList && field.items.length > 0);
