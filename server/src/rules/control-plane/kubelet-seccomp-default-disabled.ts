import { isTrue } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletSeccompDefaultDisabled = defineRule({
  id: 'kubelet-seccomp-default-disabled',
  summary: 'Pods without a seccomp profile run without any',
  why: 'Such a pod may make every system call of the kernel, and most ways out of a container begin with one that it never needs. The profile of the runtime closes those for all pods of the node.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('4.2.14'),
    owasp('K07:2025'),
    attack('T1611'),
    cwe(693),
    docs(
      'Seccomp by default',
      'https://kubernetes.io/docs/tutorials/security/seccomp/#enable-the-use-of-runtimedefault-as-the-default-seccomp-profile-for-all-workloads',
    ),
  ],
  kubernetes: { from: 25 },
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
seccompDefault: false
#               ^^^^^ kubelet runs pods that name no seccomp profile without one
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
seccompDefault: true
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'seccomp-default',
    isUnwanted: (value) => !isTrue(value),
    evenAbsent: true,
    lacks: true,
    message: 'kubelet runs pods that name no seccomp profile without one',
    fix: { value: 'true', safety: 'needs-review', title: 'Give them the profile of the runtime' },
  }),
});
