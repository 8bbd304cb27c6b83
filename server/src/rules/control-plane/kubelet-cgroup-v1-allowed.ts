import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const kubeletCgroupV1Allowed = defineRule({
  id: 'kubelet-cgroup-v1-allowed',
  summary: 'The kubelet runs on nodes with cgroup v1',
  why: 'Bounds on memory, swap and processes hold less there, so that one pod can take more of its node than it was given and starve the others. Newer guards need the second version, and nobody mends the first any more.',
  severity: 'low',
  preset: 'all',
  references: [owasp('K07:2025'), docs('About cgroup v2', 'https://kubernetes.io/docs/concepts/architecture/cgroups/')],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
failCgroupV1: false
#             ^^^^^ kubelet runs on nodes with cgroup v1
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
failCgroupV1: true
`,
  },
  check: {
    *'kubelet.config.k8s.io/KubeletConfiguration'({ field }) {
      const setting = field.get('failCgroupV1');
      if (!setting.is(false)) return;
      yield {
        at: setting,
        message: 'kubelet runs on nodes with cgroup v1',
        fixes: [{ title: 'Refuse such nodes', safety: 'needs-review', changes: [set(setting, true)] }],
      };
    },
  },
});
