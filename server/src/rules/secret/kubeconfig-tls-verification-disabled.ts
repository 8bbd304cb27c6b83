import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeconfigTlsVerificationDisabled = defineRule({
  id: 'kubeconfig-tls-verification-disabled',
  summary: 'A kubeconfig does not check whom it talks to',
  why: 'Whoever stands between the two can pose as the API server. They get the credential of the user with the first request, and can answer what they like.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cwe(295),
    nsa('Authentication and authorization'),
    owasp('K09:2025'),
    attack('T1557'),
    docs(
      'Organizing access with kubeconfig files',
      'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
    ),
  ],
  yieldsTo: ['audit-webhook-insecure'],
  examples: {
    bad: `
apiVersion: v1
kind: Config
clusters:
- name: shop
  cluster:
    server: https://shop.example:6443
    insecure-skip-tls-verify: true
#                             ^^^^ The certificate of cluster "shop" is not checked
users: []
`,
    good: `
apiVersion: v1
kind: Config
clusters:
- name: shop
  cluster:
    server: https://shop.example:6443
    certificate-authority: ca.crt
users: []
`,
  },
  check: {
    *'core/Config'({ field }) {
      for (const entry of field.get('clusters').items) {
        const cluster = entry.get('cluster');
        const name = entry.get('name').written;
        const what = name === undefined ? 'a cluster' : `cluster "${name}"`;
        const skip = cluster.get('insecure-skip-tls-verify');
        if (skip.is(true)) yield { at: skip, message: `The certificate of ${what} is not checked` };
        const server = cluster.get('server');
        if (/^http:\/\/(?!localhost\b|127\.|\[::1\])/i.test(server.text ?? ''))
          yield { at: server, message: `The API server of ${what} is reached without TLS` };
      }
    },
  },
});
