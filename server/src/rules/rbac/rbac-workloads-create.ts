import { granted, RIGHTS } from '../../kube/grant.ts';
import { rightIn } from '../../kube/rbac/bound-role.ts';
import { STRONG_NAMESPACES } from '../../kube/rbac/strong-namespace.ts';
import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacWorkloadsCreate = defineRule({
  id: 'rbac-workloads-create',
  summary: 'A role starts pods',
  why: 'Whoever starts a pod chooses its service account, its secrets and its volumes, so the right includes what all accounts of the namespace may do. Where Pod Security does not stop a privileged pod, it includes the node. Those who deploy need the right; others do not.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('5.1.4'),
    owasp('K02:2025'),
    attack('T1610'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'),
  ],
  yieldsTo: ['rbac-daemon-sets-create'],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: scaler}
rules:
- {apiGroups: [apps], resources: [deployments], verbs: [get, patch]}
#                                 ^^^^^^^^^^^ ClusterRole "scaler" may run pods under any service account
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: scaler}
rules:
- {apiGroups: [apps], resources: [deployments/scale], verbs: [get, patch]}
`,
  },
  check: {
    *roleRule(rule) {
      const [first] = granted(rule, RIGHTS.workloads)?.resources ?? [];
      // The namespace of a Role tells how grave it is.
      if (first === undefined || rule.role.kind === 'Role' || !rule.resourceNames.isEmpty) return;
      yield { at: first, message: `${rule.role.label} may run pods under any service account` };
    },
  },
  across: {
    'rbac.authorization.k8s.io/Role': function* (located, index) {
      const { name, namespace } = located.fact;
      // There it is worse, and another rule's.
      if (typeof namespace === 'string' && STRONG_NAMESPACES.has(namespace)) return;
      for (const { path } of rightIn(located.fact, 'workloads')) {
        yield {
          at: { located, path },
          message: `Role${name === undefined ? '' : ` "${name}"`} may run pods under any service account of its namespace`,
          ...(typeof namespace === 'string' && isHeldBack(index, namespace) ? { severity: 'low' as const } : {}),
        };
      }
    },
  },
});

/** Pod Security keeps the pods off the node. */
const isHeldBack = (index: WorkspaceIndex, namespace: string): boolean =>
  index.named('core/Namespace', namespace).some(({ fact }) => fact.enforcement === 'enforced');
