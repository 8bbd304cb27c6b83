import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sigstorePolicyStaticPass = defineRule({
  id: 'sigstore-policy-static-pass',
  summary: 'An image policy lets every image pass',
  why: 'The static action "pass" admits an image without looking for a signature. On a pattern that fits every image it undoes what other policies ask for those that match none of them.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs('Policy controller', 'https://docs.sigstore.dev/policy-controller/overview/'),
  ],
  examples: {
    bad: `
apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: rest}
spec:
  images: [{glob: '**'}]
  authorities:
  - static:
      action: pass
#             ^^^^ ClusterImagePolicy "rest" lets every image pass without a signature
`,
    good: `
apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: rest}
spec:
  images: [{glob: '**'}]
  authorities:
  - static:
      action: fail
`,
  },
  check: {
    *'policy.sigstore.dev/ClusterImagePolicy'({ field, label }) {
      const spec = field.get('spec');
      const globs = spec.get('images').items.map((image) => image.get('glob'));
      // Only some kinds or labels may be meant.
      if (!spec.get('match').isEmpty || !globs.some(({ text }) => text !== undefined && /^\*+(?:\/\*+)*$/.test(text))) return;
      for (const authority of spec.get('authorities').items) {
        const action = authority.get('static', 'action');
        if (action.is('pass')) yield { at: action, message: `${label} lets every image pass without a signature` };
      }
    },
  },
});
