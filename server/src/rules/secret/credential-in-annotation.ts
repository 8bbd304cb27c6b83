import { credentialIn } from '../../kube/credential.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const credentialInAnnotation = defineRule({
  id: 'credential-in-annotation',
  summary: 'A credential stands in an annotation',
  why: 'Annotations are shown to everybody who may see the object, and tools copy them into logs and other objects. The last applied configuration of a Secret holds all its values once more. Consider the credential known to others, and replace it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(312),
    docs('Annotations', 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/'),
    docs('Good practices for Secrets', 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  annotations: {deploy.example/remote: glpat-0123456789abcdefghij}
#                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ ConfigMap "web" has a GitLab token in its annotation deploy.example/remote
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  annotations: {deploy.example/remote: https://git.example/shop}
`,
  },
  check: {
    *resource({ field, label, groupKind }) {
      for (const [key, value] of field.get('metadata', 'annotations').entries) {
        if (groupKind === 'core/Secret' && key === LAST_APPLIED && /"(?:data|stringData)":\s*\{\s*"/.test(value.text ?? ''))
          yield { at: value, onKey: true, message: `${label} has its values once more in an annotation` };
        else yield* known(key, value, label);
      }
    },
    *pod({ resource, metadata, label }) {
      // The annotations of a bare pod are those of the resource.
      if (metadata.path.length <= resource.field.path.length + 1) return;
      for (const [key, value] of metadata.get('annotations').entries) yield* known(key, value, label);
    },
  },
});

/** https://kubernetes.io/docs/reference/labels-annotations-taints/#kubectl-kubernetes-io-last-applied-configuration */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

function* known(key: string, value: Field, label: string): Generator<Finding> {
  const what = value.text === undefined ? undefined : credentialIn(value.text);
  if (what !== undefined) yield { at: value, message: `${label} has ${what} in its annotation ${key}` };
}
