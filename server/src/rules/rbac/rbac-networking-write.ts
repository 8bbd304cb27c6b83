import { WRITE } from '../../kube/grant.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacNetworkingWrite = defineRule({
  id: 'rbac-networking-write',
  summary: 'A role changes how traffic flows',
  why: 'Services, routes and network policies decide who reaches whom. Whoever may write them sends traffic of others elsewhere or opens what was closed. Those who deploy need some of it, others hardly any.',
  severity: 'low',
  preset: 'all',
  yieldsTo: ['rbac-endpoints-write'],
  references: [
    owasp('K02:2025'),
    owasp('K05:2025'),
    cwe(269),
    docs('RBAC good practices', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: helper}
rules:
- {apiGroups: [""], resources: [services], verbs: [get, patch]}
#                               ^^^^^^^^ ClusterRole "helper" may change how traffic flows
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: helper}
rules:
- {apiGroups: [""], resources: [services], verbs: [get, list]}
`,
  },
  check: unwantedGrant({
    grants: [
      {
        on: {
          '': ['services', 'endpoints'],
          'discovery.k8s.io': ['endpointslices'],
          'networking.k8s.io': ['ingresses', 'networkpolicies'],
        },
        verbs: WRITE,
      },
    ],
    may: 'change how traffic flows',
    inRole: 'in its namespace',
    hasNoFix: true,
  }),
});
