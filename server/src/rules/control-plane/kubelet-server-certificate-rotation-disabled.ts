import { unwantedWords } from '../../rule/flag-word.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletServerCertificateRotationDisabled = defineRule({
  id: 'kubelet-server-certificate-rotation-disabled',
  summary: 'The kubelet does not renew its serving certificate',
  why: 'Once that certificate is stale, clients learn to skip the check, and somebody in between reads what logs and exec carry.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cis('4.2.11'),
    owasp('K07:2025'),
    cwe(324),
    docs('Certificate rotation', 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/#certificate-rotation'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
featureGates:
  RotateKubeletServerCertificate: false
#                                 ^^^^^ kubelet does not renew its serving certificate
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
serverTLSBootstrap: true
`,
  },
  check: unwantedWords({
    component: 'kubelet',
    flags: ['feature-gates'],
    isUnwanted: (word) => /^RotateKubeletServerCertificate=(?:0|f|false)$/i.test(word),
    message: () => 'kubelet does not renew its serving certificate',
    safety: 'needs-review',
  }),
});
