import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const linkerdAuthorizationNoAuthentication = defineRule({
  id: 'linkerd-authorization-no-authentication',
  summary: 'A Linkerd policy allows everybody',
  why: 'A policy that asks for no authentication lets every client in, from the mesh or not, and undoes what the server denies by default.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(862),
    docs('AuthorizationPolicy', 'https://linkerd.io/2-edge/reference/authorization-policy/#authorizationpolicy'),
  ],
  examples: {
    bad: `
apiVersion: policy.linkerd.io/v1alpha1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  targetRef: {group: policy.linkerd.io, kind: Server, name: web}
  requiredAuthenticationRefs: []
# ^^^^^^^^^^^^^^^^^^^^^^^^^^ AuthorizationPolicy "web" allows every client
`,
    good: `
apiVersion: policy.linkerd.io/v1alpha1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  targetRef: {group: policy.linkerd.io, kind: Server, name: web}
  requiredAuthenticationRefs:
  - {group: policy.linkerd.io, kind: MeshTLSAuthentication, name: web}
`,
  },
  check: {
    *'policy.linkerd.io/AuthorizationPolicy'({ field, label }) {
      // A policy without the field is refused.
      const required = field.get('spec', 'requiredAuthenticationRefs');
      if (required.isList && required.isEmpty) yield { at: required, onKey: true, message: `${label} allows every client` };
    },
  },
});
