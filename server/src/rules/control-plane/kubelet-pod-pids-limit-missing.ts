import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletPodPidsLimitMissing = defineRule({
  id: 'kubelet-pod-pids-limit-missing',
  summary: 'A pod may start any number of processes',
  why: 'One pod that forks without end takes all process numbers of the node, and then nothing else on it can start, the kubelet included.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('4.2.13'),
    owasp('K07:2025'),
    attack('T1499'),
    cwe(770),
    docs('Process ID limits', 'https://kubernetes.io/docs/concepts/policy/pid-limiting/'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
podPidsLimit: -1
#             ^^ kubelet lets a pod start any number of processes
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
podPidsLimit: 4096
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'pod-max-pids',
    isUnwanted: (value) => /^-?\d+$/.test(value) && Number(value) <= 0,
    evenAbsent: true,
    lacks: true,
    message: 'kubelet lets a pod start any number of processes',
    fix: { value: '4096', safety: 'needs-review' },
  }),
});
