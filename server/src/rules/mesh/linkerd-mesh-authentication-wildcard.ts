import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const linkerdMeshAuthenticationWildcard = defineRule({
  id: 'linkerd-mesh-authentication-wildcard',
  summary: 'Linkerd takes any identity of the mesh',
  why: 'Every workload of the mesh has an identity, so one that was taken over may call this one as well. Named identities keep the others out.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(863),
    docs('MeshTLSAuthentication', 'https://linkerd.io/2-edge/reference/authorization-policy/#meshtlsauthentication'),
  ],
  examples: {
    bad: `
apiVersion: policy.linkerd.io/v1alpha1
kind: MeshTLSAuthentication
metadata: {name: callers, namespace: shop}
spec:
  identities: ["*"]
#              ^^^ MeshTLSAuthentication "callers" takes every client of the mesh
`,
    good: `
apiVersion: policy.linkerd.io/v1alpha1
kind: MeshTLSAuthentication
metadata: {name: callers, namespace: shop}
spec:
  identities: [web.shop.serviceaccount.identity.linkerd.cluster.local]
`,
  },
  check: {
    *'policy.linkerd.io/MeshTLSAuthentication'({ field, label }) {
      for (const identity of field.get('spec', 'identities').items)
        if (identity.is('*')) yield { at: identity, message: `${label} takes every client of the mesh` };
    },
  },
});
