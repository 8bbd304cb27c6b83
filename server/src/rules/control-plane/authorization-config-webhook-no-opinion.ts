import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const authorizationConfigWebhookNoOpinion = defineRule({
  id: 'authorization-config-webhook-no-opinion',
  summary: 'A webhook that authorizes is passed over when it fails',
  why: 'With NoOpinion a webhook that is down or slow is left out, and the next authorizer decides. What the webhook was to deny is then allowed, and whoever can make it fail can wait for that.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    cwe(636),
    docs(
      'Authorization configuration',
      'https://kubernetes.io/docs/reference/access-authn-authz/authorization/#using-configuration-file-for-authorization',
    ),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthorizationConfiguration
authorizers:
- type: Webhook
  name: guard
  webhook:
    failurePolicy: NoOpinion
#                  ^^^^^^^^^ When this webhook fails, what it was to deny may be allowed
- {type: Node, name: node}
- {type: RBAC, name: rbac}
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthorizationConfiguration
authorizers:
- type: Webhook
  name: guard
  webhook:
    failurePolicy: Deny
- {type: Node, name: node}
- {type: RBAC, name: rbac}
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthorizationConfiguration'({ field }) {
      const { items } = field.get('authorizers');
      const rbac = items.findIndex((item) => item.get('type').is('RBAC'));
      for (const item of items.slice(0, Math.max(0, rbac))) {
        const policy = item.get('webhook', 'failurePolicy');
        if (!item.get('type').is('Webhook') || !policy.is('NoOpinion')) continue;
        yield {
          at: policy,
          message: 'When this webhook fails, what it was to deny may be allowed',
          fixes: [{ title: 'Deny when it fails', safety: 'needs-review', changes: [set(policy, 'Deny')] }],
        };
      }
    },
  },
});
