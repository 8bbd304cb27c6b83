import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeadmSecurityPhaseSkipped = defineRule({
  id: 'kubeadm-security-phase-skipped',
  summary: 'Kubeadm skips a phase that secures the cluster',
  why: 'Without the phases for certificates or bootstrap tokens something else has to make them, mostly a script that nobody reviews. If it does less than kubeadm would, the cluster runs all the same.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K07:2025'),
    cwe(693),
    docs('kubeadm init phases', 'https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-init-phase/'),
  ],
  examples: {
    bad: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
skipPhases: [addon/kube-proxy, certs/apiserver]
#                              ^^^^^^^^^^^^^^^ kubeadm skips the phase certs/apiserver
`,
    good: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
skipPhases: [addon/kube-proxy]
`,
  },
  check: {
    *'kubeadm.k8s.io/InitConfiguration'({ field }) {
      for (const phase of field.get('skipPhases').items)
        if (/^(?:certs|bootstrap-token|kubelet-finalize)(?:\/|$)/.test(phase.text ?? ''))
          yield { at: phase, message: `kubeadm skips the phase ${phase.text}` };
    },
  },
});
