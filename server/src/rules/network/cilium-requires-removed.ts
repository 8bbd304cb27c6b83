import { ciliumRules } from '../../kube/cilium.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const ciliumRequiresRemoved = defineRule({
  id: 'cilium-requires-removed',
  summary: 'A Cilium policy relies on requirements, which are no longer enforced',
  why: 'Cilium has removed fromRequires and toRequires with version 1.19. What they were to keep out is let in by any rule that allows it, and nothing tells of the change. Rules that deny do what requirements did.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(477),
    docs('Upgrade notes', 'https://docs.cilium.io/en/stable/operations/upgrade/'),
    docs('Deny policies', 'https://docs.cilium.io/en/stable/security/policy/language/#deny-policies'),
  ],
  examples: {
    bad: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {env: prod}}
  ingress:
  - fromRequires:
#   ^^^^^^^^^^^^ CiliumNetworkPolicy "web" relies on fromRequires, which Cilium no longer enforces
    - matchLabels: {env: prod}
`,
    good: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {env: prod}}
  ingressDeny:
  - fromEndpoints:
    - matchExpressions: [{key: env, operator: NotIn, values: [prod]}]
`,
  },
  check: { 'cilium.io/CiliumNetworkPolicy': find, 'cilium.io/CiliumClusterwideNetworkPolicy': find },
});

function* find(policy: Resource): Generator<Finding> {
  for (const { field } of [...ciliumRules(policy), ...ciliumRules(policy, 'Deny')]) {
    for (const name of ['fromRequires', 'toRequires']) {
      const requires = field.get(name);
      if (requires.items.length === 0) continue;
      yield { at: requires, onKey: true, message: `${policy.label} relies on ${name}, which Cilium no longer enforces` };
    }
  }
}
