import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const serviceAccountSecretsListed = defineRule({
  id: 'service-account-secrets-listed',
  summary: 'A service account lists secrets of its own',
  why: 'Before Kubernetes 1.24 this list held the tokens of the account. Today it is mostly a remainder that keeps tokens alive which never expire.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    cwe(613),
    docs('ServiceAccount', 'https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/service-account-v1/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ServiceAccount
metadata: {name: deployer}
secrets:
^^^^^^^ ServiceAccount "deployer" lists secrets of its own
- name: deployer-token-x7k2p
`,
    good: `
apiVersion: v1
kind: ServiceAccount
metadata: {name: deployer}
`,
  },
  check: {
    *'core/ServiceAccount'({ field, label }) {
      const secrets = field.get('secrets');
      // With this, the list says which secrets pods may mount.
      const isEnforced = !field.get('metadata', 'annotations', 'kubernetes.io/enforce-mountable-secrets').isAbsent;
      if (secrets.items.length === 0 || isEnforced) return;
      yield {
        at: secrets,
        message: `${label} lists secrets of its own`,
        fixes: [{ title: 'Remove the list (the secrets stay)', safety: 'needs-review', changes: [remove(secrets)] }],
      };
    },
  },
});
