import type { Fact } from '../../kube/facts.ts';
import { declarations, membershipOf, membershipOfNamespace } from '../../kube/mesh/membership.ts';
import { isSystem } from '../../kube/mesh/reach.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const meshInjectionNotEnabled = defineRule({
  id: 'mesh-injection-not-enabled',
  summary: 'A namespace is not in the mesh that others are in',
  why: 'Its pods talk in plain text, nobody knows who they are, and the policies of the mesh do not hold for them. Other namespaces have to stay open for their calls.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K05:2025'),
    cwe(693),
    docs('Sidecar injection', 'https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/'),
    docs('Ambient mode', 'https://istio.io/latest/docs/ambient/usage/add-workloads/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio-injection: enabled}}
---
apiVersion: v1
kind: Namespace
metadata: {name: pay}
#                ^^^ Namespace "pay" is not in the mesh that other namespaces of this workspace are in
---
apiVersion: v1
kind: Pod
metadata: {name: pay, namespace: pay}
spec: {containers: [{name: pay, image: registry.example/pay:1.4.0}]}
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio-injection: enabled}}
---
apiVersion: v1
kind: Namespace
metadata: {name: pay, labels: {istio-injection: enabled}}
---
apiVersion: v1
kind: Pod
metadata: {name: pay, namespace: pay}
spec: {containers: [{name: pay, image: registry.example/pay:1.4.0}]}
`,
  },
  across: {
    'core/Namespace': function* (located, index) {
      const { name, isPartial } = located.fact;
      if (name === undefined || isPartial || isSystem(name) || !index.isFirst(located)) return;
      if (!declarations(index, name).every(({ fact }) => isLeftOut(fact))) return;
      const workloads = index.workloadsOf(name);
      if (workloads.length === 0 || workloads.some(({ fact }) => membershipOf(index, fact) !== 'outside')) return;
      if (!index.ofKind('core/Namespace').some(({ fact }) => isInside(fact))) return;
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: `Namespace "${name}" is not in the mesh that other namespaces of this workspace are in`,
      };
    },
  },
});

/** By nobody's word: one that is kept out is told where that is written. */
const isLeftOut = (fact: Fact): boolean =>
  membershipOfNamespace(fact) === 'outside' &&
  fact.mesh?.isOfLinkerd === undefined &&
  fact.labels.known['istio-injection'] === undefined &&
  fact.labels.known['istio.io/dataplane-mode'] === undefined;

const isInside = (fact: Fact): boolean => (membershipOfNamespace(fact) ?? 'outside') !== 'outside';
