import { CREDENTIAL_HINT, credentialIn } from '../../kube/credential.ts';
import { podTemplatePath } from '../../kube/kinds.ts';
import { entriesOf } from '../../kube/secret-data.ts';
import { stringsIn, stringsOf } from '../../kube/strings.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const credentialProviderToken = defineRule({
  id: 'credential-provider-token',
  summary: 'A token of a known provider is written out',
  why: 'Robots find such tokens by their form within minutes of a push, and try them at once. History and copies keep the token after the file is gone: revoke it at its provider, and let the next one come from a store of secrets.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(798),
    docs('Good practices for Secrets', 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Secret
metadata: {name: git}
data:
  remote: Z2hwXzAxMjM0NTY3ODlhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg==
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Secret "git" holds a GitHub token in "remote"
`,
    good: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: git}
spec:
  secretStoreRef: {name: vault}
  dataFrom: [{extract: {key: shop/git}}]
`,
  },
  check: {
    *'core/Secret'(resource) {
      for (const { field, key, what } of entriesOf(resource, 'provider token'))
        yield { at: field, message: `${resource.label} holds ${what ?? 'a token'} in "${key}"` };
    },
    *resource(resource) {
      const { groupKind, field, label } = resource;
      const isConfigMap = groupKind === 'core/ConfigMap';
      const isPod = podTemplatePath(groupKind) !== undefined;
      const elsewhere = [
        ...(isConfigMap ? ['data'] : []),
        ...(isPod ? ['env', 'command', 'args'] : []),
        'secretGenerator',
        ...(groupKind === 'core/Config' ? ['users'] : []),
      ];
      for (const text of stringsOf(resource, CREDENTIAL_HINT, elsewhere)) if (!isAnnotation(text, field)) yield* known(text, label);
    },
    *pipeline(pipeline) {
      for (const text of stringsIn(pipeline.root, CREDENTIAL_HINT)) yield* known(text, 'The pipeline');
    },
  },
});

/** Those of the resource and of its pods have a rule of their own. */
const isAnnotation = ({ parent }: Field, resource: Field): boolean =>
  parent?.segment === 'annotations' &&
  parent.parent?.segment === 'metadata' &&
  (parent.path.length === resource.path.length + 2 || parent.path.includes('template'));

function* known(field: Field, label: string): Generator<Finding> {
  const what = credentialIn(field.text ?? '');
  if (what !== undefined) yield { at: field, message: `${label} holds ${what}` };
}
