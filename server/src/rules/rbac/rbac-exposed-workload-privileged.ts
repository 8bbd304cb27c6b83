import { powerOf } from '../../kube/rbac/power.ts';
import { accountOf, labelOf, mountsToken, podSpecPath } from '../../kube/service-account.ts';
import { doorTo, wordsForDoor } from '../../kube/traffic/door.ts';
import { chainOf } from '../../rule/chain.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacExposedWorkloadPrivileged = defineRule({
  id: 'rbac-exposed-workload-privileged',
  summary: 'A program that is reached from outside may take over the cluster',
  why: 'One hole in a program that strangers talk to gives them its token, and this token opens the whole cluster. Let what faces the outside run under an account without rights, and what needs them run where nobody calls.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    attack('T1190'),
    attack('T1098.006'),
    cwe(250),
    docs(
      'RBAC good practices',
      'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#minimize-distribution-of-privileged-tokens',
    ),
  ],
  examples: {
    bad: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
#                         ^^^ Deployment "web" is reached from outside, and its account may do everything in the cluster
      containers: [{name: web, image: registry.example/web:1.4.2}]
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 443}]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: web}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
`,
    good: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
      automountServiceAccountToken: false
      containers: [{name: web, image: registry.example/web:1.4.2}]
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 443}]}
`,
  },
  across: {
    workload: function* (located, index) {
      const { fact } = located;
      const account = accountOf(fact);
      if (typeof fact.namespace !== 'string' || account === undefined || !mountsToken(index, fact, account)) return;
      const power = powerOf(index, account, fact.namespace);
      const door = power === undefined ? undefined : doorTo(located, index);
      if (power === undefined || door === undefined) return;
      yield {
        at: { located, path: [...podSpecPath(fact), 'serviceAccountName'] },
        message: `${labelOf(fact)} is reached from outside, and its account may ${power.may} in the cluster`,
        related: [{ located: door, path: ['metadata', 'name'], message: wordsForDoor(door) }, ...chainOf(index, located, account, power)],
      };
    },
  },
});
