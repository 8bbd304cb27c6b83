import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const kubeadmTokenCommitted = defineRule({
  id: 'kubeadm-token-committed',
  summary: 'A token that lets nodes join stands in the file',
  why: 'Whoever reads the file may join the cluster as a node and gets the pods and secrets that are scheduled there; with the certificate key they download the keys of the control plane. It stays in the history after it is deleted, so it has to be revoked.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    attack('T1552.001'),
    cwe(798),
    docs('Bootstrap tokens', 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'),
  ],
  examples: {
    bad: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: JoinConfiguration
discovery:
  bootstrapToken:
    token: 4rk2ne.x8d0w7hq5c1mzt9v
#          ^^^^^^^^^^^^^^^^^^^^^^^ A bootstrap token stands here for everybody to read
    apiServerEndpoint: api.example:6443
`,
    good: `
apiVersion: kubeadm.k8s.io/v1beta4
kind: JoinConfiguration
discovery:
  file:
    kubeConfigPath: /etc/kubernetes/discovery.conf
`,
  },
  check: {
    *'kubeadm.k8s.io/InitConfiguration'({ field }) {
      for (const token of field.get('bootstrapTokens').items) yield* literal(token.get('token'), TOKEN, 'A bootstrap token');
      yield* literal(field.get('certificateKey'), KEY, 'The key for the certificates of the control plane');
    },
    *'kubeadm.k8s.io/JoinConfiguration'({ field }) {
      yield* literal(field.get('discovery', 'bootstrapToken', 'token'), TOKEN, 'A bootstrap token');
      yield* literal(field.get('discovery', 'tlsBootstrapToken'), TOKEN, 'A bootstrap token');
      yield* literal(field.get('controlPlane', 'certificateKey'), KEY, 'The key for the certificates of the control plane');
    },
  },
});

/** https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/#token-format */
const TOKEN = /^[a-z0-9]{6}\.[a-z0-9]{16}$/;

const KEY = /^[0-9a-f]{64}$/i;

function* literal(at: Field, pattern: RegExp, what: string): Generator<Finding> {
  if (at.text !== undefined && pattern.test(at.text)) yield { at, message: `${what} stands here for everybody to read` };
}
