import { LEAST_ID, lowId } from '../../rule/low-id.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const runAsLowGroupId = defineRule({
  id: 'run-as-low-group-id',
  summary: 'A container runs in a group that the node may have too',
  why: 'Groups are numbers, and the same number is the same group in the container and on the node. A process that leaves its container then reaches the files of that group. High numbers are mostly free.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K01:2025'),
    cwe(250),
    docs(
      'Security context',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-pod',
    ),
  ],
  options: LEAST_ID,
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    securityContext:
      runAsGroup: 1000
#                 ^^^^ Container "web" runs as group 1000, which the node may have too
  - name: proxy
#         ^^^^^ Container "proxy" leaves its group to the image
    image: registry.example/proxy:2.0.1
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    runAsGroup: 10001
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: lowId('runAsGroup', 'group'),
});
