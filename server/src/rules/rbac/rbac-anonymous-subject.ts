import { isGroup } from '../../kube/rbac.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedSubject } from '../../rule/unwanted-subject.ts';

export const rbacAnonymousSubject = defineRule({
  id: 'rbac-anonymous-subject',
  summary: 'A binding gives a role to callers that nobody knows',
  why: 'The API server calls everybody who shows no credential system:anonymous, of the group system:unauthenticated. Whoever reaches its port has the role then, with no trace of who it was. Only the version and the health of the cluster are meant for them.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    owasp('K09:2025'),
    attack('T1133'),
    cwe(306),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#hardening'),
    docs('Anonymous requests', 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: dashboard}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: User, name: system:anonymous}
#                                                         ^^^^^^^^^^^^^^^^ ClusterRoleBinding "dashboard" gives its role to everybody who reaches the API server
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: dashboard}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: Group, name: oidc:staff}
`,
  },
  check: unwantedSubject({
    isUnwanted: (subject) => isGroup(subject, 'system:unauthenticated') || (subject.kind.is('User') && subject.name.is('system:anonymous')),
    called: 'everybody who reaches the API server',
    // Version and health for all, and what kubeadm shows to machines that join.
    except: /^(?:system:public-info-viewer|kubeadm:bootstrap-signer-clusterinfo)$/,
    hasFix: true,
  }),
});
