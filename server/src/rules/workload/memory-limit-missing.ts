import { missingResource } from '../../rule/missing-resource.ts';
import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const memoryLimitMissing = defineRule({
  id: 'memory-limit-missing',
  summary: 'A container may use all memory of its node',
  why: 'One leak or one attack then takes the memory of every pod on the node, and the kernel ends some of them at random. A limit keeps the damage inside the container.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    nsa('Resource policies'),
    owasp('K01:2025'),
    attack('T1499'),
    cwe(770),
    docs('Resource management', 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
#         ^^^ Container "web" has no memory limit
    image: registry.example/web:1.4.2
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    resources:
      limits: {memory: 256Mi}
`,
  },
  across: missingResource({
    name: 'limits.memory',
    called: 'memory limit',
    fix: 'Limit memory',
    amount: '256Mi',
    harmsLater: true,
  }),
});
