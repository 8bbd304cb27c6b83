import { rulesOf, sourcesOf } from '../../kube/istio.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioAuthorizationPolicySourceMixed = defineRule({
  id: 'istio-authorization-policy-source-mixed',
  summary: 'An Istio policy names callers in two ways at once',
  why: 'Istio refuses a policy whose source has service accounts beside principals or namespaces, or service accounts with a star. What the policy should protect stays as it was.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(284),
    docs('Source', 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  rules:
  - from:
    - source:
        namespaces: [shop]
        serviceAccounts: [shop/web]
#       ^^^^^^^^^^^^^^^ AuthorizationPolicy "web" has service accounts beside namespaces, which Istio refuses
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  rules:
  - from:
    - source:
        serviceAccounts: [shop/web]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'(policy) {
      const { label } = policy;
      for (const source of rulesOf(policy).flatMap(sourcesOf)) {
        const accounts = ACCOUNTS.map((name) => source.get(name)).filter((list) => list.isList && list.items.length > 0);
        const other = OTHERS.map((name) => source.get(name)).find((list) => list.isList && list.items.length > 0);
        const [first] = accounts;
        if (first !== undefined && other !== undefined)
          yield { at: first, onKey: true, message: `${label} has service accounts beside ${other.segment}, which Istio refuses` };
        for (const account of accounts.flatMap((list) => list.items)) {
          if (account.text === undefined || /^[^/*]+(?:\/[^/*]+)?$/.test(account.text)) continue;
          yield { at: account, message: `${label} names a service account in a form that Istio refuses` };
        }
      }
    },
  },
});

const ACCOUNTS = ['serviceAccounts', 'notServiceAccounts'];

/** https://github.com/istio/istio/blob/master/pkg/config/validation/validation.go */
const OTHERS = ['principals', 'notPrincipals', 'namespaces', 'notNamespaces'];
