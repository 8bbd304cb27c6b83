import { actionOf, operationsOf, rulesOf } from '../../kube/istio.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioAuthorizationPolicyDenyPath = defineRule({
  id: 'istio-authorization-policy-deny-path',
  summary: 'An Istio policy denies paths that it names',
  why: 'The application may read a path in more ways than the proxy: in capital letters, with two slashes, with signs written as numbers. Each of them gets past a list of what is denied. A policy that names what is allowed, or denies all but that, fails closed.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(180),
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
  action: DENY
  rules:
  - to:
    - operation:
        paths: [/admin*]
#       ^^^^^ AuthorizationPolicy "web" denies paths that it names, and another spelling gets past
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  action: DENY
  rules:
  - to:
    - operation:
        notPaths: [/shop*]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'(policy) {
      if (actionOf(policy) !== 'DENY') return;
      for (const paths of rulesOf(policy)
        .flatMap(operationsOf)
        .map((operation) => operation.get('paths'))) {
        // Each spelling begins with a slash.
        if (paths.texts.length === 0 || paths.includes('*') || paths.includes('/*')) continue;
        yield { at: paths, onKey: true, message: `${policy.label} denies paths that it names, and another spelling gets past` };
      }
    },
  },
});
