import { isGroup } from '../../kube/rbac.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedSubject } from '../../rule/unwanted-subject.ts';

export const rbacAuthenticatedGroupSubject = defineRule({
  id: 'rbac-authenticated-group-subject',
  summary: 'A binding gives a role to everybody who can log in',
  why: 'Every user and every service account belongs to system:authenticated, so every pod has the role as well. Where a cloud provider logs people in, it may even be everybody with an account there. Whom the role is meant for has a group or a name.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(732),
    docs('Referring to subjects', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects'),
    docs('Discovery roles', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: readers}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: Group, name: system:authenticated}
#                                                          ^^^^^^^^^^^^^^^^^^^^ ClusterRoleBinding "readers" gives its role to everybody who can log in, every pod too
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: readers}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: Group, name: oidc:staff}
`,
  },
  check: unwantedSubject({
    isUnwanted: (subject) => isGroup(subject, 'system:authenticated'),
    called: 'everybody who can log in, every pod too',
    except: /^system:(?:basic-user|discovery|public-info-viewer)$/,
  }),
});
