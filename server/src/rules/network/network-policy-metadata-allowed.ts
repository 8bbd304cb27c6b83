import { containsCidr } from '../../kube/cidr.ts';
import { type IpBlock, ipBlocksOf } from '../../kube/ip-block.ts';
import { containsText, metadataIn } from '../../kube/metadata-service.ts';
import { coversPort } from '../../kube/network.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { append, remove } from '../../yaml/change.ts';

export const networkPolicyMetadataAllowed = defineRule({
  id: 'network-policy-metadata-allowed',
  summary: "A network policy opens the way to the cloud's metadata service",
  why: 'The metadata service hands out the credentials of the node to whoever asks from it. A pod that reaches it, or a server that can be made to fetch an address, acts in the cloud with all that the node may do.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    owasp('K08:2025'),
    attack('T1552.005'),
    cwe(918),
    docs('Security checklist: network security', 'https://kubernetes.io/docs/concepts/security/security-checklist/#network-security'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - to:
    - ipBlock: {cidr: 169.254.169.254/32}
#                     ^^^^^^^^^^^^^^^^^^ NetworkPolicy "web" lets pods ask the cloud's metadata service at 169.254.169.254
    - podSelector: {matchLabels: {app: database}}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - to:
    - podSelector: {matchLabels: {app: database}}
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const block of ipBlocksOf(policy)) {
        const { rule, cidr, range, exceptions } = block;
        const address = metadataIn(range);
        if (rule.direction !== 'egress' || address === undefined || exceptions === undefined) continue;
        if (exceptions.some((exception) => containsText(exception, address) || containsCidr(exception, range))) continue;
        // The same address may answer DNS on its own port.
        if (!rule.ports.isEmpty && !rule.ports.items.some((port) => coversPort(port, 'TCP', 80))) continue;
        yield {
          at: cidr,
          message: `${policy.label} lets pods ask the cloud's metadata service at ${address.replace(/\/.*/, '')}`,
          fixes: fixesFor(block, address),
        };
      }
    },
  },
});

/** The last peer must stay: a rule without any would allow everybody. */
function fixesFor({ rule, peer, range, except }: IpBlock, address: string): Fix[] {
  if (range.prefix !== range.bits) return [{ title: `Except ${address}`, safety: 'needs-review', changes: [append(except, address)] }];
  if (rule.peers.items.length < 2) return [];
  return [{ title: 'Remove the address of the metadata service', safety: 'needs-review', changes: [remove(peer)] }];
}
