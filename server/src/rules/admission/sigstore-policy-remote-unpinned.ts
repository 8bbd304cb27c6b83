import { plainAddress } from '../../rule/insecure-connection.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const sigstorePolicyRemoteUnpinned = defineRule({
  id: 'sigstore-policy-remote-unpinned',
  summary: 'An image policy is fetched from a server that may change it',
  why: 'The policy decides which attestations are good enough. Without the checksum of its text, or over plain http, whoever controls the server or the way to it writes that decision.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(494),
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
  policy:
    type: cue
    remote:
#   ^^^^^^ The policy is fetched without a checksum
      url: https://policies.example/images.cue
`,
    good: `
apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: signed}
spec:
  images: [{glob: '**'}]
  authorities: [{key: {kms: 'awskms:///alias/images'}}]
  policy:
    type: cue
    remote:
      url: https://policies.example/images.cue
      sha256sum: 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
`,
  },
  check: {
    *'policy.sigstore.dev/ClusterImagePolicy'({ field }) {
      const spec = field.get('spec');
      const attestations = spec.get('authorities').items.flatMap((authority) => authority.get('attestations').items);
      for (const owner of [spec, ...attestations]) yield* unpinned(owner.get('policy', 'remote'));
    },
  },
});

function* unpinned(remote: Field): Generator<Finding> {
  const plain = [...plainAddress(remote.get('url'), 'The policy is fetched without TLS')];
  yield* plain;
  const sum = remote.get('sha256sum');
  if (plain.length === 0 && remote.isMap && (sum.isAbsent || sum.is('')))
    yield { at: sum, message: 'The policy is fetched without a checksum', lacks: 'a sha256sum' };
}
