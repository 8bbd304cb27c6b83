import { ciliumSpecs } from '../../kube/cilium.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const ciliumEmptyDirectionIgnored = defineRule({
  id: 'cilium-empty-direction-ignored',
  summary: 'An empty list in a Cilium policy denies nothing',
  why: 'In a NetworkPolicy an empty list of rules lets nothing through. In a Cilium policy it is the same as no list at all, and the direction stays open. One empty rule in the list is what denies.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs('Cilium: rule basics', 'https://docs.cilium.io/en/stable/security/policy/intro/#rule-basics'),
  ],
  examples: {
    bad: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  ingress:
  - fromEndpoints: [{matchLabels: {app: gateway}}]
  egress: []
# ^^^^^^ CiliumNetworkPolicy "web" has an empty egress list, which denies nothing
`,
    good: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  ingress:
  - fromEndpoints: [{matchLabels: {app: gateway}}]
  egress: [{}]
`,
  },
  check: { 'cilium.io/CiliumNetworkPolicy': find, 'cilium.io/CiliumClusterwideNetworkPolicy': find },
});

function* find(policy: Resource): Generator<Finding> {
  for (const spec of ciliumSpecs(policy)) {
    for (const direction of ['ingress', 'egress'] as const) {
      const list = spec.get(direction);
      if (list.kind === 'absent' || !list.isEmpty) continue;
      // Both of these close the direction, or say that it is meant to be open.
      if (!spec.get(`${direction}Deny`).isEmpty || !spec.get('enableDefaultDeny', direction).isAbsent) continue;
      yield {
        at: list,
        onKey: true,
        message: `${policy.label} has an empty ${direction} list, which denies nothing`,
        fixes: [{ title: `Deny all ${direction} by one empty rule`, safety: 'needs-review', changes: [set(list, [{}])] }],
      };
    }
  }
}
