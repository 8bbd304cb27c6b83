import type { Fact } from '../../kube/facts.ts';
import { labelOf } from '../../kube/service-account.ts';
import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyNamespaceLabelSpoofable = defineRule({
  id: 'network-policy-namespace-label-spoofable',
  summary: 'A network policy trusts a label of namespaces that people can give themselves',
  why: 'Whoever may change a Namespace may give it any label but the one with its name, and so opens to its pods what the policy keeps for others. The label kubernetes.io/metadata.name cannot be changed.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(345),
    docs(
      'RBAC good practices: namespace modification',
      'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#namespace-modification',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - namespaceSelector:
        matchLabels:
          team: shop
#         ^^^^ NetworkPolicy "web" trusts label "team", which ClusterRole "tenant" lets people set
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: tenant}
rules: [{apiGroups: [''], resources: [namespaces], verbs: [get, patch]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: tenant, namespace: other}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: tenant}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: developers}]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: shop
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: tenant}
rules: [{apiGroups: [''], resources: [namespaces], verbs: [get, patch]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: tenant, namespace: other}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: tenant}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: developers}]
`,
  },
  across: {
    'networking.k8s.io/NetworkPolicy': function* (located, index) {
      const labels = (located.fact.namespaceLabels ?? []).filter(({ key }) => key !== 'kubernetes.io/metadata.name');
      const role = labels.length === 0 ? undefined : roleOfPeople(index);
      for (const { key, path } of role === undefined ? [] : labels) {
        yield {
          at: { located, path },
          onKey: path.at(-1) === key,
          message: `${labelOf(located.fact)} trusts label "${key}", which ${role === undefined ? 'a role' : labelOf(role)} lets people set`,
        };
      }
    },
  },
});

/** A role by which people who are no administrators may change a Namespace. */
function roleOfPeople(index: WorkspaceIndex): Fact | undefined {
  for (const kind of ['ClusterRole', 'Role']) {
    for (const { fact } of index.ofKind(`rbac.authorization.k8s.io/${kind}`)) {
      if (fact.role?.grants.rules.some(mayChange) === true && isOfPeople(index, kind, fact)) return fact;
    }
  }
  return undefined;
}

/** Everything on everything is for administrators. */
const mayChange = ({
  verbs,
  groups,
  resources,
  names,
}: { readonly [List in 'verbs' | 'groups' | 'resources' | 'names']: readonly string[] }): boolean =>
  groups.includes('') &&
  resources.includes('namespaces') &&
  names.length === 0 &&
  verbs.some((verb) => verb === 'patch' || verb === 'update');

const isOfPeople = (index: WorkspaceIndex, kind: string, { name, namespace }: Fact): boolean =>
  ['ClusterRoleBinding', 'RoleBinding'].some((bindings) =>
    index
      .ofKind(`rbac.authorization.k8s.io/${bindings}`)
      .some(
        ({ fact }) =>
          fact.binding?.role.kind === kind &&
          fact.binding.role.name === name &&
          (kind === 'ClusterRole' || fact.namespace === namespace) &&
          fact.binding.subjects.some((subject) => isPerson(subject.kind, subject.name)),
      ),
  );

const isPerson = (kind: string | null | undefined, name: string | null | undefined): boolean =>
  (kind === 'User' || kind === 'Group') && typeof name === 'string' && !/^system:|admin|platform|ops\b|sre|infra|cluster/i.test(name);
