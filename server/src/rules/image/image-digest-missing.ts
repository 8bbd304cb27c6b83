import { parseImage } from '../../kube/image.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const imageDigestMissing = defineRule({
  id: 'image-digest-missing',
  summary: 'An image is named without its digest',
  why: 'A tag is a name that its owner, or a thief of their password, can move to another image at any time. A digest is computed from the content: what was reviewed and scanned is what runs, on every node.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K02:2022'),
    attack('T1204.003'),
    cwe(494),
    docs('Image digests', 'https://kubernetes.io/docs/concepts/containers/images/#image-names'),
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
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^ Container "web" runs an image without a digest
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
`,
  },
  check: {
    *container({ field, label }) {
      const image = field.get('image');
      const reference = image.text === undefined ? undefined : parseImage(image.text);
      if (reference === undefined || reference.digest !== undefined) return;
      yield { at: image, message: `${label} runs an image without a digest` };
    },
    *volume({ field, label }) {
      const image = field.get('image', 'reference');
      const reference = image.text === undefined ? undefined : parseImage(image.text);
      if (reference === undefined || reference.digest !== undefined) return;
      yield { at: image, message: `${label} holds an image without a digest` };
    },
  },
});
