import { declarations } from '../../kube/mesh/membership.ts';
import { labelOf, reaching } from '../../kube/mesh/reach.ts';
import type { Selection } from '../../kube/mesh/selection.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioAuthorizationPolicyAuditOnly = defineRule({
  id: 'istio-authorization-policy-audit-only',
  summary: 'Istio writes down requests, but stops none',
  why: 'A policy of action AUDIT marks requests for the log and lets all of them pass. It is good beside policies that stop some; alone it protects nothing.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(862),
    docs('Actions', 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#AuthorizationPolicy-Action'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  action: AUDIT
#         ^^^^^ AuthorizationPolicy "web" only writes down, and no other policy here stops anything
  rules: [{to: [{operation: {methods: [DELETE]}}]}]
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  action: DENY
  rules: [{to: [{operation: {methods: [DELETE], ports: ["8080"]}}]}]
`,
  },
  across: {
    'security.istio.io/AuthorizationPolicy': function* (located, index) {
      const { namespace, mesh } = located.fact;
      if (mesh?.policy?.isEnforcing !== false || typeof namespace !== 'string' || declarations(index, namespace).length === 0) return;
      const others = reaching(index, 'security.istio.io/AuthorizationPolicy', namespace);
      if (others.some(({ fact }) => fact.mesh?.policy?.isEnforcing !== false && mayOverlap(mesh.selection, fact.mesh?.selection))) return;
      yield {
        at: { located, path: ['spec', 'action'] },
        message: `${labelOf(located.fact)} only writes down, and no other policy here stops anything`,
      };
    },
  },
});

/** Two selectors that want another value of one label never select the same. */
const mayOverlap = (one: Selection | undefined, other: Selection | undefined): boolean =>
  Object.entries(one?.known ?? {}).every(([key, value]) => (other?.known[key] ?? value) === value);
