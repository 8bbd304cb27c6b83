import { allowingRules, sourcesOf } from '../../kube/istio.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const istioAuthorizationPolicyAnyPrincipal = defineRule({
  id: 'istio-authorization-policy-any-principal',
  summary: 'An Istio policy allows everybody with any identity',
  why: 'Every workload of the mesh has an identity, so one that was taken over may call this one as well. A star is only good for telling that callers must use mutual TLS or have a token.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(863),
    docs('Source', 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: payments, namespace: shop}
spec:
  rules:
  - from: [{source: {principals: ["*"]}}]
#                                 ^^^ AuthorizationPolicy "payments" allows every workload of the mesh
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: payments, namespace: shop}
spec:
  rules:
  - from: [{source: {principals: [cluster.local/ns/shop/sa/web]}}]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'(policy) {
      for (const rule of allowingRules(policy).filter(limitsNothingElse)) {
        for (const source of sourcesOf(rule)) {
          const [only, another] = source.entries;
          const star = only?.[1].items.find((item) => item.is('*'));
          const who = only === undefined || another !== undefined || source.isOpen ? undefined : ANYBODY[only[0]];
          if (star !== undefined && who !== undefined) yield { at: star, ...who, message: `${policy.label} allows ${who.message}` };
        }
      }
    },
  },
});

const limitsNothingElse = (rule: Field): boolean => rule.get('to').isAbsent && rule.get('when').isAbsent;

const ANYBODY: Readonly<Record<string, { readonly message: string; readonly severity?: 'medium' }>> = {
  principals: { message: 'every workload of the mesh' },
  namespaces: { message: 'every workload of the mesh' },
  // Whose tokens count is for the RequestAuthentication to say.
  requestPrincipals: { message: 'everybody with any token', severity: 'medium' },
};
