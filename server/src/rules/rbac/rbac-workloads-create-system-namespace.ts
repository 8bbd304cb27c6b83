import { STRONG_NAMESPACES } from '../../kube/rbac/strong-namespace.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { rightInNamespace } from '../../rule/right-in-namespace.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacWorkloadsCreateSystemNamespace = defineRule({
  id: 'rbac-workloads-create-system-namespace',
  summary: 'A role starts pods where the strongest accounts live',
  why: 'Whoever starts a pod chooses its service account. The accounts of kube-system and of those who watch over the cluster may do nearly everything, so one pod there is enough to own the cluster.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cis('5.1.4'),
    owasp('K02:2025'),
    attack('T1610'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer, namespace: kube-system}
rules:
- {apiGroups: [apps], resources: [deployments], verbs: [get, patch]}
#                                 ^^^^^^^^^^^ Role "deployer" may run pods under any account in namespace "kube-system"
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer, namespace: shop}
rules:
- {apiGroups: [apps], resources: [deployments], verbs: [get, patch]}
`,
  },
  across: rightInNamespace({
    right: 'workloads',
    may: 'run pods under any account',
    isThere: (namespace) => STRONG_NAMESPACES.has(namespace),
    // https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
    builtIn: new Set(['admin', 'edit']),
  }),
});
