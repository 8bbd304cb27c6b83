import type { Subject } from '../../kube/rbac.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacDefaultServiceAccountSubject = defineRule({
  id: 'rbac-default-service-account-subject',
  summary: 'A binding gives rights to the default account of a namespace',
  why: 'Every pod that names no account runs as default, so all of them get these rights, the ones of tomorrow as well. An attacker in any of them has the rights too. An account of its own for the program that needs them keeps the others out.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.1.5'),
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(250),
    docs('Service accounts', 'https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- kind: ServiceAccount
  name: default
#       ^^^^^^^ RoleBinding "reader" gives its role to every pod without an account of its own
  namespace: shop
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- kind: ServiceAccount
  name: report
  namespace: shop
`,
  },
  check: {
    *binding({ resource, subjects }) {
      for (const subject of subjects) {
        if (!isDefaultAccount(subject)) continue;
        yield { at: subject.name, message: `${resource.label} gives its role to every pod without an account of its own` };
      }
    },
  },
});

/** An account is also a user of this name. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects */
const isDefaultAccount = ({ kind, name }: Subject): boolean =>
  (kind.is('ServiceAccount') && name.is('default')) || (kind.is('User') && /^system:serviceaccount:[^:]+:default$/.test(name.text ?? ''));
