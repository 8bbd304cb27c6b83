import { literalCredential } from '../../kube/kubeconfig.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeconfigStaticCredential = defineRule({
  id: 'kubeconfig-static-credential',
  summary: 'A kubeconfig signs in by a way that is gone',
  why: 'The API server has taken no passwords since Kubernetes 1.19, and the built-in sign-in of clouds left the clients with 1.26. So the file opens nothing, and people look for a quicker way in, such as a token that never ends. A plugin for the sign-in fetches one for an hour.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    owasp('K09:2025'),
    attack('T1552.001'),
    cwe(262),
    docs('Credential plugins', 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Config
clusters:
- name: shop
  cluster: {server: "https://shop.example:6443"}
users:
- name: jane
  user:
    auth-provider:
      name: gcp
#           ^^^ User "jane" signs in by auth-provider gcp, which clients no longer have
`,
    good: `
apiVersion: v1
kind: Config
clusters:
- name: shop
  cluster: {server: "https://shop.example:6443"}
users:
- name: jane
  user:
    exec:
      apiVersion: client.authentication.k8s.io/v1
      command: gke-gcloud-auth-plugin
      interactiveMode: IfAvailable
`,
  },
  check: {
    *'core/Config'({ field }) {
      for (const entry of field.get('users').items) {
        const user = entry.get('user');
        // A readable credential is worse, and another rule's.
        if (literalCredential(user) !== undefined) continue;
        const name = entry.get('name').written;
        const who = name === undefined ? 'A user' : `User "${name}"`;
        const provider = user.get('auth-provider', 'name');
        if (GONE.has(provider.text ?? ''))
          yield { at: provider, message: `${who} signs in by auth-provider ${provider.text}, which clients no longer have` };
        const basic = [user.get('username'), user.get('password')].find(({ kind }) => kind === 'scalar');
        if (basic !== undefined) yield { at: basic, onKey: true, message: `${who} signs in by a password, which no API server takes` };
      }
    },
  },
});

/** https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.26.md */
const GONE = new Set(['azure', 'gcp', 'openstack']);
