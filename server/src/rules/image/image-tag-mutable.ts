import { parseImage } from '../../kube/image.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const imageTagMutable = defineRule({
  id: 'image-tag-mutable',
  summary: 'An image is named by a tag that moves',
  why: 'What runs after the next restart is whatever stands behind the tag then, reviewed or not, and two pods of one workload may differ. A version tag says what you want; a digest also proves it.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1204.003'),
    cwe(1357),
    docs('Images', 'https://kubernetes.io/docs/concepts/containers/images/#image-names'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example:5000/web
#          ^^^^^^^^^^^^^^^^^^^^^^^^^ Container "web" runs an image without tag or digest
  - name: proxy
    image: registry.example/proxy:latest
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Container "proxy" runs an image by the tag "latest", which moves
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example:5000/web:1.4.2
  - name: proxy
    image: registry.example/proxy@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
`,
  },
  check: {
    *container({ field, label }) {
      const image = field.get('image');
      const reference = image.text === undefined ? undefined : parseImage(image.text);
      if (reference === undefined || reference.digest !== undefined) return;
      if (reference.tag === undefined) yield { at: image, message: `${label} runs an image without tag or digest` };
      if (reference.tag === 'latest') yield { at: image, message: `${label} runs an image by the tag "latest", which moves` };
    },
  },
});
