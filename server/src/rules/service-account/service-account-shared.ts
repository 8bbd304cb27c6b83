import { DEFAULT_ACCOUNT, labelOf, podSpecPath } from '../../kube/service-account.ts';
import type { Located } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';

export const serviceAccountShared = defineRule({
  id: 'service-account-shared',
  summary: 'Several workloads run as one account',
  why: 'The account needs the rights of all of them together, so each has more than it needs. Who breaks into the weakest has what the strongest may do.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K02:2025'),
    cwe(250),
    docs('Least privilege', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'),
  ],
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
      const account = namedAccount(located);
      if (account === undefined) return;
      const isNear = ({ uri, fact }: Located): boolean =>
        fact.namespace === located.fact.namespace && (typeof fact.namespace === 'string' || uri === located.uri);
      // The same workload in another file is another version of it.
      const other = index.runningAs(account).find((one) => isNear(one) && isNamed(one) && one.fact.name !== located.fact.name);
      if (other === undefined) return;
      yield {
        at: { located, path: [...podSpecPath(located.fact), 'serviceAccountName'] },
        message: `${shorten(labelOf(located.fact))} shares the account "${shorten(account, 20)}" with ${shorten(labelOf(other.fact))}`,
        related: [
          { located: other, path: [...podSpecPath(other.fact), 'serviceAccountName'], message: `${labelOf(other.fact)} runs as it too` },
        ],
      };
    },
  },
});

const isNamed = ({ fact }: Located): boolean => fact.name !== undefined && fact.namespace !== undefined;

/** Without a namespace two workloads are only known to meet when they stand in one file. */
function namedAccount(located: Located): string | undefined {
  const account = located.fact.workload?.serviceAccount;
  const isOwn = typeof account === 'string' && account !== DEFAULT_ACCOUNT && account !== '';
  return isOwn && isNamed(located) ? account : undefined;
}
