import { missingResource } from '../../rule/missing-resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const memoryRequestMissing = defineRule({
  id: 'memory-request-missing',
  summary: 'A container asks for no memory',
  why: 'The scheduler puts such a pod on any node, however full, and when memory runs short it is among the first to be ended. One pod that grows takes its neighbours with it.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K01:2025'),
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
#         ^^^ Container "web" has no memory request
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
      requests: {memory: 128Mi}
`,
  },
  across: missingResource({ name: 'requests.memory', called: 'memory request', fix: 'Ask for memory', amount: '128Mi' }),
});
