import { concernsWorkloads, selects } from '../../kube/admission/webhook.ts';
import { onWebhook } from '../../rule/on-webhook.ts';
import { cwe, docs } from '../../rule/references.ts';
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
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicy'({ field, label }) {
      const match = field.get('spec', 'matchConstraints');
      if (match.get('resourceRules').items.some(concernsWorkloads)) yield* selected(match.get('objectSelector'), label);
    },
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding'({ field, label }) {
      const match = field.get('spec', 'matchResources');
      if (match.get('resourceRules').items.some(concernsWorkloads)) yield* selected(match.get('objectSelector'), label);
    },
  },
});

function* selected(selector: Field, label: string): Generator<Finding> {
  if (!selects(selector)) return;
  yield {
    at: selector,
    onKey: true,
    message: `An object's own labels hide it from ${label}`,
    fixes: [{ title: 'Look at every object', safety: 'needs-review', changes: [remove(selector)] }],
  };
}
