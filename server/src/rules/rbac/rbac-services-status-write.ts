import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacServicesStatusWrite = defineRule({
  id: 'rbac-services-status-write',
  summary: 'A role writes the status of services',
  why: 'The address of a load balancer stands in the status of a service. Whoever may write it puts any address there, and the nodes then lead traffic for that address to the service. Only controllers of load balancers need it.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    attack('T1557'),
    cwe(441),
    docs('CVE-2020-8554', 'https://github.com/kubernetes/kubernetes/issues/97076'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer}
rules:
- apiGroups: [""]
  resources: [services, services/status]
#                       ^^^^^^^^^^^^^^^ Role "deployer" may take over addresses by the status of services
  verbs: [get, patch]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer}
rules:
- apiGroups: [""]
  resources: [services]
  verbs: [get, patch]
`,
  },
  check: unwantedGrant({
    grants: [{ on: { '': ['services/status'] }, verbs: ['update', 'patch'] }],
    // Controllers of load balancers by their names.
    exceptRoles: /metallb|load-?balancer|cloud-controller|kube-vip|cilium-operator/,
    may: 'take over addresses by the status of services',
  }),
});
