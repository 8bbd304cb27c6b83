import { forKinds } from '../../rule/kind-checks.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const fluxSourceVerificationMissing = defineRule({
  id: 'flux-source-verification-missing',
  summary: 'Flux applies manifests that nobody has signed',
  why: 'Whoever gets into the repository or the registry decides what runs in the cluster. With a signature they would need the key or the identity of the one who may sign as well.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs('Verification', 'https://fluxcd.io/flux/components/source/ocirepositories/#verification'),
  ],
  examples: {
    bad: `
apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: {name: web, namespace: shop}
spec:
^^^^ OCIRepository "web" is applied whoever has signed it, or nobody
  url: oci://registry.example/shop/deploy
`,
    good: `
apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: {name: web, namespace: shop}
spec:
  url: oci://registry.example/shop/deploy
  verify:
    provider: cosign
    matchOIDCIdentity: [{issuer: https://gitlab.example, subject: ^https://gitlab.example/shop/deploy//}]
`,
  },
  check: forKinds(['source.toolkit.fluxcd.io/OCIRepository', 'source.toolkit.fluxcd.io/GitRepository'], function* ({ field, label }) {
    const verify = field.get('spec', 'verify');
    if (verify.isAbsent && field.get('spec').isMap)
      yield { at: verify, message: `${label} is applied whoever has signed it, or nobody`, lacks: 'a signature to verify' };
  }),
});
