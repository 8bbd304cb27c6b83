import { cwe, docs, nsa, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const hostPort = defineRule({
  id: 'host-port',
  summary: 'A container opens a port of its node',
  why: 'Whoever reaches the node reaches the container, past every Service and most network policies. Only one such pod fits on a node. Ingress controllers and node agents need it; others have Services.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    pss.baseline,
    nsa('Network separation and hardening'),
    owasp('K01:2025'),
    cwe(668),
    docs('Configuration of pods', 'https://kubernetes.io/docs/concepts/configuration/overview/'),
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
    - containerPort: 8080
      hostPort: 80
#               ^^ Container "web" opens port 80 of its node
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
        const hostPort = port.get('hostPort');
        // Zero is nothing.
        if (hostPort.number === undefined || hostPort.number === 0) continue;
        yield {
          at: hostPort,
          message: `${label} opens port ${hostPort.number} of its node`,
          fixes: [{ title: 'Remove hostPort (others reach it through a Service)', safety: 'needs-review', changes: [remove(hostPort)] }],
        };
      }
    },
  },
});
