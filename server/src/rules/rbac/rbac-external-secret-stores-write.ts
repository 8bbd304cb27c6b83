import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacExternalSecretStoresWrite = defineRule({
  id: 'rbac-external-secret-stores-write',
  summary: 'A role writes cluster-wide stores or pushes of secrets',
  why: 'A ClusterSecretStore or ClusterExternalSecret brings secrets of the outside store into every namespace, and a PushSecret sends secrets of the cluster out of it. Whoever may write them copies secrets from where they must not read, or takes them away.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    owasp('K03:2025'),
    attack('T1552.007'),
    cwe(522),
    docs('External Secrets Operator', 'https://external-secrets.io/latest/guides/security-best-practices/'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: team}
rules:
- apiGroups: [external-secrets.io]
  resources: [externalsecrets, pushsecrets]
#                              ^^^^^^^^^^^ Role "team" may lead secrets to or from other places
  verbs: [get, create]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: team}
rules:
- apiGroups: [external-secrets.io]
  resources: [externalsecrets]
  verbs: [get, create]
`,
  },
  check: unwantedGrant({
    grants: [
      {
        on: { 'external-secrets.io': ['clusterexternalsecrets', 'clusterpushsecrets', 'clustersecretstores', 'pushsecrets'] },
        verbs: ['create', 'update', 'patch'],
      },
    ],
    may: 'lead secrets to or from other places',
    exceptRoles: /^external-secrets-(?:controller|cert-controller|leaderelection)$/,
    hasNoFix: true,
  }),
});
