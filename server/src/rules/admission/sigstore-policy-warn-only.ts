import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const sigstorePolicyWarnOnly = defineRule({
  id: 'sigstore-policy-warn-only',
  summary: 'An image policy only warns',
  why: 'In the mode "warn" an image without a valid signature is admitted, and whoever deploys it sees a line that says so. The mode that refuses it is "enforce".',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(693),
    docs('Policy controller', 'https://docs.sigstore.dev/policy-controller/overview/'),
  ],
  examples: {
    bad: `
apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: signed}
spec:
  images: [{glob: '**'}]
  authorities: [{key: {kms: 'awskms:///alias/images'}}]
  mode: warn
#       ^^^^ ClusterImagePolicy "signed" refuses nothing, it only warns
`,
    good: `
apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: signed}
spec:
  images: [{glob: '**'}]
  authorities: [{key: {kms: 'awskms:///alias/images'}}]
  mode: enforce
`,
  },
  check: {
    *'policy.sigstore.dev/ClusterImagePolicy'({ field, label }) {
      const mode = field.get('spec', 'mode');
      if (!mode.is('warn')) return;
      yield {
        at: mode,
        message: `${label} refuses nothing, it only warns`,
        fixes: [{ title: 'Refuse images that fail it', safety: 'needs-review', changes: [set(mode, 'enforce')] }],
      };
    },
  },
});
