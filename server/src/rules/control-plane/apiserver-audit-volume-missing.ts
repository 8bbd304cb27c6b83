import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const apiserverAuditVolumeMissing = defineRule({
  id: 'apiserver-audit-volume-missing',
  summary: 'The API server has no volume for its audit policy or log',
  why: 'A policy that the API server cannot read keeps it from starting. A log inside the container is gone with the next restart, which an attacker can bring about.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K10:2025'), cwe(778), docs('Log backend', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#log-backend')],
  examples: {
    bad: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
  - name: audit-policy-file
    value: "/etc/kubernetes/audit/policy.yaml"
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kube-apiserver has no volume with its audit policy
`,
    good: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
  - name: audit-policy-file
    value: "/etc/kubernetes/audit/policy.yaml"
  extraVolumes:
  - name: audit-policy
    hostPath: /etc/kubernetes/audit
    mountPath: /etc/kubernetes/audit
    readOnly: true
`,
  },
  check: {
    *component({ name, flag, storage }) {
      if (name !== 'kube-apiserver') return;
      const policy = flag('audit-policy-file');
      if (policy.state === 'set' && policy.value.startsWith('/') && storage.keeps(policy.value) === 'nowhere')
        yield {
          ...policy.place,
          message: 'kube-apiserver has no volume with its audit policy',
          fixes: [
            { title: 'Mount the policy of the node', safety: 'needs-review', changes: storage.share('audit-policy', policy.value, 'file') },
          ],
        };
      const log = flag('audit-log-path');
      if (log.state !== 'set' || !log.value.startsWith('/')) return;
      const kept = storage.keeps(log.value);
      const folder = log.value.slice(0, log.value.lastIndexOf('/'));
      if (kept === 'nowhere' || kept === 'for a while')
        yield {
          ...log.place,
          message: 'kube-apiserver loses its audit log with its container',
          fixes:
            kept === 'nowhere' && folder !== ''
              ? [
                  {
                    title: `Write it to ${folder} of the node`,
                    safety: 'needs-review',
                    changes: storage.share('audit-log', folder, 'folder'),
                  },
                ]
              : [],
        };
    },
  },
});
