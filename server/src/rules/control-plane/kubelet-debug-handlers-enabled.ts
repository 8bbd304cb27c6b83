import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const kubeletDebugHandlersEnabled = defineRule({
  id: 'kubelet-debug-handlers-enabled',
  summary: 'The kubelet offers its profile or its flags',
  why: 'The profiler tells how the kubelet works inside and can be used to slow it down, and with the other handler a caller changes how much it logs. Neither is needed in production.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K06:2025'),
    cwe(215),
    docs('KubeletConfiguration', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
enableProfilingHandler: true
#                       ^^^^ kubelet offers its profile
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
enableProfilingHandler: false
enableDebugFlagsHandler: false
`,
  },
  check: {
    *'kubelet.config.k8s.io/KubeletConfiguration'({ field }) {
      for (const name of ['enableProfilingHandler', 'enableDebugFlagsHandler']) {
        const handler = field.get(name);
        if (!handler.is(true)) continue;
        yield {
          at: handler,
          message: `kubelet offers its ${name === 'enableProfilingHandler' ? 'profile' : 'flags'}`,
          fixes: [{ title: `Set ${name} to false`, safety: 'needs-review', changes: [set(handler, false)] }],
        };
      }
    },
  },
});
