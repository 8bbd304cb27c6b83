import { isRuled, selectsAll } from '../../kube/network.ts';
import { isQuarantine } from '../../kube/quarantine.ts';
import { attack, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const networkPolicyIsolationIncomplete = defineRule({
  id: 'network-policy-isolation-incomplete',
  summary: 'A network policy that is to isolate a pod leaves a way or hits all pods',
  why: 'A pod in the wrong hands must be cut off in both directions: with egress left open it still sends data out and takes commands. A policy that selects every pod takes the whole namespace down instead of the one.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1048'),
    docs('Default policies', 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: quarantine, namespace: shop}
spec:
  podSelector: {matchLabels: {quarantine: 'true'}}
  policyTypes: [Ingress]
# ^^^^^^^^^^^ NetworkPolicy "quarantine" is to isolate pods but leaves egress open
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: quarantine, namespace: shop}
spec:
  podSelector: {matchLabels: {quarantine: 'true'}}
  policyTypes: [Ingress, Egress]
`,
  },
  yieldsTo: ['network-policy-egress-type-missing', 'network-policy-ingress-type-missing'],
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      if (!isQuarantine(policy)) return;
      const spec = policy.field.get('spec');
      const selector = spec.get('podSelector');
      if (spec.isMap && selectsAll(selector)) {
        yield {
          at: selector,
          message: `${policy.label} is to isolate a pod but selects every pod of the namespace`,
          fixes: [
            {
              title: 'Select pods with the label quarantine: "true"',
              safety: 'needs-review',
              changes: [set(selector, { matchLabels: { quarantine: 'true' } })],
            },
          ],
        };
      }
      const types = spec.get('policyTypes');
      const open = (['ingress', 'egress'] as const).filter((direction) => isRuled(spec, direction) === false);
      if (!spec.isMap || open.length === 0) return;
      yield {
        at: types,
        onKey: true,
        message: `${policy.label} is to isolate pods but leaves ${open.join(' and ')} open`,
        fixes: [{ title: 'Rule both directions', safety: 'needs-review', changes: [set(types, ['Ingress', 'Egress'])] }],
      };
    },
  },
});
