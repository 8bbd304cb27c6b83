import { credentialIn, isCredentialValue, isPasswordName } from '../../kube/credential.ts';
import { credentialLine } from '../../kube/credential-line.ts';
import { passwordInUrl } from '../../kube/credential-url.ts';
import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { embeddedDocuments } from '../../yaml/embedded.ts';

export const credentialInConfigMap = defineRule({
  id: 'credential-in-config-map',
  summary: 'A credential stands in a ConfigMap',
  why: 'Far more people and programs may read config maps than Secrets, and nothing encrypts them in the store of the cluster. The file and its history keep the credential too: consider it known to others, and replace it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cwe(312),
    nsa('Secrets'),
    owasp('K03:2025'),
    attack('T1552.001'),
    docs('ConfigMaps hold nothing confidential', 'https://kubernetes.io/docs/concepts/configuration/configmap/'),
  ],
  yieldsTo: ['cloud-init-credential', 'falco-program-output-credential', 'fluentd-credential-literal'],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  database-password: correct-horse-battery
#                    ^^^^^^^^^^^^^^^^^^^^^ ConfigMap "web" has a credential in "database-password"
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  database-host: database.example
  database-password-file: /run/secrets/database/password
`,
  },
  check: {
    *'core/ConfigMap'({ field, label }) {
      for (const [key, value] of field.get('data').entries) {
        if (value.text === undefined || embeddedDocuments(value).length > 0) continue;
        const known = credentialIn(value.text);
        const isFile = /\n./.test(value.text);
        if (known !== undefined || (!isFile && isCredentialValue(key, value.text.trim()))) {
          yield { at: value, message: `${label} has ${known ?? 'a credential'} in "${key}"` };
          continue;
        }
        const line = isFile && passwordInUrl(value.text) === undefined ? credentialLine(value.text, isPasswordName) : undefined;
        if (line !== undefined) yield { at: value, within: line.span, message: `${label} has a password in "${key}"` };
      }
    },
  },
});
