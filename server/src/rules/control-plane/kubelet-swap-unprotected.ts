import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletSwapUnprotected = defineRule({
  id: 'kubelet-swap-unprotected',
  summary: 'The kubelet starts on nodes with swap',
  why: 'What is in memory may then be written to a disk in clear text, secrets among it, unless somebody saw to it that swap is encrypted. How pods may use swap should be said as well.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K03:2025'),
    cwe(311),
    docs('Swap memory management', 'https://kubernetes.io/docs/concepts/cluster-administration/swap-memory-management/'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
failSwapOn: false
#           ^^^^^ kubelet starts on nodes with swap, and nothing says who may use it
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
failSwapOn: false
memorySwap:
  swapBehavior: LimitedSwap
`,
  },
  check: {
    *'kubelet.config.k8s.io/KubeletConfiguration'({ field }) {
      const setting = field.get('failSwapOn');
      if (!(setting.is(false) && field.get('memorySwap', 'swapBehavior').isAbsent)) return;
      yield { at: setting, message: 'kubelet starts on nodes with swap, and nothing says who may use it', fixes: [] };
    },
  },
});
