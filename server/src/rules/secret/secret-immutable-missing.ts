import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const secretImmutableMissing = defineRule({
  id: 'secret-immutable-missing',
  summary: 'A Secret with a version in its name may be changed',
  why: 'A new version gets a new name, so this one need never change. Left open, a slip or an intruder changes the value below programs that trust it, and the kubelets keep asking for news of it.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K03:2025'),
    cwe(471),
    docs('Immutable Secrets', 'https://kubernetes.io/docs/concepts/configuration/secret/#secret-immutable'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Secret
metadata: {name: database-v3}
#                ^^^^^^^^^^^ Secret "database-v3" has a version in its name, and may be changed
stringData: {password: "<password>"}
`,
    good: `
apiVersion: v1
kind: Secret
metadata: {name: database-v3}
immutable: true
stringData: {password: "<password>"}
`,
  },
  check: {
    *'core/Secret'({ field, label, name }) {
      const immutable = field.get('immutable');
      if (!(immutable.isAbsent || immutable.is(false)) || !/-v\d+$/.test(name ?? '')) return;
      yield {
        at: immutable.isAbsent ? field.get('metadata', 'name') : immutable,
        message: `${label} has a version in its name, and may be changed`,
        fixes: [{ title: 'Make it immutable', safety: 'needs-review', changes: [set(immutable, true)] }],
      };
    },
  },
});
