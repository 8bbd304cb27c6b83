import type { Pod } from '../../kube/pod.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const emptyDirSizeLimitMissing = defineRule({
  id: 'empty-dir-size-limit-missing',
  summary: 'A scratch volume may fill the node',
  why: "What a pod writes there lies on the node's own disk or in its memory. One pod that never stops writing drives all others off the node.",
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K01:2025'),
    attack('T1499'),
    cwe(770),
    docs('emptyDir', 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: registry.example/web:1.4.2}]
  volumes:
  - name: scratch
    emptyDir: {}
#   ^^^^^^^^ Volume "scratch" has no size limit
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: registry.example/web:1.4.2}]
  volumes:
  - name: scratch
    emptyDir: {sizeLimit: 1Gi}
`,
  },
  check: {
    *volume({ pod, field, name, label }) {
      const emptyDir = field.get('emptyDir');
      const sizeLimit = emptyDir.get('sizeLimit');
      if (!emptyDir.isMap || !sizeLimit.isAbsent || isBounded(pod, emptyDir.get('medium'))) return;
      yield {
        at: sizeLimit,
        message: `${label} has no size limit`,
        lacks: name === undefined ? 'a size limit of a volume' : `a size limit of volume "${name}"`,
        ...(emptyDir.get('medium').is('Memory') ? { severity: 'medium' } : {}),
        fixes: [{ title: 'Limit it to 1Gi', safety: 'needs-review', changes: [set(sizeLimit, '1Gi')] }],
      };
    },
  },
});

/** What is written to the volume counts towards the limits of its containers. https://kubernetes.io/docs/concepts/storage/ephemeral-storage/ */
function isBounded({ containers }: Pod, medium: Field): boolean {
  const limit = medium.is('Memory') ? 'memory' : medium.isAbsent || medium.is('') ? 'ephemeral-storage' : undefined;
  if (limit === undefined) return true;
  return containers.every(({ role, field }) => role === 'ephemeral' || !field.get('resources', 'limits', limit).isAbsent);
}
