import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const privilegedPort = defineRule({
  id: 'privileged-port',
  summary: 'A container listens on a port of root',
  why: 'Ports below 1024 are for root by tradition, so that an image which opens one is mostly made to run as root, or needs a capability for it. A Service can offer the low port and lead to a high one.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K01:2025'),
    cwe(250),
    docs('Services', 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'),
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
    ports:
    - containerPort: 80
#                    ^^ Container "web" listens on port 80, which is for root
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    ports:
    - containerPort: 8080
`,
  },
  check: {
    *container({ field, label }) {
      for (const port of field.get('ports').items) {
        const at = port.get('containerPort');
        const { number = 0 } = at;
        if (0 < number && number < 1024) yield { at, message: `${label} listens on port ${number}, which is for root` };
      }
    },
  },
});
