import { rolesMeant } from '../../kube/rbac/bound-role.ts';
import { labelOf } from '../../kube/service-account.ts';
import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacRoleRefScopeMismatch = defineRule({
  id: 'rbac-role-ref-scope-mismatch',
  summary: 'A binding names a role that it cannot reach',
  why: 'A binding for the cluster needs a ClusterRole, and a Role holds in its own namespace alone. The API server refuses the one; the other grants nothing, until somebody makes a role of that name in the namespace and thereby decides what it grants.',
  severity: 'medium',
  preset: 'strict',
  references: [
    docs(
      'RoleBinding and ClusterRoleBinding',
      'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
    ),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: reader}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
#                                                    ^^^^ ClusterRoleBinding "reader" is refused: it can give away a ClusterRole only
subjects: [{kind: ServiceAccount, name: report, namespace: shop}]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
subjects: [{kind: ServiceAccount, name: report, namespace: shop}]
`,
  },
  check: {
    *binding({ resource, roleRef, isClusterWide }) {
      const kind = roleRef.get('kind');
      if (isClusterWide && kind.is('Role'))
        yield { at: kind, message: `${resource.label} is refused: it can give away a ClusterRole only` };
    },
  },
  across: {
    'rbac.authorization.k8s.io/RoleBinding': function* (located, index) {
      const { fact, bundle } = located;
      const { kind, name } = fact.binding?.role ?? {};
      if (typeof fact.namespace !== 'string' || kind !== 'Role' || typeof name !== 'string') return;
      const elsewhere = index.named('rbac.authorization.k8s.io/Role', name);
      const [other] = elsewhere;
      // Who declares the namespace elsewhere may declare the role there too, unless both are applied together.
      const isKnown = index.named('core/Namespace', fact.namespace).length > 0 || elsewhere.some((role) => role.bundle.id === bundle.id);
      if (other === undefined || !isKnown || rolesMeant(index, fact).length > 0) return;
      yield {
        at: { located, path: ['roleRef', 'name'] },
        message: `${labelOf(fact)} means a Role in "${fact.namespace}", and this one is in "${other.fact.namespace}"`,
        related: [{ located: other, path: ['metadata', 'namespace'], message: 'Here is the Role of this name' }],
      };
    },
  },
});
