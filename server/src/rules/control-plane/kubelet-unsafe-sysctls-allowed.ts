import { unwantedWords } from '../../rule/flag-word.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletUnsafeSysctlsAllowed = defineRule({
  id: 'kubelet-unsafe-sysctls-allowed',
  summary: 'Pods may set sysctls that Kubernetes calls unsafe',
  why: 'Unsafe sysctls may reach beyond their pod: they can starve others or change how the kernel of the node behaves. A wildcard allows even those that come with the next kernel.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K07:2025'),
    attack('T1611'),
    cwe(250),
    docs('Enabling unsafe sysctls', 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/#enabling-unsafe-sysctls'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
allowedUnsafeSysctls: ['kernel.msg*']
#                      ^^^^^^^^^^^^^ kubelet lets pods set all sysctls of kernel.msg*
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
allowedUnsafeSysctls: []
`,
  },
  check: unwantedWords({
    component: 'kubelet',
    flags: ['allowed-unsafe-sysctls'],
    isUnwanted: () => true,
    message: (word) => `kubelet lets pods set ${word.endsWith('*') ? 'all sysctls of' : 'the unsafe sysctl'} ${word}`,
    safety: 'needs-review',
  }),
});
