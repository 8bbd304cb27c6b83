import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const secretKeyDuplicated = defineRule({
  id: 'secret-key-duplicated',
  summary: 'A key of a Secret has two values',
  why: 'The value of stringData is written over that of data, whatever the order. Somebody changes the other one and wonders that the old password still opens the door.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K03:2025'), docs('Secret', 'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data')],
  examples: {
    bad: `
apiVersion: v1
kind: Secret
metadata: {name: database}
data:
  password: Y29ycmVjdC1ob3JzZQ==
# ^^^^^^^^ Secret "database" never uses this value of "password": that of stringData counts
stringData:
  password: \${PASSWORD}
`,
    good: `
apiVersion: v1
kind: Secret
metadata: {name: database}
stringData:
  password: \${PASSWORD}
`,
  },
  check: {
    *'core/Secret'({ field, label }) {
      for (const [key, value] of field.get('data').entries) {
        if (!field.get('stringData', key).isPresent) continue;
        yield {
          at: value,
          onKey: true,
          message: `${label} never uses this value of "${key}": that of stringData counts`,
          fixes: [{ title: 'Remove the value that is never used', safety: 'needs-review', changes: [remove(value)] }],
        };
      }
    },
  },
});
