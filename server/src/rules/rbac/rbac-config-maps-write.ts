import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacConfigMapsWrite = defineRule({
  id: 'rbac-config-maps-write',
  summary: 'A role changes the settings of every program',
  why: 'Programs read their settings from ConfigMaps, and some read scripts from them. Whoever may write all of them changes what others run, without touching a pod. Mostly one or two are needed, which a rule can name.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K02:2025'),
    cwe(269),
    docs('Referring to resources', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: helper}
rules:
- {apiGroups: [""], resources: [configmaps], verbs: [get, update]}
#                               ^^^^^^^^^^ ClusterRole "helper" may change the settings of every program
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: helper}
rules:
- {apiGroups: [""], resources: [configmaps], resourceNames: [helper], verbs: [get, update]}
`,
  },
  check: unwantedGrant({
    grants: [{ on: { '': ['configmaps'] }, verbs: ['create', 'update', 'patch', 'delete'] }],
    may: 'change the settings of every program',
    onlyClusterRole: true,
    hasNoFix: true,
  }),
});
