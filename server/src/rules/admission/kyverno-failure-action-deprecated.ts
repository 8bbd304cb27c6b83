import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kyvernoFailureActionDeprecated = defineRule({
  id: 'kyverno-failure-action-deprecated',
  summary: 'A policy says for all its rules what belongs to each',
  why: 'Kyverno moved these settings to the rules and to webhookConfiguration and will drop the old ones. A policy that still has them loses its action then, and the default is to audit.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    cwe(477),
    docs('Policy settings', 'https://kyverno.io/docs/policy-types/cluster-policy/policy-settings/'),
  ],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  validationFailureAction: Enforce
# ^^^^^^^^^^^^^^^^^^^^^^^ validationFailureAction is on its way out: failureAction of each rule replaces it
  rules: []
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  webhookConfiguration: {failurePolicy: Fail}
  rules: []
`,
  },
  check: onRulePolicies(function* ({ field }) {
    for (const [name, instead] of Object.entries(INSTEAD)) {
      const old = field.get('spec', name);
      if (old.isPresent) yield { at: old, onKey: true, message: `${name} is on its way out: ${instead} replaces it` };
    }
  }),
});

const INSTEAD: Readonly<Record<string, string>> = {
  validationFailureAction: 'failureAction of each rule',
  validationFailureActionOverrides: 'failureActionOverrides of each rule',
  failurePolicy: 'webhookConfiguration.failurePolicy',
  webhookTimeoutSeconds: 'webhookConfiguration.timeoutSeconds',
};
