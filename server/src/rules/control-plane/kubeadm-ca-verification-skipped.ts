import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeadmCaVerificationSkipped = defineRule({
  id: 'kubeadm-ca-verification-skipped',
  summary: 'A node joins without checking the control plane',
  why: 'Somebody on the way can then answer in place of the control plane and has a node that runs whatever they say. The hash of the authority costs one line.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    attack('T1557'),
    cwe(295),
    docs(
      'Joining without checking the authority',
      'https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-join/#token-based-discovery-without-ca-pinning',
    ),
  ],
  examples: {
    bad: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: JoinConfiguration
discovery:
  bootstrapToken:
    apiServerEndpoint: api.example:6443
    unsafeSkipCAVerification: true
#                             ^^^^ The node joins without checking the authority of the control plane
`,
    good: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: JoinConfiguration
discovery:
  bootstrapToken:
    apiServerEndpoint: api.example:6443
    caCertHashes: ['sha256:7c2e69131a36ae2a042a339b33381c6d0d43887e2de83720eff5359e26aec866']
`,
  },
  check: {
    *'kubeadm.k8s.io/JoinConfiguration'({ field }) {
      const skip = field.get('discovery', 'bootstrapToken', 'unsafeSkipCAVerification');
      if (skip.is(true)) yield { at: skip, message: 'The node joins without checking the authority of the control plane' };
    },
  },
});
