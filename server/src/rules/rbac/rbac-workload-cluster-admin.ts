import { isSystemNamespace } from '../../kube/enforcement.ts';
import { powerOf } from '../../kube/rbac/power.ts';
import { accountOf, labelOf, mountsToken, podSpecPath } from '../../kube/service-account.ts';
import { chainOf } from '../../rule/chain.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacWorkloadClusterAdmin = defineRule({
  id: 'rbac-workload-cluster-admin',
  summary: 'A program runs with a token for the whole cluster',
  why: 'The token in its pods opens everything, by way of an account, a binding and a role that stand in different places. Whoever gets into one of these pods, by a hole in the program or one of its libraries, owns the cluster.',
  severity: 'high',
  preset: 'strict',
  references: [
    cis('5.1.1'),
    owasp('K02:2025'),
    attack('T1098.006'),
    cwe(250),
    docs(
      'RBAC good practices',
      'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#minimize-distribution-of-privileged-tokens',
    ),
  ],
  examples: {
    bad: `
apiVersion: batch/v1
kind: CronJob
metadata: {name: backup, namespace: shop}
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          serviceAccountName: backup
#                             ^^^^^^ CronJob "backup" runs with a token that may do everything in the cluster
          restartPolicy: OnFailure
          containers: [{name: backup, image: registry.example/backup:1.4.2}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: backup, namespace: shop}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: backup}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{kind: ServiceAccount, name: backup, namespace: shop}]
`,
    good: `
apiVersion: batch/v1
kind: CronJob
metadata: {name: backup, namespace: shop}
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          serviceAccountName: backup
          restartPolicy: OnFailure
          containers: [{name: backup, image: registry.example/backup:1.4.2}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: backup, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: backup}
subjects: [{kind: ServiceAccount, name: backup, namespace: shop}]
`,
  },
  yieldsTo: ['rbac-exposed-workload-privileged'],
  across: {
    workload: function* (located, index) {
      const { fact } = located;
      const account = accountOf(fact);
      if (typeof fact.namespace !== 'string' || isSystemNamespace(fact.namespace) || account === undefined) return;
      const power = mountsToken(index, fact, account) ? powerOf(index, account, fact.namespace) : undefined;
      if (power?.may !== 'do everything') return;
      yield {
        at: { located, path: [...podSpecPath(fact), 'serviceAccountName'] },
        message: `${labelOf(fact)} runs with a token that may do everything in the cluster`,
        related: chainOf(index, located, account, power),
      };
    },
  },
});
