import { credentialIn, isCredentialName } from '../../kube/credential.ts';
import { passwordInUrl } from '../../kube/credential-url.ts';
import { stringsOf } from '../../kube/strings.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { embeddedDocuments } from '../../yaml/embedded.ts';
import type { Field } from '../../yaml/field.ts';

export const credentialInUrl = defineRule({
  id: 'credential-in-url',
  summary: 'An address has a password in it',
  why: 'Addresses are written to logs, error pages and metrics by programs that do not know that they hold a password. The file and its history show it too: consider the password known to others, and replace it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(798),
    docs('User information in addresses', 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'),
    docs('Distribute credentials', 'https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    env:
    - {name: DATABASE_URL, value: "postgres://shop:correct-horse@database/shop"}
#                                                  ^^^^^^^^^^^^^ Pod "web" has an address with a password in it
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    env:
    - {name: DATABASE_URL, value: "postgres://shop:$(DATABASE_PASSWORD)@database/shop"}
`,
  },
  check: {
    *resource(resource) {
      for (const field of stringsOf(resource, HINT, ['secretGenerator'])) yield* inUrl(field, resource.label);
    },
  },
});

const HINT = /:\/\/[^\s/@]{0,210}@|jdbc:/;

function* inUrl(field: Field, label: string): Generator<Finding> {
  const { text = '', segment, parent } = field;
  const within = passwordInUrl(text);
  if (within === undefined || credentialIn(text) !== undefined || embeddedDocuments(field).length > 0) return;
  // Of a variable or a key that is called a credential other rules tell.
  const name = segment === 'value' ? parent?.get('name').text : String(segment);
  if (isCredentialName(name ?? '') && (segment === 'value' || parent?.segment === 'data')) return;
  if (parent?.segment !== 'annotations' || segment !== 'kubectl.kubernetes.io/last-applied-configuration')
    yield { at: field, within, message: `${label} has an address with a password in it` };
}
