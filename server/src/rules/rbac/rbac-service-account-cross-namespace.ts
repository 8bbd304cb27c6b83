import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacServiceAccountCrossNamespace = defineRule({
  id: 'rbac-service-account-cross-namespace',
  summary: 'A binding lets an account of another namespace in',
  why: 'Whoever starts pods in the other namespace may use the account, and with it has rights here. Between teams or tenants this is a door that neither of them sees in its own files. Tools of the platform mostly mean it so.',
  severity: 'low',
  preset: 'all',
  references: [owasp('K02:2025'), docs('Multi-tenancy', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#access-controls')],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: deploy, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
subjects:
- {kind: ServiceAccount, name: pipeline, namespace: tools}
#                                                   ^^^^^ RoleBinding "deploy" lets an account of namespace "tools" into "shop"
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: deploy, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
subjects:
- {kind: ServiceAccount, name: pipeline, namespace: shop}
`,
  },
  check: {
    *binding({ resource, subjects, isClusterWide }) {
      const here = resource.namespace.text;
      if (isClusterWide || here === undefined || here === '') return;
      for (const { kind, namespace } of subjects) {
        const { text } = namespace;
        if (kind.is('ServiceAccount') && text !== undefined && text !== '' && text !== here)
          yield { at: namespace, message: `${resource.label} lets an account of namespace "${text}" into "${here}"` };
      }
    },
  },
});
