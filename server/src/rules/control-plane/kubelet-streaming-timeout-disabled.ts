import { seconds } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletStreamingTimeoutDisabled = defineRule({
  id: 'kubelet-streaming-timeout-disabled',
  summary: 'Idle connections into containers never end',
  why: 'A shell that somebody left open stays open, also for whoever finds their machine unlocked. Enough of them use up the connections of the node.',
  severity: 'low',
  preset: 'recommended',
  references: [
    cis('4.2.5'),
    owasp('K07:2025'),
    cwe(613),
    docs('KubeletConfiguration', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'),
  ],
  examples: {
    bad: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: JoinConfiguration
nodeRegistration:
  kubeletExtraArgs:
  - name: streaming-connection-idle-timeout
    value: "0"
#          ^^^ kubelet keeps idle connections into containers for ever
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
    // In a file zero means the default of four hours.
    // https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/apis/config/v1beta1/defaults.go
    isUnwanted: (value, { source }) => source !== 'file' && seconds(value) === 0,
    message: 'kubelet keeps idle connections into containers for ever',
    fix: { value: undefined, safety: 'needs-review' },
  }),
});
