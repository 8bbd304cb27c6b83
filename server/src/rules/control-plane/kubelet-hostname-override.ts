import { flagValue } from '../../rule/flag-value.ts';
import { cis, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletHostnameOverride = defineRule({
  id: 'kubelet-hostname-override',
  summary: 'The kubelet calls its node something else',
  why: 'Certificates are made for the name of the machine. A node with another name needs certificates that do not fit, and whoever reads logs has to know which machine is meant.',
  severity: 'low',
  preset: 'all',
  references: [cis('4.2.7'), docs('kubelet', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/')],
  examples: {
    bad: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
nodeRegistration:
  kubeletExtraArgs:
  - name: hostname-override
    value: "node-a"
#          ^^^^^^^^ kubelet calls its node something else than the machine
`,
    good: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
nodeRegistration:
  kubeletExtraArgs:
  - name: node-ip
    value: "192.0.2.1"
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'hostname-override',
    isUnwanted: (value) => value !== '',
    message: 'kubelet calls its node something else than the machine',
    fix: { value: undefined, safety: 'needs-review' },
  }),
});
