import { defaultPolicyTypes } from '../../kube/network.ts';
import { docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const networkPolicyTypesMissing = defineRule({
  id: 'network-policy-types-missing',
  summary: 'A network policy does not say which directions it rules',
  why: 'Without policyTypes a policy always rules ingress, and egress only when it has egress rules. So one that was to deny egress denies ingress instead, and one that was to allow egress also closes ingress. Written out, everybody sees what it does.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    nsa('Network separation and hardening'),
    owasp('K05:2025'),
    docs('The NetworkPolicy resource', 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny-egress, namespace: shop}
spec:
^^^^ NetworkPolicy "deny-egress" names no policyTypes, so it rules Ingress
  podSelector: {}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny-egress, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Egress]
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      const spec = policy.field.get('spec');
      const types = spec.get('policyTypes');
      const defaults = defaultPolicyTypes(spec);
      if (!spec.isMap || !types.isEmpty || defaults === undefined) return;
      yield {
        at: types,
        // Its name promises more than it does.
        ...(/deny|egress/.test(policy.name ?? '') && !defaults.includes('Egress') ? { severity: 'high' as const } : {}),
        message: `${policy.label} names no policyTypes, so it rules ${defaults.join(' and ')}`,
        fixes: [{ title: `Write policyTypes: [${defaults.join(', ')}], as it is`, safety: 'safe', changes: [set(types, defaults)] }],
      };
    },
  },
});
