import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const kyvernoPolicyKindLegacy = defineRule({
  id: 'kyverno-policy-kind-legacy',
  summary: 'A policy is of a kind that Kyverno takes away',
  why: 'Kyverno has announced the end of the kinds of kyverno.io. Policies of these kinds stop working with the release that drops them; those of policies.kyverno.io take their place.',
  severity: 'low',
  preset: 'all',
  references: [owasp('K04:2025'), cwe(477), docs('Policy types', 'https://kyverno.io/docs/policy-types/overview/')],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
#     ^^^^^^^^^^^^^ ClusterPolicy of kyverno.io is going away: policies.kyverno.io has ValidatingPolicy and others
metadata: {name: no-host-network}
spec: {rules: []}
`,
    good: `
apiVersion: policies.kyverno.io/v1
kind: ValidatingPolicy
metadata: {name: no-host-network}
spec: {validations: []}
`,
  },
  check: {
    'kyverno.io/ClusterPolicy': (policy) => legacy(policy, 'ValidatingPolicy and others'),
    'kyverno.io/Policy': (policy) => legacy(policy, 'NamespacedValidatingPolicy and others'),
    'kyverno.io/ClusterCleanupPolicy': (policy) => legacy(policy, 'DeletingPolicy'),
    'kyverno.io/CleanupPolicy': (policy) => legacy(policy, 'NamespacedDeletingPolicy'),
    'kyverno.io/PolicyException': (policy) => legacy(policy, 'PolicyException'),
  },
});

function* legacy({ field, kind }: Resource, instead: string): Generator<Finding> {
  yield { at: field.get('kind'), message: `${kind} of kyverno.io is going away: policies.kyverno.io has ${instead}` };
}
