import type { Subject } from '../../kube/rbac.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedSubject } from '../../rule/unwanted-subject.ts';

export const rbacAllServiceAccountsSubject = defineRule({
  id: 'rbac-all-service-accounts-subject',
  summary: 'A binding gives a role to all service accounts',
  why: 'Every pod of the cluster or of the namespace has the role then, those of tomorrow as well, and so has whoever breaks into one of them. An account of its own for the program that needs the role keeps the others out.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(250),
    docs('Service account permissions', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: readers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: Group, name: system:serviceaccounts}
#                                                          ^^^^^^^^^^^^^^^^^^^^^^ RoleBinding "readers" gives its role to every pod of the cluster
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: readers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
- {kind: ServiceAccount, name: report, namespace: shop}
`,
  },
  check: unwantedSubject({
    isUnwanted: ({ kind, name }) => kind.is('Group') && ALL.test(name.text ?? ''),
    called: (subject) =>
      namespaceOf(subject) === undefined ? 'every pod of the cluster' : `every pod of namespace "${namespaceOf(subject)}"`,
    // What outsiders need to check tokens.
    except: /^system:service-account-issuer-discovery$/,
  }),
});

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects */
const ALL = /^system:serviceaccounts(?::([^:]+))?$/;

const namespaceOf = ({ name }: Subject): string | undefined => ALL.exec(name.text ?? '')?.[1];
