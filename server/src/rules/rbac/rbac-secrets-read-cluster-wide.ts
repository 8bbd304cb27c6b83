import { rightIn } from '../../kube/rbac/bound-role.ts';
import { clusterReaderBinding } from '../../kube/rbac/secret-reader.ts';
import { labelOf } from '../../kube/service-account.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacSecretsReadClusterWide = defineRule({
  id: 'rbac-secrets-read-cluster-wide',
  summary: 'Somebody reads the secrets of the whole cluster',
  why: 'Among the secrets of all namespaces are tokens, keys and passwords of everybody, those of administrators as well. So whoever takes over this one account owns the cluster and much that it talks to. Get, list and watch all return the secrets themselves.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('5.1.2'),
    owasp('K02:2025'),
    owasp('K03:2025'),
    attack('T1552.007'),
    cwe(522),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: report}
rules:
- {apiGroups: [""], resources: [secrets], verbs: [list]}
#                               ^^^^^^^ ClusterRole "report" may read every secret, and ClusterRoleBinding "report" gives it away
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: report}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: report}
subjects: [{kind: ServiceAccount, name: report, namespace: shop}]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: report}
rules:
- {apiGroups: [""], resources: [secrets], verbs: [list]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: report, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: report}
subjects: [{kind: ServiceAccount, name: report, namespace: shop}]
`,
  },
  across: {
    'rbac.authorization.k8s.io/ClusterRole': function* (located, index) {
      const { fact } = located;
      const places = rightIn(fact, 'read secrets');
      const binding = places.length === 0 ? undefined : clusterReaderBinding(index, fact.name);
      if (binding === undefined) return;
      for (const { path } of places) {
        yield {
          at: { located, path },
          message: `${labelOf(fact)} may read every secret, and ${labelOf(binding.fact)} gives it away`,
          related: [{ located: binding, path: ['roleRef', 'name'], message: 'Here it is given away for the whole cluster' }],
        };
      }
    },
  },
});
