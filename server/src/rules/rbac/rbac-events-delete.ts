import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacEventsDelete = defineRule({
  id: 'rbac-events-delete',
  summary: 'A role deletes events',
  why: 'Events tell what happened in the cluster: which pods were started, which images were pulled, what was refused. An intruder deletes them to stay unseen. They vanish by themselves after an hour, so nobody needs the right.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    owasp('K10:2025'),
    attack('T1070'),
    cwe(778),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: helper}
rules:
- {apiGroups: [""], resources: [events], verbs: [get, delete]}
#                               ^^^^^^ ClusterRole "helper" may delete the events that tell what happened
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: helper}
rules:
- {apiGroups: [""], resources: [events], verbs: [get, create, patch]}
`,
  },
  check: unwantedGrant({
    grants: [{ on: { '': ['events'], 'events.k8s.io': ['events'] }, verbs: ['delete', 'deletecollection'] }],
    may: 'delete the events that tell what happened',
    inRole: 'in its namespace',
  }),
});
