import { credentialIn, isCredentialValue } from '../../kube/credential.ts';
import { attack, cis, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const credentialInEnv = defineRule({
  id: 'credential-in-env',
  summary: 'A credential stands in an environment variable',
  why: 'Everybody who may read the pod, this file or its history reads the credential, and it stays in both after it has been moved. A Secret can be read by fewer people and changed without touching the workload. Consider the value known to others, and replace it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('5.4.1'),
    nsa('Secrets'),
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(798),
    docs('Distribute credentials', 'https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    env:
    - name: DATABASE_PASSWORD
      value: correct-horse-battery
#            ^^^^^^^^^^^^^^^^^^^^^ Container "web" has a credential in its variable DATABASE_PASSWORD
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    env:
    - name: DATABASE_PASSWORD
      valueFrom: {secretKeyRef: {name: database, key: password}}
    - name: PASSWORD_FILE
      value: /run/secrets/password
`,
  },
  check: {
    *container({ field, label }) {
      for (const variable of field.get('env').items) {
        const name = variable.get('name').text;
        const value = variable.get('value');
        if (name === undefined || value.text === undefined) continue;
        const known = credentialIn(value.text);
        if (known === undefined && !isCredentialValue(name, value.text)) continue;
        const secretKeyRef = { name: '<secret>', key: name.toLowerCase().replaceAll('_', '-') };
        yield {
          at: value,
          message: `${label} has ${known ?? 'a credential'} in its variable ${name}`,
          fixes: [
            {
              title: 'Read it from a key of a Secret, whose name you fill in',
              safety: 'needs-review',
              changes: [remove(value), set(variable.get('valueFrom'), { secretKeyRef })],
            },
          ],
        };
      }
    },
  },
});
