import { REGULAR_ONLY } from '../../kube/admission/container-kinds.ts';
import { expressionsOf, hasHiddenExpressions, nameSpan, namesIn, type PolicyExpression } from '../../kube/admission/expressions.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const validatingAdmissionPolicyContainerKinds = defineRule({
  id: 'validating-admission-policy-container-kinds',
  summary: 'An admission policy looks at regular containers only',
  why: 'A pod has init containers and, once it runs, ephemeral containers too, and they may do all that a regular container may. Whoever wants around the policy moves the image or the setting there.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cwe(693),
    docs('Init containers', 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/'),
    docs('Ephemeral containers', 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: our-registry}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
  validations:
  - expression: object.spec.containers.all(c, c.image.startsWith("registry.example/"))
#                           ^^^^^^^^^^ The policy never looks at initContainers and ephemeralContainers
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: our-registry}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods, pods/ephemeralcontainers]}]
  variables:
  - name: containers
    expression: object.spec.containers + object.spec.?initContainers.orValue([]) + object.spec.?ephemeralContainers.orValue([])
  validations:
  - expression: variables.containers.all(c, c.image.startsWith("registry.example/"))
`,
  },
  check: {
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicy'(policy) {
      const expressions = expressionsOf(policy);
      if (hasHiddenExpressions(policy, expressions)) return;
      const resources = policy.field.get('spec', 'matchConstraints', 'resourceRules').items.flatMap((rule) => rule.get('resources').texts);
      // A template has no ephemeral containers.
      const kinds = REGULAR_ONLY.filter(
        ({ list }) => list === 'initContainers' || resources.some((name) => /^(?:pods|\*)(?:\/|$)/.test(name)),
      );
      const names = namesIn(expressions);
      const asked = askedOfMembers(expressions);
      const missing = kinds.filter(({ list, without }) => !names.has(list) && !asked.every((name) => without.has(name)));
      if (missing.length === 0) return;
      for (const { field, parts } of expressions) {
        const regular = parts.find((part) => part.kind === 'field' && part.name === 'containers' && isOfSpec(part.of));
        const within = regular === undefined ? undefined : nameSpan(regular);
        if (within === undefined) continue;
        yield { at: field, within, message: `The policy never looks at ${missing.map(({ list }) => list).join(' and ')}` };
        return;
      }
    },
  },
});

type Part = PolicyExpression['parts'][number];

const isOfSpec = (part: Part): boolean => part.kind === 'field' && part.name === 'spec';

/** Fields asked of the name that a macro gives to each member: of containers, or of what is alike. */
function askedOfMembers(expressions: readonly PolicyExpression[]): readonly string[] {
  const parts = expressions.flatMap((expression) => expression.parts);
  const members = new Set(
    parts.flatMap((part) =>
      part.kind === 'call' && part.target !== undefined && part.arguments[0]?.kind === 'name' ? part.arguments[0].name : [],
    ),
  );
  return parts.flatMap((part) => (part.kind === 'field' && part.of.kind === 'name' && members.has(part.of.name) ? part.name : []));
}
