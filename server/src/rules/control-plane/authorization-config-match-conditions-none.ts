import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const authorizationConfigMatchConditionsNone = defineRule({
  id: 'authorization-config-match-conditions-none',
  summary: 'A webhook that authorizes is asked about every request',
  why: 'Kubelets, controllers and health checks ask the API server all the time. A webhook that is asked about them too is slow for everybody, and when it fails nodes and the control plane themselves are locked out.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    cwe(400),
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
# ^^^^^^^ This webhook is asked about every request
    failurePolicy: Deny
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthorizationConfiguration
authorizers:
- type: Webhook
  name: guard
  webhook:
    failurePolicy: Deny
    matchConditionSubjectAccessReviewVersion: v1
    matchConditions:
    - expression: "!('system:nodes' in request.groups)"
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthorizationConfiguration'({ field }) {
      const { items } = field.get('authorizers');
      const rbac = items.findIndex((item) => item.get('type').is('RBAC'));
      // After RBAC it is asked only about what would be refused anyhow.
      for (const item of rbac < 0 ? items : items.slice(0, rbac)) {
        const webhook = item.get('webhook');
        const conditions = webhook.get('matchConditions');
        if (!item.get('type').is('Webhook') || !webhook.isMap || !conditions.isEmpty) continue;
        yield { at: conditions, message: 'This webhook is asked about every request', lacks: 'match conditions' };
      }
    },
  },
});
