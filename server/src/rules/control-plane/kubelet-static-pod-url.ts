import { flagValue } from '../../rule/flag-value.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletStaticPodUrl = defineRule({
  id: 'kubelet-static-pod-url',
  summary: 'The kubelet runs pods that another server names',
  why: 'Whoever controls that server, or the way to it, runs privileged pods on the node: no admission and no policy looks at them. A folder on the node is all that static pods need.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    attack('T1610'),
    cwe(829),
    docs('Static pods and the API server', 'https://kubernetes.io/docs/concepts/security/api-server-bypass-risks/#static-pods'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
staticPodURL: http://config.example/pods.yaml
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kubelet runs the pods that a server names without TLS
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
staticPodURL: ""
`,
  },
  check: flagValue({
    component: 'kubelet',
    flag: 'manifest-url',
    isUnwanted: (value) => value !== '',
    message: (_, { value }) =>
      `kubelet runs the pods that ${value.startsWith('http:') ? 'a server names without TLS' : 'another server names'}`,
  }),
});
