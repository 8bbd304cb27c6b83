import { type Misencoding, misencodingOf } from '../../kube/base64.ts';
import { isPlaceholder } from '../../kube/credential.ts';
import { isSopsEncrypted } from '../../kube/secret-data.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const secretDataNotBase64 = defineRule({
  id: 'secret-data-not-base64',
  summary: 'A value of a Secret is encoded wrongly',
  why: 'The API server refuses a Secret with data that is not Base64. A value that is encoded twice, or has the line break of echo behind it, is taken, and the program is turned away with it. In the search for the reason secrets end up in logs and chats.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    docs('Secret', 'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data'),
    docs(
      'Decode the Secret',
      'https://kubernetes.io/docs/tasks/configmap-secret/managing-secret-using-config-file/#create-the-config-file',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Secret
metadata: {name: database}
data:
  password: correct-horse-battery
#           ^^^^^^^^^^^^^^^^^^^^^ Secret "database" is refused: the value of "password" is not Base64
`,
    good: `
apiVersion: v1
kind: Secret
metadata: {name: database}
data:
  password: Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5
`,
  },
  check: {
    *'core/Secret'(secret) {
      if (isSopsEncrypted(secret)) return;
      for (const [key, at] of secret.field.get('data').entries) {
        const found = at.text === undefined || isPlaceholder(at.text) || at.text.includes('...') ? undefined : misencodingOf(key, at.text);
        if (found === undefined) continue;
        const { message, fix } = said(found, secret.label, key, at);
        yield { at, message, fixes: fix === undefined ? [] : [{ ...fix, safety: 'needs-review' }] };
      }
    },
  },
});

interface Said {
  readonly message: string;
  readonly fix: Pick<Fix, 'title' | 'changes'> | undefined;
}

function said(found: Misencoding, label: string, key: string, at: Field): Said {
  switch (found.kind) {
    case 'twice':
      return {
        message: `${label} has a value for "${key}" that is encoded twice`,
        fix: { title: 'Encode it once', changes: [set(at, found.base64)] },
      };
    case 'line break':
      return {
        message: `${label} has a value for "${key}" that ends in a line break`,
        fix: { title: 'Take the line break off', changes: [set(at, found.base64)] },
      };
    case 'refused':
      return { message: `${label} is refused: the value of "${key}" is not Base64`, fix: fixFor(found.meant, key, at) };
  }
}

function fixFor(meant: Extract<Misencoding, { kind: 'refused' }>['meant'], key: string, at: Field): Said['fix'] {
  if (meant === undefined) return undefined;
  if ('base64' in meant) return { title: 'Write it without blanks', changes: [set(at, meant.base64)] };
  const stringData = at.parent?.parent?.get('stringData');
  return (
    stringData && { title: 'Move it to stringData, which takes it as it is', changes: [remove(at), set(stringData.get(key), meant.plain)] }
  );
}
