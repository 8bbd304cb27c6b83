import { missingResource } from '../../rule/missing-resource.ts';
import { attack, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const cpuLimitMissing = defineRule({
  id: 'cpu-limit-missing',
  summary: 'A container may use all processors of its node',
  why: 'One busy or hijacked container then slows down every other pod of the node that has asked for less than it needs. Limits also make stolen time, as for mining, show. Where requests are set with care, some teams leave limits out on purpose.',
  severity: 'low',
  preset: 'strict',
  references: [
    nsa('Resource policies'),
    owasp('K01:2025'),
    attack('T1496'),
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
#         ^^^ Container "web" has no CPU limit
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
      limits: {cpu: 500m}
`,
  },
  across: missingResource({ name: 'limits.cpu', called: 'CPU limit', fix: 'Limit the CPU', amount: '500m' }),
});
