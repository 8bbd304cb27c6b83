import { isFalse } from '../../kube/component/flag.ts';
import { flagValue } from '../../rule/flag-value.ts';
import { cis, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletIptablesChainsDisabled = defineRule({
  id: 'kubelet-iptables-chains-disabled',
  summary: 'The kubelet does not keep its firewall chains',
  why: 'The rules of the node then drift from what Services and network plug-ins expect, and traffic takes ways that nobody meant to open.',
  severity: 'low',
  preset: 'recommended',
  references: [
    cis('4.2.6'),
    owasp('K07:2025'),
    docs('KubeletConfiguration', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
makeIPTablesUtilChains: false
#                       ^^^^^ kubelet does not keep its firewall chains
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
makeIPTablesUtilChains: true
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'make-iptables-util-chains',
    isUnwanted: isFalse,
    message: 'kubelet does not keep its firewall chains',
    fix: { value: undefined, safety: 'needs-review' },
  }),
});
