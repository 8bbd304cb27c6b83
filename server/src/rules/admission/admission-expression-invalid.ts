import type { Resource } from '../../kube/resource.ts';
import { CEL_LEXICON, imbalanceIn } from '../../languages/balance.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const admissionExpressionInvalid = defineRule({
  id: 'admission-expression-invalid',
  summary: 'An expression of a policy cannot be read',
  why: 'The API server refuses an object with such an expression, so that the policy that should guard the cluster is not there, or stays as it was before.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(1164),
    docs('CEL in Kubernetes', 'https://kubernetes.io/docs/reference/using-api/cel/'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: replicas}
spec:
  matchConstraints:
    resourceRules:
    - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
  validations:
  - expression: size(object.spec.template.spec.containers < 5
#                   ^ The expression cannot be read: nothing closes this (
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: replicas}
spec:
  matchConstraints:
    resourceRules:
    - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
  validations:
  - expression: size(object.spec.template.spec.containers) < 5
`,
  },
  check: {
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy': inPolicy,
    'admissionregistration.k8s.io/MutatingAdmissionPolicy': inPolicy,
    'admissionregistration.k8s.io/ValidatingWebhookConfiguration': inWebhooks,
    'admissionregistration.k8s.io/MutatingWebhookConfiguration': inWebhooks,
  },
});

function* inPolicy({ field }: Resource): Generator<Finding> {
  const spec = field.get('spec');
  for (const list of ['matchConditions', 'variables', 'validations', 'auditAnnotations']) yield* inItems(spec.get(list));
  for (const mutation of spec.get('mutations').items)
    for (const kind of ['applyConfiguration', 'jsonPatch']) yield* inExpression(mutation.get(kind, 'expression'));
}

function* inWebhooks({ field }: Resource): Generator<Finding> {
  for (const webhook of field.get('webhooks').items) yield* inItems(webhook.get('matchConditions'));
}

function* inItems(list: Field): Generator<Finding> {
  for (const item of list.items)
    for (const key of ['expression', 'messageExpression', 'valueExpression']) yield* inExpression(item.get(key));
}

function* inExpression(expression: Field): Generator<Finding> {
  const found = expression.text === undefined ? undefined : imbalanceIn(expression.text, CEL_LEXICON);
  if (found !== undefined) yield { at: expression, within: found.span, message: `The expression cannot be read: ${found.problem}` };
}
