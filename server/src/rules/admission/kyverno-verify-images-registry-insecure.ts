import { verificationsOf } from '../../kube/admission/kyverno.ts';
import { uncheckedCertificate } from '../../rule/insecure-connection.ts';
import { onImagePolicies, onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kyvernoVerifyImagesRegistryInsecure = defineRule({
  id: 'kyverno-verify-images-registry-insecure',
  summary: 'Signatures are fetched from a registry without checked TLS',
  why: 'Signatures and the images that they belong to come over the same connection. Whoever sits between serves both, and the verification proves nothing.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(295),
    docs('Verify images rules', 'https://kyverno.io/docs/policy-types/cluster-policy/verify-images/overview/'),
  ],
  examples: {
    bad: `
apiVersion: policies.kyverno.io/v1
kind: ImageValidatingPolicy
metadata: {name: signed}
spec:
  credentials:
    allowInsecureRegistry: true
#                          ^^^^ ImageValidatingPolicy "signed" trusts registries without checking who they are
    secrets: [registry]
`,
    good: `
apiVersion: policies.kyverno.io/v1
kind: ImageValidatingPolicy
metadata: {name: signed}
spec:
  credentials:
    secrets: [registry]
`,
  },
  check: {
    ...onRulePolicies(function* (policy) {
      for (const verification of verificationsOf(policy)) {
        const at = verification.get('imageRegistryCredentials', 'allowInsecureRegistry');
        yield* uncheckedCertificate(at, `${policy.label} trusts registries without checking who they are`);
      }
    }),
    ...onImagePolicies(({ field, label }) =>
      uncheckedCertificate(
        field.get('spec', 'credentials', 'allowInsecureRegistry'),
        `${label} trusts registries without checking who they are`,
      ),
    ),
  },
});
