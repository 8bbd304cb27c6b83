import { isCredentialValue } from '../../kube/credential.ts';
import { credentialsInWords } from '../../kube/credential-arguments.ts';
import { literalCredential } from '../../kube/kubeconfig.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const kubeconfigCommitted = defineRule({
  id: 'kubeconfig-committed',
  summary: 'A kubeconfig is written out with its credential',
  why: 'Whoever has the file is this user to the cluster, from anywhere that reaches it. History and copies keep the credential after the file is gone, and the key of a client cannot be revoked before its certificate ends.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    owasp('K09:2025'),
    attack('T1552.001'),
    cwe(522),
    docs(
      'Organizing access with kubeconfig files',
      'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Config
clusters:
- name: shop
  cluster: {server: "https://shop.example:6443"}
users:
- name: admin
  user:
    token: 4fe1c0a94fe1c0a94fe1c0a9
#          ^^^^^^^^^^^^^^^^^^^^^^^^ The kubeconfig holds the credential of user "admin"
`,
    good: `
apiVersion: v1
kind: Config
clusters:
- name: shop
  cluster: {server: "https://shop.example:6443"}
users:
- name: admin
  user:
    exec:
      apiVersion: client.authentication.k8s.io/v1
      command: login
      interactiveMode: IfAvailable
`,
  },
  check: {
    *'core/Config'({ field }) {
      for (const entry of field.get('users').items) {
        const user = entry.get('user');
        const found = literalCredential(user);
        const name = entry.get('name').written;
        const whose = name === undefined ? 'a user' : `user "${name}"`;
        if (found !== undefined) yield { at: found, message: `The kubeconfig holds the credential of ${whose}` };
        const words = user.get('exec', 'args').items;
        for (const { field: at, within } of credentialsInWords(words))
          yield {
            at,
            ...(within === undefined ? {} : { within }),
            message: `The kubeconfig holds a credential of ${whose} in an argument`,
          };
        for (const variable of user.get('exec', 'env').items) {
          const value = variable.get('value');
          if (isCredentialValue(variable.get('name').text ?? '', value.text ?? ''))
            yield { at: value, message: `The kubeconfig holds a credential of ${whose} in a variable` };
        }
      }
    },
  },
});
