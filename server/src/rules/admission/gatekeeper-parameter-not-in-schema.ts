import { nameSpan, templateExpressions } from '../../kube/admission/expressions.ts';
import { parameterSchema } from '../../kube/admission/template-schema.ts';
import { policiesOf } from '../../kube/constraint-template.ts';
import type { Resource } from '../../kube/resource.ts';
import { readsConstraints } from '../../rule/on-constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { editDistance } from '../../text/distance.ts';
import type { Span } from '../../text/span.ts';
import { remove, rename, set, substitute } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { knownData } from '../../yaml/known.ts';

export const gatekeeperParameterNotInSchema = defineRule({
  id: 'gatekeeper-parameter-not-in-schema',
  summary: 'A policy reads a parameter that its schema does not declare',
  why: 'What the schema does not declare is dropped from a constraint or is never checked, so that it is undefined in Rego. A body with something undefined finds no violation, and everything passes.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(1286),
    docs(
      'Why implement the schema',
      'https://open-policy-agent.github.io/gatekeeper/website/docs/constrainttemplates#why-implement-this-change',
    ),
  ],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: requiredlabels}
spec:
  crd:
    spec:
      names: {kind: RequiredLabels}
      validation:
        openAPIV3Schema:
          type: object
          properties:
            labels: {type: array, items: {type: string}}
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package requiredlabels
      violation[{"msg": "a label is missing"}] {
        required := input.parameters.requiredLabels[_]
#                                    ^^^^^^^^^^^^^^ The schema of ConstraintTemplate "requiredlabels" has no parameter "requiredLabels"
        not input.review.object.metadata.labels[required]
      }
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: requiredlabels}
spec:
  crd:
    spec:
      names: {kind: RequiredLabels}
      validation:
        openAPIV3Schema:
          type: object
          properties:
            labels: {type: array, items: {type: string}}
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package requiredlabels
      violation[{"msg": "a label is missing"}] {
        required := input.parameters.labels[_]
        not input.review.object.metadata.labels[required]
      }
`,
  },
  check: {
    ...readsConstraints,
    *'templates.gatekeeper.sh/ConstraintTemplate'(resource) {
      const { validation, names, isCertain } = parameterSchema(resource);
      const misplaced = validation.get('properties');
      if (misplaced.isMap && validation.get('openAPIV3Schema').isAbsent) {
        yield {
          at: misplaced,
          onKey: true,
          message: 'Nobody reads these: the parameters belong below openAPIV3Schema',
          fixes: moved(validation, misplaced),
        };
        return;
      }
      if (!isCertain) return;
      const told = new Set<string>();
      for (const { field, span, name } of [...readInRego(resource), ...readInCel(resource)]) {
        if (names.has(name) || told.has(name)) continue;
        told.add(name);
        const [meant, ...others] = [...names].filter((other) => editDistance(other, name) === 1);
        yield {
          at: field,
          within: span,
          message: `The schema of ${resource.label} has no parameter "${name}"`,
          fixes:
            meant === undefined || others.length > 0
              ? []
              : [{ title: `Read ${meant}`, safety: 'needs-review', changes: [substitute(field, span.start, span.end, meant)] }],
        };
      }
    },
  },
  across: {
    'templates.gatekeeper.sh/ConstraintTemplate': function* ({ fact }, index) {
      const { kind, parameters } = fact.admission?.template ?? {};
      if (kind === undefined || parameters === undefined || index.named(fact.groupKind, fact.name ?? '').length !== 1) return;
      for (const located of index.ofKind(`constraints.gatekeeper.sh/${kind}`)) {
        for (const { name, path } of located.fact.admission?.constraint?.parameters ?? []) {
          if (parameters.includes(name)) continue;
          const meant = parameters.filter((other) => editDistance(other, name) === 1);
          yield {
            at: { located, path },
            onKey: true,
            message: `The template of ${kind} has no parameter "${name}"`,
            fixes:
              meant.length !== 1 || meant[0] === undefined
                ? []
                : [{ title: `Set ${meant[0]}`, safety: 'needs-review', changes: (at) => [rename(at, meant[0] ?? name)] }],
          };
        }
      }
    },
  },
});

interface ParameterRead {
  readonly field: Field;
  readonly span: Span;
  readonly name: string;
}

const readInRego = (template: Resource): readonly ParameterRead[] =>
  policiesOf(template).flatMap(({ field, accesses }) =>
    accesses.flatMap(({ owners, step }) => {
      const isParameter = owners.length > 0 && owners.every((owner) => owner === 'Parameters');
      return isParameter && step.kind === 'name' ? { field, span: step.span, name: step.name } : [];
    }),
  );

/** Gatekeeper gives them to CEL as `variables.params`. */
const readInCel = (template: Resource): readonly ParameterRead[] =>
  templateExpressions(template).flatMap(({ field, parts }) =>
    parts.flatMap((part) => {
      if (part.kind !== 'field' || part.of.kind !== 'field' || part.of.name !== 'params') return [];
      const span = part.of.of.kind === 'name' && part.of.of.name === 'variables' ? nameSpan(part) : undefined;
      return span === undefined ? [] : { field, span, name: part.name };
    }),
  );

function moved(validation: Field, properties: Field): readonly Fix[] {
  const data = knownData(properties);
  if (data === undefined) return [];
  const changes = [set(validation.get('openAPIV3Schema'), { type: 'object', properties: data }), remove(properties)];
  return [{ title: 'Move them below openAPIV3Schema', safety: 'needs-review', changes }];
}
