import { cis, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const secretAsEnvironmentVariable = defineRule({
  id: 'secret-as-environment-variable',
  summary: 'A container reads a Secret from its environment',
  why: 'Every process of the container inherits the value, and crash reports, debug pages and child processes give it away. A mounted file can be read by one program alone, and follows when the Secret changes.',
  severity: 'low',
  preset: 'all',
  references: [
    cis('5.4.1'),
    nsa('Secrets'),
    owasp('K03:2025'),
    docs('Using Secrets as files', 'https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets-as-files-from-a-pod'),
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
      valueFrom: {secretKeyRef: {name: database, key: password}}
#                 ^^^^^^^^^^^^ Container "web" reads a Secret from its variable DATABASE_PASSWORD
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    volumeMounts: [{name: database, mountPath: /run/secrets/database, readOnly: true}]
  volumes: [{name: database, secret: {secretName: database}}]
`,
  },
  check: {
    *container({ field, label }) {
      for (const variable of field.get('env').items) {
        const secret = variable.get('valueFrom', 'secretKeyRef');
        const name = variable.get('name').text;
        if (secret.isMap)
          yield { at: secret, message: `${label} reads a Secret from its ${name === undefined ? 'environment' : `variable ${name}`}` };
      }
      for (const source of field.get('envFrom').items) {
        const secret = source.get('secretRef');
        if (secret.isMap) yield { at: secret, message: `${label} reads all of a Secret from its environment` };
      }
    },
  },
});
