import { isTrue } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletKernelDefaultsUnprotected = defineRule({
  id: 'kubelet-kernel-defaults-unprotected',
  summary: 'The kubelet changes settings of the kernel',
  why: 'The kubelet then overwrites kernel settings that differ from what it expects, hardened ones among them, and nobody learns of it. Protected, it stops with a message instead.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K07:2025'), docs('KubeletConfiguration', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/')],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
protectKernelDefaults: false
#                      ^^^^^ kubelet changes settings of the kernel instead of refusing to start
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
protectKernelDefaults: true
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'protect-kernel-defaults',
    isUnwanted: (value) => !isTrue(value),
    evenAbsent: true,
    lacks: true,
    message: 'kubelet changes settings of the kernel instead of refusing to start',
    fix: { value: 'true', safety: 'needs-review' },
  }),
});
