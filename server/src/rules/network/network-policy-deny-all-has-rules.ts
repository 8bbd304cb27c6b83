import { deniedByName } from '../../kube/deny-all.ts';
import { defaultPolicyTypes, trafficRulesOf } from '../../kube/network.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const networkPolicyDenyAllHasRules = defineRule({
  id: 'network-policy-deny-all-has-rules',
  summary: 'A network policy that is called deny-all allows something',
  why: 'A network policy has no rules that deny: each entry allows. One that is named after denying everything and has entries lets that traffic through, and whoever trusts the name does not look.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(684),
    docs('Default policies', 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny-all, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
  ingress:
# ^^^^^^^ NetworkPolicy "default-deny-all" allows ingress, against its name
  - {}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny-all, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      const spec = policy.field.get('spec');
      const types = spec.get('policyTypes');
      for (const denied of deniedByName(policy)) {
        const rules = trafficRulesOf(policy).filter(({ direction, field }) => direction === denied && field.isMap);
        if (rules.length === 0) continue;
        const isOpen = rules.some(({ peers, ports }) => peers.isEmpty && ports.isEmpty);
        // Without its rules a direction that no type names would not be ruled any more.
        const kept = types.isEmpty ? [set(types, defaultPolicyTypes(spec) ?? [])] : [];
        yield {
          at: spec.get(denied),
          onKey: true,
          message: `${policy.label} allows ${denied}, against its name`,
          ...(isOpen ? { severity: 'high' as const } : {}),
          fixes: [{ title: `Remove the ${denied} rules`, safety: 'needs-review', changes: [remove(spec.get(denied)), ...kept] }],
        };
      }
    },
  },
});
