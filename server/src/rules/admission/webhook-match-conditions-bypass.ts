import { isReadable, partsOf, readExpression } from '../../languages/cel.ts';
import { onWebhook } from '../../rule/on-webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const webhookMatchConditionsBypass = defineRule({
  id: 'webhook-match-conditions-bypass',
  summary: 'A webhook is not asked where the caller or the object says so',
  why: 'Whoever gets hold of such an account, or writes such an annotation, is not judged. A condition that names one account in full holds less back.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(807),
    docs(
      'Match conditions',
      'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#matching-requests-matchconditions',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: pod-policy}
webhooks:
- name: pods.pod-policy.example
  matchConditions:
  - name: not-admins
    expression: '!("system:masters" in request.userInfo.groups)'
#                  ^^^^^^^^^^^^^^^^ Webhook "pods.pod-policy.example" is not asked when one of these calls
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: pod-policy}
webhooks:
- name: pods.pod-policy.example
  matchConditions:
  - name: not-the-node
    expression: request.userInfo.username != "system:serviceaccount:kube-system:daemon-set-controller"
`,
  },
  check: onWebhook(function* ({ field, label }) {
    for (const expression of field.get('matchConditions').items.map((condition) => condition.get('expression'))) {
      const read = expression.text === undefined ? undefined : readExpression(expression.text);
      const parts = read !== undefined && isReadable(read) ? [...partsOf(read)] : [];
      const group = parts.find((part) => part.kind === 'text' && GROUPS.test(part.text));
      if (group !== undefined) yield { at: expression, within: group.span, message: `${label} is not asked when one of these calls` };
      const annotations = parts.find(
        (part) => part.kind === 'field' && part.name === 'annotations' && part.of.kind === 'field' && part.of.name === 'metadata',
      );
      if (annotations !== undefined)
        yield { at: expression, within: annotations.span, message: `${label} is asked or not as an annotation of the object says` };
    }
  }, 'validating'),
});

const GROUPS = /^system:(?:masters|serviceaccounts(?::kube-system)?|authenticated)$|^system:serviceaccount:kube-system:$/;
