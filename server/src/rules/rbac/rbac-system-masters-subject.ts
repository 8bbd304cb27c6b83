import { isAlone, isGroup } from '../../kube/rbac.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const rbacSystemMastersSubject = defineRule({
  id: 'rbac-system-masters-subject',
  summary: 'A binding leans on the group system:masters',
  why: 'Members of system:masters are let through before any role or authorization webhook is asked. Nobody can take that away again: a certificate with this group is good until it expires. A binding to it adds nothing, but shows that somebody works with the group.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.1.7'),
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: operators}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- apiGroup: rbac.authorization.k8s.io
  kind: Group
  name: system:masters
#       ^^^^^^^^^^^^^^ ClusterRoleBinding "operators" names the group system:masters, which no role holds back
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: operators}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- apiGroup: rbac.authorization.k8s.io
  kind: Group
  name: oidc:operators
`,
  },
  check: {
    *binding({ resource, subjects }) {
      for (const subject of subjects) {
        if (!isGroup(subject, 'system:masters')) continue;
        const title = isAlone(subject.field) ? 'Remove the group, so that the binding has no subject' : 'Remove the group from the binding';
        yield {
          at: subject.name,
          message: `${resource.label} names the group system:masters, which no role holds back`,
          fixes: [{ title, safety: 'needs-review', changes: [remove(subject.field)] }],
        };
      }
    },
  },
});
