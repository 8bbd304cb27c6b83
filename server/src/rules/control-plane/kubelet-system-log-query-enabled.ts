import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const kubeletSystemLogQueryEnabled = defineRule({
  id: 'kubelet-system-log-query-enabled',
  summary: 'The kubelet serves the logs of its node',
  why: 'Whoever may reach the proxy of a node then reads the journal of all its services. Logs of the system hold names, addresses and sometimes credentials.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K06:2025'),
    cwe(532),
    docs('Log query', 'https://kubernetes.io/docs/concepts/cluster-administration/system-logs/#log-query'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
enableSystemLogQuery: true
#                     ^^^^ kubelet serves the logs of its node
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
enableSystemLogQuery: false
`,
  },
  check: {
    *'kubelet.config.k8s.io/KubeletConfiguration'({ field }) {
      const setting = field.get('enableSystemLogQuery');
      if (!setting.is(true)) return;
      yield {
        at: setting,
        message: 'kubelet serves the logs of its node',
        fixes: [{ title: 'Do not serve them', safety: 'needs-review', changes: [set(setting, false)] }],
      };
    },
  },
});
