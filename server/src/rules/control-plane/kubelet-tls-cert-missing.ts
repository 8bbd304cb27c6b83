import { isTrue } from '../../kube/component/flag.ts';
import { isMissing } from '../../rule/flag-missing.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeletTlsCertMissing = defineRule({
  id: 'kubelet-tls-cert-missing',
  summary: 'The kubelet makes a serving certificate that signs itself',
  why: 'Nobody can check such a certificate, so the API server and monitoring talk to kubelets without knowing who answers. With serverTLSBootstrap the kubelet asks the cluster for a proper one.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('4.2.9'),
    owasp('K07:2025'),
    attack('T1557'),
    cwe(295),
    docs('Signed serving certificates', 'https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/#kubelet-serving-certs'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
^^^^^^^^^^ kubelet makes a serving certificate that signs itself
kind: KubeletConfiguration
authorization: {mode: Webhook}
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authorization: {mode: Webhook}
serverTLSBootstrap: true
`,
  },
  check: {
    *component({ name, flag }) {
      if (name !== 'kubelet') return;
      const bootstrap = flag('rotate-server-certificates');
      const files = [flag('tls-cert-file'), flag('tls-private-key-file')];
      if (bootstrap.state === 'unknown' || isTrue(bootstrap.value) || !files.some(isMissing)) return;
      yield {
        ...bootstrap.place,
        message: 'kubelet makes a serving certificate that signs itself',
        ...(bootstrap.state === 'absent' && { lacks: `${bootstrap.label}=true` }),
        fixes: [
          {
            title: 'Ask the cluster for a certificate, which somebody must approve',
            safety: 'needs-review',
            changes: bootstrap.change('true'),
          },
        ],
      };
    },
  },
});
