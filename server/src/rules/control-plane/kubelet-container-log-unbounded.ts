import { quantityOf } from '../../kube/quantity.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const kubeletContainerLogUnbounded = defineRule({
  id: 'kubelet-container-log-unbounded',
  summary: 'Logs of containers may fill the node',
  why: 'A container that logs without end then fills the disk of its node, and the kubelet throws other pods out to make room.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K07:2025'),
    attack('T1499'),
    cwe(770),
    docs('Log rotation', 'https://kubernetes.io/docs/concepts/cluster-administration/logging/#log-rotation'),
  ],
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
containerLogMaxSize: 100Gi
#                    ^^^^^ kubelet lets the logs of a container grow very large
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
containerLogMaxSize: 10Mi
`,
  },
  check: {
    *'kubelet.config.k8s.io/KubeletConfiguration'({ field }) {
      const size = field.get('containerLogMaxSize');
      const bytes = quantityOf(size);
      if (bytes === undefined || (0 < bytes && bytes <= GIBIBYTE)) return;
      yield {
        at: size,
        message: 'kubelet lets the logs of a container grow very large',
        fixes: [{ title: 'Begin a new file after 10Mi', safety: 'needs-review', changes: [set(size, '10Mi')] }],
      };
    },
  },
});

const GIBIBYTE = 2 ** 30;
