import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletReadOnlyPort = defineRule({
  id: 'kubelet-read-only-port',
  summary: 'The kubelet serves a port without authentication',
  why: 'Whoever reaches the node lists all its pods with their environment, their images and addresses: a map for everything that follows.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('4.2.4'),
    owasp('K06:2025'),
    attack('T1133'),
    cwe(306),
    docs('KubeletConfiguration', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
readOnlyPort: 10255
#             ^^^^^ kubelet serves a port without authentication
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
readOnlyPort: 0
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'read-only-port',
    isUnwanted: (value) => value !== '0',
    evenAbsent: ({ source }) => source === 'command',
    message: 'kubelet serves a port without authentication',
    fix: { value: '0', safety: 'needs-review', title: 'Switch that port off' },
  }),
});
