import { volumesIn } from '../../kube/pod-security/lists.ts';
import { cwe, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const volumeTypeRestricted = defineRule({
  id: 'volume-type-restricted',
  summary: 'A pod reaches for storage by itself instead of claiming it',
  why: 'A pod that names a file server or a disk itself chooses what it reads, and with whose credentials, past everybody who decides about persistent volumes. Through a claim the same storage is given by those who own it.',
  severity: 'medium',
  preset: 'strict',
  references: [pss.restricted, owasp('K01:2025'), cwe(668)],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: registry.example/web:1.4.2}]
  volumes:
  - name: share
    nfs: {server: files.example, path: /share}
#   ^^^ Volume "share" is of the type nfs, which the restricted level forbids
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: registry.example/web:1.4.2}]
  volumes:
  - name: share
    persistentVolumeClaim: {claimName: share}
`,
  },
  check: {
    *pod({ spec }) {
      const volumes = spec.get('volumes');
      for (const { index, name, source, isAllowed } of volumesIn(volumes)) {
        // Folders of the node have rules of their own.
        if (source === 'hostPath' || isAllowed === true) continue;
        yield {
          at: volumes.get(index, source),
          message: `Volume "${name}" is of the type ${source}, which the restricted level forbids`,
        };
      }
    },
  },
});
