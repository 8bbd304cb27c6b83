import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const externalSecretFindAll = defineRule({
  id: 'external-secret-find-all',
  summary: 'An external secret fetches all that its store may read',
  why: 'Every secret of the store becomes part of one Secret, those of others and future ones too. Whoever may read that one Secret, or a pod that mounts it, has them all.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.007'),
    cwe(250),
    docs('Getting all secrets', 'https://external-secrets.io/latest/guides/getallsecrets/'),
  ],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: all}
spec:
  secretStoreRef: {name: vault}
  dataFrom:
  - find:
      name: {regexp: .*}
#                    ^^ ExternalSecret "all" fetches all that its store may read
`,
    good: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: shop}
spec:
  secretStoreRef: {name: vault}
  dataFrom:
  - find:
      path: shop
      name: {regexp: .*}
`,
  },
  check: {
    *'external-secrets.io/ExternalSecret'({ field, label }) {
      yield* findsAll(field.get('spec'), label);
    },
    *'external-secrets.io/ClusterExternalSecret'({ field, label }) {
      yield* findsAll(field.get('spec', 'externalSecretSpec'), label);
    },
  },
});

function* findsAll(spec: Field, label: string): Generator<Finding> {
  for (const item of spec.get('dataFrom').items) {
    const find = item.get('find');
    if (!find.isMap || !find.get('path').isAbsent || !find.get('tags').isAbsent) continue;
    const regexp = find.get('name', 'regexp');
    const isAll = find.get('name').isAbsent || (regexp.text !== undefined && /^\^?\.[*+]\$?$/.test(regexp.text));
    if (isAll) yield { at: regexp.isPresent ? regexp : find, message: `${label} fetches all that its store may read` };
  }
}
