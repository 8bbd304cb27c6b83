import type { Fact } from '../../kube/facts.ts';
import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyCniUnsupported = defineRule({
  id: 'network-policy-cni-unsupported',
  summary: 'The network plugin does not enforce network policies',
  why: 'Kubernetes accepts network policies whether or not something enforces them. Flannel alone does not: everything stays open, while the policies tell people that it is closed.',
  severity: 'high',
  preset: 'strict',
  references: [
    cis('5.3.1'),
    owasp('K05:2025'),
    docs('Network policies: prerequisites', 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#prerequisites'),
    docs('Flannel: network policy', 'https://github.com/flannel-io/flannel/blob/master/Documentation/netpol.md'),
  ],
  examples: {
    bad: `
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: kube-flannel-ds
#       ^^^^^^^^^^^^^^^ DaemonSet "kube-flannel-ds" does not enforce the network policies of this workspace
  namespace: kube-flannel
spec:
  selector: {matchLabels: {app: flannel}}
  template:
    metadata: {labels: {app: flannel}}
    spec:
      containers: [{name: kube-flannel, image: registry.example/flannel:0.27.4}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny-all, namespace: shop}
spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
`,
    good: `
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: kube-flannel-ds
  namespace: kube-flannel
spec:
  selector: {matchLabels: {app: flannel}}
  template:
    metadata: {labels: {app: flannel}}
    spec:
      containers:
      - {name: kube-flannel, image: registry.example/flannel:0.27.4}
      - {name: kube-network-policies, image: registry.example/kube-network-policies:0.9.2}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny-all, namespace: shop}
spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
`,
  },
  across: {
    'apps/DaemonSet': function* (located, index) {
      const { name = '', isPartial } = located.fact;
      if (!/^kube-flannel(?:-ds)?/.test(name) || isPartial) return;
      const [policy] = index.ofKind('networking.k8s.io/NetworkPolicy');
      if (policy === undefined || mayEnforce(index)) return;
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: `DaemonSet "${name}" does not enforce the network policies of this workspace`,
        related: [{ located: policy, path: ['metadata', 'name'], message: `NetworkPolicy "${policy.fact.name}" has no effect` }],
      };
    },
  },
});

/** Plugins and agents that enforce policies beside Flannel. https://kubernetes.io/docs/concepts/cluster-administration/addons/#networking-and-network-policy */
const ENFORCERS = /calico|canal|cilium|antrea|kube-router|weave|romana|ovn|network-polic|tigera/;

/** Stands for the name of a container that a template hides. */
const NAMELESS = /\]$/;

const mayEnforce = (index: WorkspaceIndex): boolean =>
  index.workloads.some(({ fact }) =>
    [fact.name ?? '', ...containersOf(fact)].some((name) => ENFORCERS.test(name) || NAMELESS.test(name)),
  ) ||
  ['operator.tigera.io/Installation', 'cilium.io/CiliumNetworkPolicy', 'projectcalico.org/NetworkPolicy'].some(
    (kind) => 0 < index.ofKind(kind).length,
  );

const containersOf = ({ workload }: Fact): readonly string[] => workload?.podSecurity?.containers.map(({ name }) => name) ?? [];
