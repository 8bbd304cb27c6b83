import { impliedType, isUntyped, schemaLevels } from '../../kube/admission/template-schema.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { type Change, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const gatekeeperTemplateApiVersionOld = defineRule({
  id: 'gatekeeper-template-api-version-old',
  summary: 'A constraint template has an old API version',
  why: 'Before v1 the parameters of a template need no real schema, and those of its constraints are then not checked: a misspelt parameter is undefined to the policy, which lets everything pass.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    cwe(477),
    docs(
      'v1 Constraint Template',
      'https://open-policy-agent.github.io/gatekeeper/website/docs/constrainttemplates#v1-constraint-template',
    ),
  ],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1beta1
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ConstraintTemplate "noroot" has the old version v1beta1
kind: ConstraintTemplate
metadata: {name: noroot}
spec:
  crd: {spec: {names: {kind: NoRoot}}}
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: noroot}
spec:
  crd: {spec: {names: {kind: NoRoot}}}
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'({ field, label, version }) {
      if (version !== 'v1beta1' && version !== 'v1alpha1') return;
      yield { at: field.get('apiVersion'), message: `${label} has the old version ${version}`, fixes: fixes(field) };
    },
  },
});

/** v1 wants a schema that says its types at every level; what cannot be told from the rest only its author knows. */
function fixes(template: Field): readonly Fix[] {
  const validation = template.get('spec', 'crd', 'spec', 'validation');
  const schema = validation.get('openAPIV3Schema');
  if (!validation.isAbsent && !schema.isMap) return [];
  const changes: Change[] = [set(template.get('apiVersion'), 'templates.gatekeeper.sh/v1')];
  for (const level of [...schemaLevels(schema)].filter(isUntyped)) {
    const type = level === schema ? 'object' : impliedType(level);
    if (type === undefined) return [];
    changes.push(set(level.get('type'), type));
  }
  return [{ title: 'Use v1, which checks the parameters of constraints', safety: 'needs-review', changes }];
}
