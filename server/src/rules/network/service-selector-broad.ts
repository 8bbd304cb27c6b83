import type { Fact } from '../../kube/facts.ts';
import { isSelectedBy, workloadsBeside } from '../../kube/network-policy/selection.ts';
import { labelOf } from '../../kube/service-account.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const serviceSelectorBroad = defineRule({
  id: 'service-selector-broad',
  summary: 'A Service sends traffic to pods of several applications',
  why: 'The selector asks for a label that applications share, such as their team or release. Requests so land at pods that were never meant to take them, with what people send, and those pods are reachable from wherever the Service is.',
  severity: 'low',
  preset: 'strict',
  references: [
    cwe(923),
    docs('Services: selectors', 'https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {tier: backend}
# ^^^^^^^^ Service "web" sends traffic to Pod "api" and to Pod "worker"
  ports: [{port: 80}]
---
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop, labels: {app: api, tier: backend}}
spec: {containers: [{name: api, image: registry.example/api:1.4.2}]}
---
apiVersion: v1
kind: Pod
metadata: {name: worker, namespace: shop, labels: {app: worker, tier: backend}}
spec: {containers: [{name: worker, image: registry.example/worker:1.4.2}]}
`,
    good: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {app: api, tier: backend}
  ports: [{port: 80}]
---
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop, labels: {app: api, tier: backend}}
spec: {containers: [{name: api, image: registry.example/api:1.4.2}]}
---
apiVersion: v1
kind: Pod
metadata: {name: worker, namespace: shop, labels: {app: worker, tier: backend}}
spec: {containers: [{name: worker, image: registry.example/worker:1.4.2}]}
`,
  },
  across: {
    'core/Service': function* (located, index) {
      const labels = located.fact.traffic?.service?.selector ?? {};
      const keys = Object.keys(labels);
      if (keys.length === 0 || !keys.every((key) => SHARED.test(key))) return;
      const selector = { labels, expressions: [] };
      const [first, ...others] = workloadsBeside(index, located).filter(
        ({ fact }) => RUNS_ON.test(fact.groupKind) && isSelectedBy(selector, fact),
      );
      const other = others.find(({ fact }) => first !== undefined && areDifferent(fact, first.fact));
      if (first === undefined || other === undefined) return;
      yield {
        at: { located, path: ['spec', 'selector'] },
        message: `${labelOf(located.fact)} sends traffic to ${labelOf(first.fact)} and to ${labelOf(other.fact)}`,
        related: [first, other].map((pods) => ({ located: pods, path: ['metadata', 'name'], message: 'Selected by the Service' })),
      };
    },
  },
});

/** Labels that do not tell one application from another. */
const SHARED =
  /^(?:app\.kubernetes\.io\/(?:instance|managed-by|part-of)|chart|env|environment|helm\.sh\/chart|heritage|owner|project|release|stage|team|tier)$/;

/** What answers requests. */
const RUNS_ON = /\/(?:Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|Rollout|DeploymentConfig)$/;

/** Both say which application they are, and not the same. */
const areDifferent = (one: Fact, other: Fact): boolean =>
  ['app', 'app.kubernetes.io/name', 'app.kubernetes.io/component', 'k8s-app'].some((key) => {
    const [a, b] = [one.workload?.labels.known[key], other.workload?.labels.known[key]];
    return a !== undefined && b !== undefined && a !== b;
  });
