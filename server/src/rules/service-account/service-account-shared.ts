import { DEFAULT_ACCOUNT, labelOf, podSpecPath } from '../../kube/service-account.ts';
import type { Located } from '../../kube/workspace-index.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';

export const serviceAccountShared = defineRule({
  id: 'service-account-shared',
  summary: 'Several workloads run as one account',
  why: 'The account needs the rights of all of them together, so each has more than it needs. Who breaks into the weakest has what the strongest may do.',
  severity: 'low',
  preset: 'all',
  references: [cwe(250), docs('Least privilege', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege')],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  serviceAccountName: shop
#                     ^^^^ Pod "web" shares the account "shop" with Pod "worker"
  containers: [{name: web, image: registry.example/web:1.4.2}]
---
apiVersion: v1
kind: Pod
metadata: {name: worker, namespace: shop}
spec:
  serviceAccountName: shop
#                     ^^^^ Pod "worker" shares the account "shop" with Pod "web"
  containers: [{name: worker, image: registry.example/worker:1.4.2}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  serviceAccountName: web
  containers: [{name: web, image: registry.example/web:1.4.2}]
---
apiVersion: v1
kind: Pod
metadata: {name: worker, namespace: shop}
spec:
  serviceAccountName: worker
  containers: [{name: worker, image: registry.example/worker:1.4.2}]
`,
  },
  across: {
    workload: function* (located, index) {
      const account = accountOf(located);
      if (account === undefined) return;
      const { namespace } = located.fact;
      const around = typeof namespace === 'string' ? index.workloadsOf(namespace) : index.inFile(located.uri);
      // The same workload in another file is another version of it.
      const other = around.find((one) => accountOf(one) === account && one.fact.name !== located.fact.name);
      if (other === undefined) return;
      yield {
        at: { located, path: [...podSpecPath(located.fact), 'serviceAccountName'] },
        message: `${shorten(labelOf(located.fact))} shares the account "${shorten(located.fact.workload?.serviceAccount ?? '', 20)}" with ${shorten(labelOf(other.fact))}`,
        related: [
          { located: other, path: [...podSpecPath(other.fact), 'serviceAccountName'], message: `${labelOf(other.fact)} runs as it too` },
        ],
      };
    },
  },
});

/** Without a namespace two workloads are only known to meet when they stand in one file. */
function accountOf({ fact }: Located): string | undefined {
  const { name, namespace, workload } = fact;
  const account = workload?.serviceAccount;
  const isNamed = typeof account === 'string' && account !== DEFAULT_ACCOUNT && account !== '';
  return name === undefined || namespace === undefined || !isNamed ? undefined : JSON.stringify([namespace, account]);
}
