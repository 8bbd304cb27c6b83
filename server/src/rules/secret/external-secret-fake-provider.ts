import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const externalSecretFakeProvider = defineRule({
  id: 'external-secret-fake-provider',
  summary: 'A store of external secrets gives values that are written in it',
  why: 'The provider is for tests: its secrets stand in the manifest, where everybody reads them, and nothing external is asked. Where it is left in, programs run with secrets that all know.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(798),
    docs('Fake provider', 'https://external-secrets.io/latest/provider/fake/'),
  ],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: store}
spec:
  provider:
    fake:
#   ^^^^ SecretStore "store" gives values that are written in it
      data: [{key: password, value: correct-horse}]
`,
    good: `
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: store}
spec:
  provider:
    vault:
      server: https://vault.example:8200
      path: shop
      auth: {kubernetes: {mountPath: kubernetes, role: shop}}
`,
  },
  check: { 'external-secrets.io/SecretStore': found, 'external-secrets.io/ClusterSecretStore': found },
});

function* found({ field, label }: Resource): Generator<Finding> {
  const fake = field.get('spec', 'provider', 'fake');
  if (fake.isMap) yield { at: fake, message: `${label} gives values that are written in it` };
}
