import type { Resource } from '../../kube/resource.ts';
import { matterOf } from '../../kube/secret-data.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const kustomizeSecretLiteral = defineRule({
  id: 'kustomize-secret-literal',
  summary: 'A kustomization makes a Secret of a value that stands in it',
  why: 'Everybody who may read this file, its history or a copy of it has the value. Let a store of secrets or an encrypted file give it, and consider this one known to others.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(798),
    docs('secretGenerator', 'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/'),
  ],
  examples: {
    bad: `
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
secretGenerator:
- name: database
  literals: [user=shop, password=correct-horse-battery]
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A Secret is made of the readable value of "password"
`,
    good: `
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
secretGenerator:
- name: database
  files: [password.txt]
`,
  },
  check: { 'kustomize.config.k8s.io/Kustomization': literals, 'kustomize.config.k8s.io/Component': literals },
});

function* literals({ field }: Resource): Generator<Finding> {
  for (const generator of field.get('secretGenerator').items) {
    for (const literal of generator.get('literals').items) {
      const text = literal.text ?? '';
      const equals = text.indexOf('=');
      if (equals < 1) continue;
      const key = text.slice(0, equals);
      const value = text.slice(equals + 1).replace(/^(["'])(.*)\1$/, '$2');
      if (value !== '' && matterOf(key, value) !== undefined)
        yield { at: literal, message: `A Secret is made of the readable value of "${key}"` };
    }
  }
}
