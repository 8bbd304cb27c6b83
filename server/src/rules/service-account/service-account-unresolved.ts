import { accountsIn, accountsNamed, DEFAULT_ACCOUNT, labelOf, podSpecPath } from '../../kube/service-account.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const serviceAccountUnresolved = defineRule({
  id: 'service-account-unresolved',
  summary: 'A workload names an account that the workspace does not have',
  why: 'Without its account no pod of the workload starts. Somebody else who may create accounts in the namespace can also make one of this name, with rights and credentials of their choice.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K02:2025'),
    cwe(1188),
    docs('Configure service accounts', 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  serviceAccountName: web
#                     ^^^ Pod "web" names the account "web", which is not in this workspace
  containers: [{name: web, image: registry.example/web:1.4.2}]
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web, namespace: shop}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  serviceAccountName: web
  containers: [{name: web, image: registry.example/web:1.4.2}]
`,
  },
  across: {
    workload: function* (located, index) {
      const { fact } = located;
      const account = fact.workload?.serviceAccount;
      if (typeof fact.namespace !== 'string' || typeof account !== 'string' || account === '' || account === DEFAULT_ACCOUNT) return;
      // Who declares the namespace elsewhere may declare the account there too.
      if (index.named('core/Namespace', fact.namespace).length === 0) return;
      const isThere = accountsNamed(index, account, fact.namespace).length > 0;
      if (isThere || accountsIn(index, fact.namespace).some((other) => other.fact.name === undefined)) return;
      yield {
        at: { located, path: [...podSpecPath(fact), 'serviceAccountName'] },
        message: `${labelOf(fact)} names the account "${account}", which is not in this workspace`,
      };
    },
  },
});
