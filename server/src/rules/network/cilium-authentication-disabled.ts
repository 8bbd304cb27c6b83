import { ciliumRules } from '../../kube/cilium.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const ciliumAuthenticationDisabled = defineRule({
  id: 'cilium-authentication-disabled',
  summary: 'A Cilium policy switches mutual authentication off',
  why: 'With mutual authentication both ends prove who they are before traffic flows. Switched off for a rule, an address and its labels are all that counts, and whoever takes over an address is let in.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(306),
    docs('Mutual authentication', 'https://docs.cilium.io/en/stable/network/servicemesh/mutual-authentication/mutual-authentication/'),
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
    authentication:
      mode: disabled
#           ^^^^^^^^ CiliumNetworkPolicy "web" switches mutual authentication off for ingress
`,
    good: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  ingress:
  - fromEndpoints: [{matchLabels: {app: gateway}}]
    authentication:
      mode: required
`,
  },
  check: { 'cilium.io/CiliumNetworkPolicy': find, 'cilium.io/CiliumClusterwideNetworkPolicy': find },
});

function* find(policy: Resource): Generator<Finding> {
  for (const { direction, field } of ciliumRules(policy)) {
    const mode = field.get('authentication', 'mode');
    if (!mode.is('disabled')) continue;
    yield {
      at: mode,
      message: `${policy.label} switches mutual authentication off for ${direction}`,
      fixes: [{ title: 'Require mutual authentication', safety: 'needs-review', changes: [set(mode, 'required')] }],
    };
  }
}
