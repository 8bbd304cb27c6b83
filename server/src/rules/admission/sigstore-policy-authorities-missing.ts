import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sigstorePolicyAuthoritiesMissing = defineRule({
  id: 'sigstore-policy-authorities-missing',
  summary: 'An image policy names nobody who may have signed',
  why: 'Without authorities there is nothing to compare a signature with. A policy controller that is told so lets the images pass, and the policy looks like a check.',
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
metadata: {name: signed}
spec:
^^^^ ClusterImagePolicy "signed" names nobody who may have signed
  images: [{glob: 'registry.example/**'}]
`,
    good: `
apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: signed}
spec:
  images: [{glob: 'registry.example/**'}]
  authorities: [{key: {kms: 'awskms:///alias/images'}}]
`,
  },
  check: {
    *'policy.sigstore.dev/ClusterImagePolicy'({ field, label }) {
      const authorities = field.get('spec', 'authorities');
      if (authorities.isEmpty) yield { at: authorities, message: `${label} names nobody who may have signed`, lacks: 'authorities' };
    },
  },
});
