import { labelOf } from '../../kube/service-account.ts';
import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { docs } from '../../rule/references.ts';
import { defineRule, type FarFix } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const rbacSubjectNamespaceMissing = defineRule({
  id: 'rbac-subject-namespace-missing',
  summary: 'A binding for the cluster names an account without its namespace',
  why: 'Accounts of one name are in many namespaces. The API server refuses a ClusterRoleBinding that does not say which is meant, so nobody in it gets the rights. A tool that fills the gap may pick another account than the author thought of.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    docs('Referring to subjects', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects'),
    docs('Validation', 'https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/validation/validation.go'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: reader}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- {kind: ServiceAccount, name: report}
#                              ^^^^^^ ClusterRoleBinding "reader" is refused: it does not say the namespace of account "report"
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: reader}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- {kind: ServiceAccount, name: report, namespace: shop}
`,
  },
  across: {
    'rbac.authorization.k8s.io/ClusterRoleBinding': function* (located, index) {
      const { fact, bundle, isPatch } = located;
      // What draws a kustomization in may fill the namespace in.
      if (fact.isPartial || isPatch || bundle.isKustomization) return;
      for (const [i, { kind, name, namespace }] of (fact.binding?.subjects ?? []).entries()) {
        if (kind !== 'ServiceAccount' || typeof name !== 'string' || (namespace !== null && namespace !== '')) continue;
        yield {
          at: { located, path: ['subjects', i, 'namespace'] },
          message: `${labelOf(fact)} is refused: it does not say the namespace of account "${name}"`,
          fixes: fixesFor(index, name),
        };
      }
    },
  },
});

/** In a RoleBinding its own namespace is meant. Here only one that has the account can be. */
function fixesFor(index: WorkspaceIndex, name: string): readonly FarFix[] {
  const [account, ...others] = index.named('core/ServiceAccount', name);
  const namespace = account?.fact.namespace;
  if (typeof namespace !== 'string' || others.length > 0) return [];
  return [{ title: `Say that it is of namespace ${namespace}`, safety: 'needs-review', changes: (at) => [set(at, namespace)] }];
}
