import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const auditWebhookInsecure = defineRule({
  id: 'audit-webhook-insecure',
  summary: 'Audit events are sent without a checked TLS connection',
  why: 'Whoever stands between the API server and the receiver reads every event, which name users, addresses and often more, and may drop or change those that would give him away.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K10:2025'),
    attack('T1040'),
    cwe(319),
    cwe(295),
    docs('Webhook backend', 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#webhook-backend'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Config
clusters:
- name: audit-sink
  cluster:
    server: http://audit.example/events
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Audit events are sent in plain text
users: []
`,
    good: `
apiVersion: v1
kind: Config
clusters:
- name: audit-sink
  cluster:
    server: https://audit.example/events
    certificate-authority: /etc/kubernetes/audit/ca.crt
users: []
`,
  },
  check: {
    *'core/Config'({ field }) {
      for (const entry of field.get('clusters').items) {
        const cluster = entry.get('cluster');
        const server = cluster.get('server');
        // Such a file looks like any other kubeconfig; only names tell what it is for.
        if (![entry.get('name').text, server.text].some((text) => /\baudit|audit\b|falco|\bsiem\b/i.test(text ?? ''))) continue;
        const skip = cluster.get('insecure-skip-tls-verify');
        if (skip.is(true)) yield { at: skip, message: 'The receiver of audit events is not checked' };
        if (/^http:\/\/(?!localhost\b|127\.|\[::1\])/i.test(server.text ?? ''))
          yield { at: server, message: 'Audit events are sent in plain text' };
      }
    },
  },
});
