import { DEFAULT_ACCOUNT } from '../../kube/service-account.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const serviceAccountDefaultUsed = defineRule({
  id: 'service-account-default-used',
  summary: 'A pod shares the default account of its namespace',
  why: 'All pods that name no account are one and the same for RBAC and for policies of a mesh: a right or a connection that one of them needs is given to all. An account of its own costs nothing and tells workloads apart.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('5.1.5'),
    owasp('K02:2025'),
    cwe(250),
    docs('Service accounts', 'https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
^^^^ Pod "web" shares the default account of its namespace
  containers: [{name: web, image: registry.example/web:1.4.2}]
---
apiVersion: v1
kind: Pod
metadata: {name: worker}
spec:
  serviceAccountName: default
#                     ^^^^^^^ Pod "worker" shares the default account of its namespace
  containers: [{name: worker, image: registry.example/worker:1.4.2}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  serviceAccountName: web
  containers: [{name: web, image: registry.example/web:1.4.2}]
`,
  },
  check: {
    *pod({ spec, label }) {
      const name = spec.get('serviceAccountName');
      // The old name of the field counts where the new one is empty.
      const old = spec.get('serviceAccount');
      const account = isEmpty(name) && !isEmpty(old) ? old : name;
      if (!isEmpty(account) && !account.is(DEFAULT_ACCOUNT)) return;
      yield {
        at: account,
        message: `${label} shares the default account of its namespace`,
        ...(account.isAbsent ? { lacks: 'a service account of its own' } : {}),
      };
    },
  },
});

const isEmpty = (field: Field): boolean => field.isAbsent || field.is('');
