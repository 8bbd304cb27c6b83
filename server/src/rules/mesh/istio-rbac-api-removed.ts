import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const istioRbacApiRemoved = defineRule({
  id: 'istio-rbac-api-removed',
  summary: 'A manifest is of a kind that Istio no longer has',
  why: 'Istio 1.6 took these kinds away, so they ask for protection that nobody gives. Without an AuthorizationPolicy every request is allowed.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    cwe(862),
    docs('Migration to AuthorizationPolicy', 'https://istio.io/latest/blog/2021/migrate-alpha-policy/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.istio.io/v1alpha1
#           ^^^^^^^^^^^^^^^^^^^^^^ ServiceRole "web" is of a kind that Istio removed, and protects nothing
kind: ServiceRole
metadata: {name: web, namespace: shop}
spec:
  rules: [{services: [web.shop.svc.cluster.local], methods: [GET]}]
`,
    good: `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: {name: web, namespace: shop}
spec:
  rules: [{from: [{source: {namespaces: [shop]}}], to: [{operation: {methods: [GET]}}]}]
`,
  },
  check: {
    'rbac.istio.io/ClusterRbacConfig': removed,
    'rbac.istio.io/RbacConfig': removed,
    'rbac.istio.io/ServiceRole': removed,
    'rbac.istio.io/ServiceRoleBinding': removed,
    'authentication.istio.io/MeshPolicy': removed,
    'authentication.istio.io/Policy': removed,
  },
});

function* removed({ field, label }: Resource): Generator<Finding> {
  yield { at: field.get('apiVersion'), message: `${label} is of a kind that Istio removed, and protects nothing` };
}
