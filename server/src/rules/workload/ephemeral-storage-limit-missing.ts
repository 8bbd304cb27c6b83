import { missingResource } from '../../rule/missing-resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const ephemeralStorageLimitMissing = defineRule({
  id: 'ephemeral-storage-limit-missing',
  summary: 'A container may fill the disk of its node',
  why: 'Logs, temporary files and the writable layer of a container lie on the disk of the node. Without a limit one container can fill it, and then the kubelet ends pods until there is room again.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K01:2025'),
    attack('T1499'),
    cwe(770),
    docs('Local ephemeral storage', 'https://kubernetes.io/docs/concepts/storage/ephemeral-storage/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
#         ^^^ Container "web" has no limit of ephemeral storage
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
      limits: {ephemeral-storage: 1Gi}
`,
  },
  across: missingResource({
    name: 'limits.ephemeral-storage',
    called: 'limit of ephemeral storage',
    fix: 'Limit ephemeral storage',
    amount: '1Gi',
  }),
});
