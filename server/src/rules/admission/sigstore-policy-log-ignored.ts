import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const sigstorePolicyLogIgnored = defineRule({
  id: 'sigstore-policy-log-ignored',
  summary: 'A keyless signature is accepted without proof of its certificate',
  why: 'Without the proof that a certificate was logged, one that was issued in secret is as good as yours, and nobody can find it afterwards.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs('Transparency logs', 'https://docs.sigstore.dev/logging/overview/'),
  ],
  examples: {
    bad: `
apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: signed}
spec:
  authorities:
  - keyless:
      insecureIgnoreSCT: true
#                        ^^^^ ClusterImagePolicy "signed" asks for no proof that certificates are public
      identities: [{issuer: 'https://issuer.example', subject: release@shop.example}]
`,
    good: `
apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: signed}
spec:
  authorities:
  - keyless:
      identities: [{issuer: 'https://issuer.example', subject: release@shop.example}]
`,
  },
  check: {
    *'policy.sigstore.dev/ClusterImagePolicy'({ field, label }) {
      for (const authority of field.get('spec', 'authorities').items) {
        const ignored = authority.get('keyless', 'insecureIgnoreSCT');
        if (!ignored.is(true)) continue;
        yield {
          at: ignored,
          message: `${label} asks for no proof that certificates are public`,
          fixes: [{ title: 'Ask for the proof', safety: 'needs-review', changes: [remove(ignored)] }],
        };
      }
    },
  },
});
