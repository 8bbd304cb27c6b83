import { isSopsEncrypted, readableEntries } from '../../kube/secret-data.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sopsEncryptionPartial = defineRule({
  id: 'sops-encryption-partial',
  summary: 'SOPS has left values of a Secret readable',
  why: 'The file looks encrypted, so people share it as if it were, while some of its values can be read by all. Most often its rule for keys to encrypt names the wrong ones.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(312),
    docs('Encrypting only parts of a file', 'https://getsops.io/docs/#encrypting-only-parts-of-a-file'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Secret
metadata: {name: database}
stringData:
  user: ENC[AES256_GCM,data:QkVw,iv:aaaa,tag:bbbb,type:str]
  password: correct-horse-battery
#           ^^^^^^^^^^^^^^^^^^^^^ Secret "database" has the value of "password" in readable form, though SOPS encrypts the file
sops: {version: 3.9.0, encrypted_regex: ^user$}
`,
    good: `
apiVersion: v1
kind: Secret
metadata: {name: database}
stringData:
  user: ENC[AES256_GCM,data:QkVw,iv:aaaa,tag:bbbb,type:str]
  password: ENC[AES256_GCM,data:dDFd,iv:cccc,tag:dddd,type:str]
sops: {version: 3.9.0, encrypted_regex: ^(data|stringData)$}
`,
  },
  check: {
    *'core/Secret'(resource) {
      if (!isSopsEncrypted(resource)) return;
      const [first, ...others] = readableEntries(resource);
      if (first === undefined) return;
      yield {
        at: first.field,
        message: `${resource.label} has the value of "${first.key}" in readable form, though SOPS encrypts the file`,
        related: others.map(({ key, field }) => ({ at: field, message: `So is "${key}"` })),
      };
    },
  },
});
