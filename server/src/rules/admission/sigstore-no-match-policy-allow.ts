import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const sigstoreNoMatchPolicyAllow = defineRule({
  id: 'sigstore-no-match-policy-allow',
  summary: 'Images that match no policy are admitted',
  why: 'The policy controller asks what to do with an image that none of its policies is about. With allow or warn an attacker needs an image from a place that nobody wrote a policy for.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(636),
    docs('Policy controller', 'https://docs.sigstore.dev/policy-controller/overview/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: config-policy-controller, namespace: cosign-system}
data:
  no-match-policy: warn
#                  ^^^^ The policy controller admits images that match no policy
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: config-policy-controller, namespace: cosign-system}
data:
  no-match-policy: deny
`,
  },
  check: {
    *'core/ConfigMap'({ field, name }) {
      if (name !== 'config-policy-controller') return;
      const policy = field.get('data', 'no-match-policy');
      if (!policy.is('allow') && !policy.is('warn')) return;
      yield {
        at: policy,
        message: 'The policy controller admits images that match no policy',
        fixes: [{ title: 'Deny them', safety: 'needs-review', changes: [set(policy, 'deny')] }],
      };
    },
  },
});
