import { impliedType, isUntyped, schemaLevels } from '../../kube/admission/template-schema.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatekeeperTemplateSchemaUntyped = defineRule({
  id: 'gatekeeper-template-schema-untyped',
  summary: "A level of a constraint template's schema has no type",
  why: 'From v1 on the schema of the parameters must say a type at every level. Otherwise the definition of the constraint is refused and the policy does not come into being.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(1286),
    docs(
      'v1 Constraint Template',
      'https://open-policy-agent.github.io/gatekeeper/website/docs/constrainttemplates#v1-constraint-template',
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
#       ^^^^^^^^^^^^^^^ This level of the schema has no type, which v1 refuses
          properties:
            labels: {type: array, items: {type: string}}
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
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'({ field, version }) {
      const validation = field.get('spec', 'crd', 'spec', 'validation');
      if (version !== 'v1' || validation.get('legacySchema').is(true)) return;
      for (const level of schemaLevels(validation.get('openAPIV3Schema'))) {
        if (!isUntyped(level)) continue;
        const type = impliedType(level);
        yield {
          at: level,
          onKey: true,
          message: 'This level of the schema has no type, which v1 refuses',
          fixes: type === undefined ? [] : [{ title: `Add type ${type}`, safety: 'needs-review', changes: [set(level.get('type'), type)] }],
        };
      }
    },
  },
});
