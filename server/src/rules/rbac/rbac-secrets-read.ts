import { RIGHTS } from '../../kube/grant.ts';
import { rightIn } from '../../kube/rbac/bound-role.ts';
import { clusterReaderBinding } from '../../kube/rbac/secret-reader.ts';
import { labelOf } from '../../kube/service-account.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { farWithdrawal, unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacSecretsRead = defineRule({
  id: 'rbac-secrets-read',
  summary: 'A role reads all secrets',
  why: 'Get, list and watch all return the secrets themselves. Among them are passwords, certificates and tokens of other accounts, so the reader can act as all of these. A program mostly needs one or two secrets, which the rule can name.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.1.2'),
    owasp('K02:2025'),
    owasp('K03:2025'),
    attack('T1552.007'),
    cwe(522),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
- apiGroups: [""]
  resources: [configmaps, secrets]
#                         ^^^^^^^ Role "web" may read every secret of its namespace
  verbs: [get]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
- apiGroups: [""]
  resources: [secrets]
  resourceNames: [web-session-key]
  verbs: [get]
`,
  },
  // With names, list and watch return the named ones alone, too.
  // https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
  check: unwantedGrant({ grants: [RIGHTS['read secrets']], may: 'read every secret', inRole: 'of its namespace', onlyRole: true }),
  across: {
    'rbac.authorization.k8s.io/ClusterRole': function* (located, index) {
      const { fact } = located;
      const places = rightIn(fact, 'read secrets');
      // That is worse, and another rule's.
      if (places.length === 0 || clusterReaderBinding(index, fact.name) !== undefined) return;
      for (const { path } of places) {
        yield {
          at: { located, path },
          message: `${labelOf(fact)} may read every secret`,
          fixes: [{ title: 'Withdraw this right', safety: 'needs-review', changes: (at) => farWithdrawal(at, 'read secrets') }],
        };
      }
    },
  },
});
