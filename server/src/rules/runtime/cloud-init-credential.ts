import { CLOUD_INIT_KINDS, cloudInitsOf } from '../../kube/cloud-init.ts';
import { credentialIn, isPlaceholder } from '../../kube/credential.ts';
import { credentialsInWords } from '../../kube/credential-arguments.ts';
import { credentialLine } from '../../kube/credential-line.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const cloudInitCredential = defineRule({
  id: 'cloud-init-credential',
  summary: 'What a machine starts with holds a credential',
  why: "User data is readable for everybody who reads this file or the object, and on the machine and in the cloud's metadata service for much that runs there. Let the machine fetch the credential, or name a Secret, and make a new one.",
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(798),
    docs('Kubeadm bootstrap', 'https://cluster-api.sigs.k8s.io/tasks/bootstrap/kubeadm-bootstrap/'),
    docs('cloud-init', 'https://cloudinit.readthedocs.io/en/latest/reference/modules.html'),
  ],
  examples: {
    bad: `
apiVersion: bootstrap.cluster.x-k8s.io/v1beta2
kind: KubeadmConfigTemplate
metadata: {name: workers}
spec:
  template:
    spec:
      preKubeadmCommands:
      - registry-login --user puller --password 8fKq2mXw9LrT
#                                               ^^^^^^^^^^^^ A command for the first start of a machine holds a credential
`,
    good: `
apiVersion: bootstrap.cluster.x-k8s.io/v1beta2
kind: KubeadmConfigTemplate
metadata: {name: workers}
spec:
  template:
    spec:
      files:
      - path: /etc/registry-login
        permissions: "0600"
        contentFrom: {secret: {name: registry-login, key: password}}
      preKubeadmCommands:
      - registry-login --user puller --password-file /etc/registry-login
`,
  },
  check: Object.fromEntries(CLOUD_INIT_KINDS.map((kind) => [kind, credentials])),
});

function* credentials(resource: Resource): Generator<Finding> {
  for (const { files, commands, passwords } of cloudInitsOf(resource)) {
    for (const password of passwords) {
      if (isReadable(password.text)) yield { at: password, message: 'The password of a user of the machine stands here readable' };
    }
    for (const file of files) {
      // Formats that are known have a rule of their own.
      if (file.text === undefined || credentialIn(file.text) !== undefined) continue;
      const within = credentialLine(file.text)?.span ?? credentialsInWords([file])[0]?.within;
      if (within !== undefined) yield { at: file, within, message: 'A file for the first start of a machine holds a credential' };
    }
    for (const words of commands) {
      const found = credentialsInWords(words)[0];
      if (found === undefined || credentialIn(found.field.text ?? '') !== undefined) continue;
      yield {
        at: found.field,
        ...(found.within === undefined ? {} : { within: found.within }),
        message: 'A command for the first start of a machine holds a credential',
      };
    }
  }
}

/** No hash, which begins with a dollar, and no place for one. */
function isReadable(text: string | undefined): boolean {
  const password = text
    ?.trim()
    .split('\n')[0]
    ?.replace(/^[\w-]+:(?=\S)/, '');
  return password !== undefined && password !== '' && !/^[$*!]|^R(?:ANDOM)?$/.test(password) && !isPlaceholder(password);
}
