import { credentialsInWords } from '../../kube/credential-arguments.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const credentialInArguments = defineRule({
  id: 'credential-in-arguments',
  summary: 'A credential stands in the arguments of a container',
  why: 'Arguments are shown in the list of processes, in the description of the pod and in logs, and this file keeps them for good. A Secret that is mounted or read from the environment shows up in none of these. Consider the value known to others, and replace it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(214),
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
    args: [--database-password=correct-horse-battery]
#                              ^^^^^^^^^^^^^^^^^^^^^ Container "web" has a credential in its argument --database-password
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    args: [--database-password=$(DATABASE_PASSWORD)]
    env:
    - name: DATABASE_PASSWORD
      valueFrom: {secretKeyRef: {name: database, key: password}}
`,
  },
  check: {
    *container({ field, label }) {
      const words = [...field.get('command').items, ...field.get('args').items];
      for (const { field: at, within, what } of credentialsInWords(words)) {
        yield { at, ...(within === undefined ? {} : { within }), message: `${label} has ${what}` };
      }
    },
  },
});
