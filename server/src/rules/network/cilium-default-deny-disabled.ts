import { ciliumSpecs } from '../../kube/cilium.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const ciliumDefaultDenyDisabled = defineRule({
  id: 'cilium-default-deny-disabled',
  summary: 'A Cilium policy allows some traffic and does not deny the rest',
  why: 'With enableDefaultDeny switched off a policy isolates nothing: what its rules allow was allowed before, and everything else still is. Unless another policy denies, the rules only look as if they protected something.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs('Policy enforcement modes', 'https://docs.cilium.io/en/stable/security/policy/intro/#policy-enforcement-modes'),
  ],
  examples: {
    bad: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  enableDefaultDeny:
    ingress: false
#            ^^^^^ CiliumNetworkPolicy "web" has ingress rules but denies nothing else
  ingress:
  - fromEndpoints: [{matchLabels: {app: gateway}}]
`,
    good: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  ingress:
  - fromEndpoints: [{matchLabels: {app: gateway}}]
`,
  },
  check: { 'cilium.io/CiliumNetworkPolicy': find, 'cilium.io/CiliumClusterwideNetworkPolicy': find },
});

function* find(policy: Resource): Generator<Finding> {
  for (const spec of ciliumSpecs(policy)) {
    for (const direction of ['ingress', 'egress'] as const) {
      const deny = spec.get('enableDefaultDeny', direction);
      // A policy that only denies some traffic for everybody leaves the rest alone on purpose.
      if (!deny.is(false) || !spec.get(`${direction}Deny`).isEmpty) continue;
      const rules = spec.get(direction);
      if (rules.isOpen || rules.items.length === 0 || rules.items.every(mayOnlyWatch)) continue;
      yield {
        at: deny,
        message: `${policy.label} has ${direction} rules but denies nothing else`,
        fixes: [{ title: `Deny all other ${direction}`, safety: 'needs-review', changes: [set(deny, true)] }],
      };
    }
  }
}

/** Such a rule sends traffic through a proxy, as for seeing the names that pods look up. */
function mayOnlyWatch(rule: Field): boolean {
  const ports = rule.get('toPorts');
  return ports.isUnknown || ports.isOpen || ports.items.some((entry) => !entry.get('rules').isAbsent);
}
