import { effectiveAction, isAudit, mayEnforceSomewhere, validationsOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const kyvernoPolicyAuditOnly = defineRule({
  id: 'kyverno-policy-audit-only',
  summary: 'A policy refuses nothing',
  why: 'In Audit, which is what a policy without an action has, violations are admitted and written into a report. What the policy was made to keep out runs in the cluster.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Failure action', 'https://kyverno.io/docs/policy-types/cluster-policy/validate/#failure-action'),
  ],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  validationFailureAction: Audit
#                          ^^^^^ ClusterPolicy "no-host-network" refuses nothing here, it only audits
  rules:
  - name: host-network
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate:
      message: Pods may not use the network of their node.
      pattern: {spec: {=(hostNetwork): false}}
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  rules:
  - name: host-network
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate:
      failureAction: Enforce
      message: Pods may not use the network of their node.
      pattern: {spec: {=(hostNetwork): false}}
`,
  },
  yieldsTo: ['kyverno-admission-disabled'],
  check: onRulePolicies(function* (policy) {
    if (mayEnforceSomewhere(policy)) return;
    const validations = validationsOf(policy);
    const actions = new Map(validations.map((validate) => [validate, effectiveAction(policy, validate.get('failureAction'))]));
    const unset = validations.filter((validate) => actions.get(validate)?.isAbsent);
    const [first] = unset;
    if (first !== undefined) {
      yield {
        at: first.get('failureAction'),
        message:
          unset.length < validations.length
            ? `This rule of ${policy.label} refuses nothing: without a failureAction it only audits`
            : `${policy.label} refuses nothing: without a failureAction it only audits`,
        fixes: [
          {
            title: 'Refuse what violates it',
            safety: 'needs-review',
            changes: unset.map((validate) => set(validate.get('failureAction'), 'Enforce')),
          },
        ],
      };
    }
    const told = new Set<number>();
    for (const action of actions.values()) {
      if (!isAudit(action) || told.has(action.span.start)) continue;
      told.add(action.span.start);
      yield {
        at: action,
        message: `${policy.label} refuses nothing here, it only audits`,
        fixes: [{ title: 'Refuse what violates it', safety: 'needs-review', changes: [set(action, 'Enforce')] }],
      };
    }
  }),
});
