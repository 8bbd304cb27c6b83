import { conditionsOf, rulesOf, sourcesOf } from '../../kube/istio.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const istioAuthorizationPolicyTrustDomain = defineRule({
  id: 'istio-authorization-policy-trust-domain',
  summary: 'An Istio policy names callers in a form that no caller has',
  why: 'Istio writes an identity as trust domain, namespace and service account, with words between them and nothing in front. A name of another form matches nobody: what should be allowed is not, and, worse, what should be denied is.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(863),
    docs('Source', 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  action: DENY
  rules:
  - from: [{source: {principals: [spiffe://cluster.local/ns/shop/sa/batch]}}]
#                                 ^^^^^^^^^ No caller of AuthorizationPolicy "web" has a name of this form
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  action: DENY
  rules:
  - from: [{source: {principals: [cluster.local/ns/shop/sa/batch]}}]
`,
  },
  check: {
    *'security.istio.io/AuthorizationPolicy'(policy) {
      const message = `No caller of ${policy.label} has a name of this form`;
      for (const at of rulesOf(policy).flatMap(principalsOf)) {
        if (at.text === undefined) continue;
        if (!at.text.startsWith(SCHEME)) {
          if (isMalformed(at.text)) yield { at, message };
          continue;
        }
        yield {
          at,
          within: { start: 0, end: SCHEME.length },
          message,
          fixes: [{ title: `Leave out ${SCHEME}`, safety: 'needs-review', changes: [substitute(at, 0, SCHEME.length, '')] }],
        };
      }
    },
  },
});

/** Istio puts it in front by itself. */
const SCHEME = 'spiffe://';

function principalsOf(rule: Field): readonly Field[] {
  const conditions = conditionsOf(rule).filter((condition) => condition.get('key').is('source.principal'));
  const lists = [
    ...sourcesOf(rule).flatMap((source) => [source.get('principals'), source.get('notPrincipals')]),
    ...conditions.flatMap((condition) => [condition.get('values'), condition.get('notValues')]),
  ];
  return lists.flatMap((list) => list.items);
}

/**
 * A star stands for anything at the beginning or the end, and for itself elsewhere. Other issuers of identities may
 * have another form below a domain of theirs, so what lacks Istio's words altogether is left alone.
 */
function isMalformed(name: string): boolean {
  if (name === '' || name === '*') return false;
  if (name.slice(1, -1).includes('*')) return true;
  if (name.startsWith('*') || name.endsWith('*')) return false;
  if (!name.includes('/') || /^(?:ns|sa)\//.test(name)) return true;
  const isOwn = name.startsWith('cluster.local/') || /\/(?:ns|sa)\//.test(name);
  return isOwn && !/^[^/]+\/ns\/[^/]+\/sa\/[^/]+$/.test(name);
}
