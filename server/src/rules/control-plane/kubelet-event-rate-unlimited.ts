import { flagValue } from '../../rule/flag-value.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletEventRateUnlimited = defineRule({
  id: 'kubelet-event-rate-unlimited',
  summary: 'The kubelet sends any number of events',
  why: 'A pod that fails in a loop then floods the API server and etcd with events, until others are not served. How many are enough is a matter of taste, so this rule only minds that there is a limit.',
  severity: 'low',
  preset: 'all',
  references: [
    cis('4.2.8'),
    owasp('K07:2025'),
    attack('T1499'),
    cwe(770),
    docs('KubeletConfiguration', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
eventRecordQPS: 0
#               ^ kubelet sends any number of events
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
eventRecordQPS: 50
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'event-qps',
    isUnwanted: (value) => /^-?\d+$/.test(value) && Number(value) <= 0,
    message: 'kubelet sends any number of events',
    fix: { value: '50', safety: 'needs-review' },
  }),
});
