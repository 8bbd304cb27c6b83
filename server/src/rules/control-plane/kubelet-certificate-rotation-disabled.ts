import { isFalse } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { kubeletLacks } from '../../rule/kubelet-lacks.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletCertificateRotationDisabled = defineRule({
  id: 'kubelet-certificate-rotation-disabled',
  summary: 'The kubelet does not renew its client certificate',
  why: 'Once the certificate ends the node drops out of the cluster. To put that off, people issue certificates that are good for years, and for as long whoever steals one is that node.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cis('4.2.10'),
    owasp('K07:2025'),
    cwe(324),
    docs('Certificate rotation', 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/#certificate-rotation'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
rotateCertificates: false
#                   ^^^^^ kubelet does not renew its client certificate
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
rotateCertificates: true
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'rotate-certificates',
    isUnwanted: isFalse,
    message: 'kubelet does not renew its client certificate',
    fix: { value: 'true', safety: 'needs-review' },
  }),
  across: kubeletLacks({
    flag: 'rotate-certificates',
    path: ['rotateCertificates'],
    message: 'kubelet does not renew its client certificate',
    fix: { value: true, safety: 'needs-review' },
  }),
});
