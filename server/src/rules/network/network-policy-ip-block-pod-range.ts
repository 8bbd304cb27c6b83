import { containsCidr, parseCidr } from '../../kube/cidr.ts';
import { ipBlocksOf } from '../../kube/ip-block.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const networkPolicyIpBlockPodRange = defineRule({
  id: 'network-policy-ip-block-pod-range',
  summary: 'A network policy names pods or services by their addresses',
  why: 'Pods get new addresses all the time, so the rule soon means others than it was written for. Addresses of services are turned into those of pods, before or after the policy looks, so it may never match. Selectors follow the pods.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    docs(
      'Behavior of to and from selectors',
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
    ),
  ],
  options: {
    ranges: {
      kind: 'texts',
      byDefault: ['10.244.0.0/16', '10.96.0.0/12', '10.42.0.0/16', '10.43.0.0/16'],
      text: 'Ranges of the addresses of pods and services; by default those of kubeadm, kind and k3s.',
    },
  },
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - ipBlock: {cidr: 10.244.1.17/32}
#                     ^^^^^^^^^^^^^^ NetworkPolicy "web" names pods or services by their addresses
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - podSelector: {matchLabels: {app: gateway}}
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy, { options }) {
      const inside = options.ranges.flatMap((text) => parseCidr(text) ?? []);
      for (const { cidr, range } of ipBlocksOf(policy)) {
        if (!inside.some((outer) => containsCidr(outer, range))) continue;
        yield { at: cidr, message: `${policy.label} names pods or services by their addresses` };
      }
    },
  },
});
