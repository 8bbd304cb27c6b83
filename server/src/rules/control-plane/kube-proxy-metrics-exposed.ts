import { flagValue } from '../../rule/flag-value.ts';
import { cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeProxyMetricsExposed = defineRule({
  id: 'kube-proxy-metrics-exposed',
  summary: 'The metrics of kube-proxy can be reached from the network',
  why: 'They tell about every Service and the load of the node, and the same port serves the configuration of kube-proxy. Only monitoring on the node needs it.',
  severity: 'low',
  preset: 'strict',
  references: [
    cis('4.3.1'),
    owasp('K06:2025'),
    cwe(668),
    docs('KubeProxyConfiguration', 'https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/'),
  ],
  examples: {
    bad: `
apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
metricsBindAddress: 0.0.0.0:10249
#                   ^^^^^^^^^^^^^ kube-proxy shows its metrics to the network
`,
    good: `
apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
metricsBindAddress: 127.0.0.1:10249
`,
  },
  check: flagValue({
    component: 'kube-proxy',
    flag: 'metrics-bind-address',
    isUnwanted: (value) => value !== '' && !/^(?:127(?:\.\d+){3}|\[?::1\]?|localhost)(?::\d+)?$/.test(value),
    message: 'kube-proxy shows its metrics to the network',
    fix: { value: '127.0.0.1:10249', safety: 'needs-review' },
  }),
});
