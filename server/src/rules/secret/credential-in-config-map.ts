import { credentialIn, isCredentialValue } from '../../kube/credential.ts';
import { cwe, docs, nsa } from '../../rule/references.ts';
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
    docs('ConfigMaps hold nothing confidential', 'https://kubernetes.io/docs/concepts/configuration/configmap/'),
  ],
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
        // A whole file under the name of a credential says nothing certain.
        const isCredential = known !== undefined || (!/\n./.test(value.text) && isCredentialValue(key, value.text.trim()));
        if (isCredential) yield { at: value, message: `${label} has ${known ?? 'a credential'} in "${key}"` };
      }
    },
  },
});
