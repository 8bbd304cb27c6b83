import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const kubeProxyNodePortsEverywhere = defineRule({
  id: 'kube-proxy-node-ports-everywhere',
  summary: 'Node ports are open on every address of the node',
  why: 'A node with a public and a private address serves NodePort Services on both. What was meant for the inner network is then open to everybody.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K06:2025'),
    cwe(668),
    docs('KubeProxyConfiguration', 'https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/'),
  ],
  kubernetes: { from: 29 },
  examples: {
    bad: `
apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
nodePortAddresses: []
^^^^^^^^^^^^^^^^^ kube-proxy opens node ports on every address of the node
`,
    good: `
apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
nodePortAddresses: [primary]
`,
  },
  check: {
    *'kubeproxy.config.k8s.io/KubeProxyConfiguration'({ field }) {
      const addresses = field.get('nodePortAddresses');
      if (!addresses.isEmpty && !addresses.items.some((item) => item.is('0.0.0.0/0') || item.is('::/0'))) return;
      yield {
        at: addresses,
        message: 'kube-proxy opens node ports on every address of the node',
        lacks: 'nodePortAddresses',
        fixes: [{ title: 'Open them on the address of the node alone', safety: 'needs-review', changes: [set(addresses, ['primary'])] }],
      };
    },
  },
});
