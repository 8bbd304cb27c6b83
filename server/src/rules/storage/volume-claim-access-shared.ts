import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const volumeClaimAccessShared = defineRule({
  id: 'volume-claim-access-shared',
  summary: 'Each replica has a claim of its own that others may mount as well',
  why: 'A StatefulSet gives every replica a volume of its own. An access mode for many nodes lets other pods mount the same volume, read its data or damage it, where one node would do.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K01:2025'),
    cwe(668),
    docs('Access modes', 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes'),
  ],
  examples: {
    bad: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers: [{name: db, image: registry.example/db:1.4.2}]
  volumeClaimTemplates:
  - metadata: {name: data}
    spec:
      accessModes: [ReadWriteMany]
#                   ^^^^^^^^^^^^^ Claim "data" of StatefulSet "db" may be mounted on many nodes
`,
    good: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers: [{name: db, image: registry.example/db:1.4.2}]
  volumeClaimTemplates:
  - metadata: {name: data}
    spec:
      accessModes: [ReadWriteOncePod]
`,
  },
  check: {
    *'apps/StatefulSet'({ field, label }) {
      for (const claim of field.get('spec', 'volumeClaimTemplates').items) {
        const name = claim.get('metadata', 'name').written;
        for (const mode of claim.get('spec', 'accessModes').items) {
          if (!mode.is('ReadWriteMany') && !mode.is('ReadOnlyMany')) continue;
          yield { at: mode, message: `${name === undefined ? 'A claim' : `Claim "${name}"`} of ${label} may be mounted on many nodes` };
        }
      }
    },
  },
});
