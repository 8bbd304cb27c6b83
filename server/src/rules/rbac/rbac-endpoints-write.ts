import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { unwantedGrant } from '../../rule/unwanted-grant.ts';

export const rbacEndpointsWrite = defineRule({
  id: 'rbac-endpoints-write',
  summary: 'A role decides where services send their traffic',
  why: 'Endpoints may name any address, those of pods in other namespaces as well. So whoever writes them leads the traffic of a service elsewhere, or reaches through it what a network policy keeps apart. Kubernetes writes them by itself.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2025'),
    owasp('K05:2025'),
    attack('T1557'),
    cwe(441),
    docs('RBAC', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#write-access-for-endpoints'),
    docs('CVE-2021-25740', 'https://github.com/kubernetes/kubernetes/issues/103675'),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer}
rules:
- apiGroups: [""]
  resources: [services, endpoints]
#                       ^^^^^^^^^ Role "deployer" may send the traffic of services to any address
  verbs: [get, create, patch]
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer}
rules:
- apiGroups: [""]
  resources: [services]
  verbs: [get, create, patch]
- apiGroups: [""]
  resources: [endpoints]
  verbs: [get]
`,
  },
  check: unwantedGrant({
    grants: [{ on: { '': ['endpoints'], 'discovery.k8s.io': ['endpointslices'] }, verbs: ['create', 'update', 'patch'] }],
    may: 'send the traffic of services to any address',
  }),
});
