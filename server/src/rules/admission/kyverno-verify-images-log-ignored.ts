import { attestorEntries, attestorSets, verificationsOf } from '../../kube/admission/kyverno.ts';
import { onImagePolicies, onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const kyvernoVerifyImagesLogIgnored = defineRule({
  id: 'kyverno-verify-images-log-ignored',
  summary: 'A keyless signature is accepted without the public logs',
  why: 'The certificate of a keyless signature is valid for minutes. Only the logs show that it was issued in public and that the signature was made in that time; without them a stolen or secretly issued certificate is as good as yours.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs('Transparency logs', 'https://docs.sigstore.dev/logging/overview/'),
  ],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: signed}
spec:
  rules:
  - name: signed
    match: {any: [{resources: {kinds: [Pod]}}]}
    verifyImages:
    - imageReferences: ['*']
      failureAction: Enforce
      attestors:
      - entries:
        - keyless:
            issuer: https://token.actions.githubusercontent.com
            subject: https://github.com/shop/web/.github/workflows/release.yaml@refs/heads/main
            rekor:
              url: https://rekor.sigstore.dev
              ignoreTlog: true
#                         ^^^^ Keyless signatures are accepted without an entry in the transparency log
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: signed}
spec:
  rules:
  - name: signed
    match: {any: [{resources: {kinds: [Pod]}}]}
    verifyImages:
    - imageReferences: ['*']
      failureAction: Enforce
      attestors:
      - entries:
        - keyless:
            issuer: https://token.actions.githubusercontent.com
            subject: https://github.com/shop/web/.github/workflows/release.yaml@refs/heads/main
            rekor:
              url: https://rekor.sigstore.dev
`,
  },
  check: {
    ...onRulePolicies(function* (policy) {
      for (const entry of verificationsOf(policy)
        .flatMap(attestorSets)
        .flatMap((set) => attestorEntries(set))) {
        // An authority of one's own mostly has no public log.
        if (!entry.get('keyless', 'roots').isAbsent) continue;
        yield* ignored(entry.get('keyless', 'rekor', 'ignoreTlog'));
        yield* ignored(entry.get('keyless', 'ctlog', 'ignoreSCT'));
      }
    }),
    ...onImagePolicies(function* ({ field }) {
      for (const cosign of field.get('spec', 'attestors').items.map((attestor) => attestor.get('cosign'))) {
        if (!cosign.get('keyless').isPresent || !cosign.get('keyless', 'roots').isAbsent || !cosign.get('tuf').isAbsent) continue;
        yield* ignored(cosign.get('ctlog', 'insecureIgnoreTlog'));
        yield* ignored(cosign.get('ctlog', 'insecureIgnoreSCT'));
      }
    }),
  },
});

function* ignored(at: Field): Generator<Finding> {
  if (!at.is(true)) return;
  yield {
    at,
    message: `Keyless signatures are accepted without ${String(at.segment).endsWith('SCT') ? 'proof that their certificate is public' : 'an entry in the transparency log'}`,
    fixes: [{ title: `Remove ${at.segment}`, safety: 'needs-review', changes: [remove(at)] }],
  };
}
