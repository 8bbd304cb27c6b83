import { seconds } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cis, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletStreamingTimeoutDisabled = defineRule({
  id: 'kubelet-streaming-timeout-disabled',
  summary: 'Idle connections into containers never end',
  why: 'A shell that somebody left open stays open, also for whoever finds their machine unlocked. Enough of them use up the connections of the node.',
  severity: 'low',
  preset: 'recommended',
  references: [
    cis('4.2.5'),
    cwe(613),
    docs('KubeletConfiguration', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
streamingConnectionIdleTimeout: "0"
#                               ^^^ kubelet keeps idle connections into containers for ever
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
streamingConnectionIdleTimeout: 4h0m0s
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'streaming-connection-idle-timeout',
    isUnwanted: (value) => seconds(value) === 0,

    message: 'kubelet keeps idle connections into containers for ever',

    fix: { value: undefined, safety: 'safe' },
  }),
});
