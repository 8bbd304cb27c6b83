import { coversOthers } from '../../kube/admission/exempt-namespace.ts';
import { effectiveAction, isAudit, isEnforce, validationsOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const kyvernoFailureActionOverrideWeak = defineRule({
  id: 'kyverno-failure-action-override-weak',
  summary: 'A policy only audits in namespaces for applications',
  why: 'An override takes the teeth out of an enforced policy for the namespaces it names. Whoever deploys there is not held back, and whoever can choose the namespace chooses that one.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Failure action overrides', 'https://kyverno.io/docs/policy-types/cluster-policy/validate/#failure-action-overrides'),
  ],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  rules:
  - name: host-network
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate:
      failureAction: Enforce
      failureActionOverrides:
      - action: Audit
        namespaces: [shop]
#                    ^^^^ ClusterPolicy "no-host-network" refuses nothing in these namespaces, it only audits
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
      failureActionOverrides:
      - action: Audit
        namespaces: [kube-system]
      pattern: {spec: {=(hostNetwork): false}}
`,
  },
  check: onRulePolicies(function* (policy) {
    const spec = policy.field.get('spec');
    if (isEnforce(spec.get('validationFailureAction'))) yield* weak(spec.get('validationFailureActionOverrides'), policy.label);
    for (const validate of validationsOf(policy)) {
      if (isEnforce(effectiveAction(policy, validate.get('failureAction'))))
        yield* weak(validate.get('failureActionOverrides'), policy.label);
    }
  }),
});

function* weak(overrides: Field, label: string): Generator<Finding> {
  for (const entry of overrides.items) {
    if (!isAudit(entry.get('action'))) continue;
    const namespaces = entry.get('namespaces');
    const others = namespaces.items.filter(({ text }) => text !== undefined && coversOthers(text));
    const [open] = others;
    if (open === undefined) continue;
    const isAll = !namespaces.isOpen && others.length === namespaces.items.length;
    yield {
      at: open,
      message: `${label} refuses nothing in ${open.is('*') ? 'any namespace' : 'these namespaces'}, it only audits`,
      // Those of the platform keep their override.
      fixes: [
        isAll
          ? { title: 'Remove the override', safety: 'needs-review', changes: [remove(entry)] }
          : { title: 'Remove these namespaces from the override', safety: 'needs-review', changes: others.map((name) => remove(name)) },
      ],
    };
  }
}
