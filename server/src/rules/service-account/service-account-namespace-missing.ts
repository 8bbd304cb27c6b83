import { accountsIn, DEFAULT_ACCOUNT, labelOf } from '../../kube/service-account.ts';
import { cis, cwe, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const serviceAccountNamespaceMissing = defineRule({
  id: 'service-account-namespace-missing',
  summary: 'A namespace has workloads and only the default account',
  why: 'All its pods are one and the same for RBAC and for policies of a mesh. What one of them may do, all of them may, and no log tells them apart.',
  severity: 'low',
  preset: 'all',
  references: [cis('5.1.5'), owasp('K02:2025'), cwe(250)],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
#                ^^^^ Namespace "shop" has workloads and no service account of its own
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
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
    'core/Namespace': function* (located, index) {
      const { fact } = located;
      if (fact.name === undefined) return;
      const workloads = index.workloadsOf(fact.name);
      // An account that is named lives somewhere, even if not here.
      const isDefault = workloads.every((other) => [null, DEFAULT_ACCOUNT].includes(other.fact.workload?.serviceAccount ?? null));
      const isHidden = workloads.some((other) => other.fact.isPartial || other.fact.workload?.serviceAccount === undefined);
      const hasOwn = accountsIn(index, fact.name).some((other) => other.fact.name !== DEFAULT_ACCOUNT);
      if (workloads.length === 0 || !isDefault || isHidden || hasOwn) return;
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: `${labelOf(fact)} has workloads and no service account of its own`,
      };
    },
  },
});
