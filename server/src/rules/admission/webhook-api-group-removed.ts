import { isWhole } from '../../kube/admission/webhook.ts';
import { groupsServing, mayServe } from '../../kube/api-resources.ts';
import { onWebhook } from '../../rule/on-webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const webhookApiGroupRemoved = defineRule({
  id: 'webhook-api-group-removed',
  summary: 'A webhook is registered for an API group that is gone',
  why: 'The group "extensions" is no longer served, so that a rule for it matches nothing. Workloads and Ingresses that come through their groups of today are not judged by it.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(477),
    docs('Deprecated API migration guide', 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/#v1-22'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: ingresses}
webhooks:
- name: ingresses.example
  rules: [{apiGroups: [extensions], apiVersions: ['*'], operations: [CREATE], resources: [ingresses]}]
#                      ^^^^^^^^^^ Webhook "ingresses.example" matches nothing by this rule: the group extensions is gone
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: ingresses}
webhooks:
- name: ingresses.example
  rules: [{apiGroups: [networking.k8s.io], apiVersions: ['*'], operations: [CREATE], resources: [ingresses]}]
`,
  },
  check: onWebhook(function* ({ rules, label }, _, { kubernetes }) {
    for (const rule of rules) {
      const [groups, resources] = [rule.get('apiGroups'), rule.get('resources')];
      if (!isWhole(groups) || !isWhole(resources) || groups.texts.some((group) => group !== 'extensions')) continue;
      const names = resources.texts;
      if (names.length === 0 || names.some((name) => mayServe('extensions', name, kubernetes))) continue;
      const meant = [...new Set(names.flatMap((name) => groupsServing(name)))];
      // Another entry may match them where they are served.
      if (rules.some((other) => ['*', ...meant].some((group) => other.get('apiGroups').includes(group)))) continue;
      yield {
        at: groups.items[0] ?? groups,
        message: `${label} matches nothing by this rule: the group extensions is gone`,
        fixes: meant.length === 0 ? [] : [{ title: `Match ${meant.join(' and ')}`, safety: 'needs-review', changes: [set(groups, meant)] }],
      };
    }
  }),
});
