import { isSystemNamespace } from '../../kube/enforcement.ts';
import type { Fact, WorkloadFact } from '../../kube/facts.ts';
import type { Direction } from '../../kube/network.ts';
import { isUnselected } from '../../kube/selector.ts';
import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule, type FarFix } from '../../rule/rule.ts';
import { addDocument } from '../../yaml/change.ts';

export const workloadNetworkPolicyMissing = defineRule({
  id: 'workload-network-policy-missing',
  summary: 'No network policy of its namespace selects a workload',
  why: 'A pod that no policy selects takes traffic from everybody and sends anywhere, however strict the policies of its neighbours are. One label that differs is enough, and nothing tells of it.',
  severity: 'medium',
  preset: 'strict',
  references: [
    nsa('Network separation and hardening'),
    owasp('K05:2025'),
    attack('T1046'),
    cwe(923),
    docs(
      'The two sorts of pod isolation',
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
    ),
  ],
  examples: {
    bad: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
#       ^^^ Deployment "web" is selected by no network policy of its namespace
  namespace: shop
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: registry.example/web:1.4.2}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: database, namespace: shop}
spec:
  podSelector: {matchLabels: {app: database}}
  policyTypes: [Ingress, Egress]
`,
    good: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: registry.example/web:1.4.2}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress, Egress]
`,
  },
  across: {
    workload: function* (located, index) {
      const { fact } = located;
      const { workload, namespace } = fact;
      if (workload === undefined || workload.hostNetwork || typeof namespace !== 'string' || isSystemNamespace(namespace)) return;
      const policies = index.networkPoliciesOf(namespace).map((policy) => policy.fact);
      // Where there is no policy at all, or none rules a direction, that is a matter of the namespace.
      if (!policies.some((policy) => policy.namespace === namespace)) return;
      const open = DIRECTIONS.filter((direction) => {
        const ruling = policies.filter((policy) => mayRule(policy, direction));
        return 0 < ruling.length && !ruling.some((policy) => maySelect(policy, workload));
      });
      const [direction] = open;
      if (direction === undefined) return;
      const kind = fact.groupKind.slice(fact.groupKind.indexOf('/') + 1);
      const label = fact.name === undefined ? kind : `${kind} "${fact.name}"`;
      const isAlone = !policies.some((policy) => maySelect(policy, workload));
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: isAlone
          ? `${label} is selected by no network policy of its namespace`
          : `${label} is selected by no network policy for ${direction}, unlike its neighbours`,
        fixes: isAlone && !policies.some((policy) => policy.name === fact.name) ? denial(fact, workload, namespace) : [],
      };
    },
  },
});

const DIRECTIONS: readonly Direction[] = ['ingress', 'egress'];

/** Of what policies of other makers do for some pods alone nothing is known. */
const mayRule = ({ isPartial, isolation, groupKind }: Fact, direction: Direction): boolean =>
  isPartial || isolation?.[direction] !== 'not ruled' || (!isolation.selectsAll && !groupKind.endsWith('.k8s.io/NetworkPolicy'));

/** Whatever is not known of a policy, or is of another maker, may select the pods. */
const maySelect = ({ isPartial, isolation }: Fact, { labels }: WorkloadFact): boolean =>
  isPartial || isolation?.selector === undefined || !isUnselected(isolation.selector, labels);

/** Policies only add up, so it takes nothing from what others allow. */
function denial({ name, isPartial }: Fact, { labels }: WorkloadFact, namespace: string): FarFix[] {
  if (name === undefined || isPartial || labels.isOpen || Object.keys(labels.known).length === 0) return [];
  const policy = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace },
    spec: { podSelector: { matchLabels: labels.known }, policyTypes: ['Ingress', 'Egress'] },
  };
  return [
    {
      title: 'Add a policy for its pods that denies all traffic',
      safety: 'needs-review',
      changes: (at) => [addDocument(at, policy)],
    },
  ];
}
