import { concernsWorkloads, isWhole, selects } from '../../kube/admission/webhook.ts';
import { onWebhook } from '../../rule/on-webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const webhookObjectSelectorBypass = defineRule({
  id: 'webhook-object-selector-bypass',
  summary: 'A label decides whether a policy looks at an object',
  why: 'The author of an object writes its labels. A policy that selects by them holds back only those who want to be held back.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(807),
    docs(
      'Object selector',
      'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#matching-requests-objectselector',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: no-host-network}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
    objectSelector: {matchExpressions: [{key: exempt, operator: DoesNotExist}]}
#   ^^^^^^^^^^^^^^ An object's own labels hide it from ValidatingAdmissionPolicy "no-host-network"
  validations: [{expression: '!object.spec.?hostNetwork.orValue(false)'}]
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: no-host-network}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [pods]}]
    namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system]}]}
  validations: [{expression: '!object.spec.?hostNetwork.orValue(false)'}]
`,
  },
  check: {
    ...onWebhook(function* ({ field, isPolicyEngine, label }) {
      if (isPolicyEngine) yield* selected(field.get('objectSelector'), label);
    }, 'validating'),
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy': ({ field, label }) => spared(field.get('spec', 'matchConstraints'), label),
    'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': ({ field, label }) =>
      spared(field.get('spec', 'matchResources'), label),
  },
});

/** A policy may be meant for what carries a label; to spare what does, or what lacks it, is another thing. */
function* spared(match: Field, label: string): Generator<Finding> {
  const selector = match.get('objectSelector');
  const operators = selector.get('matchExpressions').items.map((expression) => expression.get('operator'));
  if (!operators.some((operator) => operator.is('NotIn') || operator.is('DoesNotExist'))) return;
  if (match.get('resourceRules').items.some((rule) => concernsWorkloads(rule) && !deletes(rule))) yield* selected(selector, label);
}

const deletes = (rule: Field): boolean =>
  isWhole(rule.get('operations')) && rule.get('operations').texts.every((text) => text === 'DELETE');

function* selected(selector: Field, label: string): Generator<Finding> {
  if (!selects(selector)) return;
  yield {
    at: selector,
    onKey: true,
    message: `An object's own labels hide it from ${label}`,
    fixes: [{ title: 'Look at every object', safety: 'needs-review', changes: [remove(selector)] }],
  };
}
