import { fullName, parseImage } from '../../kube/image.ts';
import { coversImage } from '../../kube/image-pattern.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';
import type { Field } from '../../yaml/field.ts';

export const imageRegistryDenied = defineRule({
  id: 'image-registry-denied',
  summary: 'An image comes from a registry that you have forbidden',
  why: 'Somebody decided that nothing from there shall run here, because it is abandoned, unknown or was taken over. Whoever may push to it decides what runs in your cluster. Says nothing until you list what you forbid.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1204.003'),
    cwe(829),
    docs('Images', 'https://kubernetes.io/docs/concepts/containers/images/#image-names'),
  ],
  options: {
    deny: {
      kind: 'texts',
      byDefault: [],
      text: 'Registries and repositories in full, such as `docker.io` or `quay.io/*/cache`; each covers all below it.',
    },
  },
  examples: {
    options: { deny: ['docker.io'] },
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: somebody/web:1.4.2
#          ^^^^^^^^^^^^^^^^^^ Container "web" runs "docker.io/somebody/web", which is forbidden by "docker.io"
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/team/web:1.4.2
`,
  },
  check: {
    *container({ field, label }, { options: { deny } }) {
      yield* judge(field.get('image'), `${label} runs`, deny);
    },
    *volume({ field, label }, { options: { deny } }) {
      yield* judge(field.get('image', 'reference'), `${label} holds`, deny);
    },
  },
});

function* judge(image: Field, label: string, deny: readonly string[]): Generator<Finding> {
  const reference = image.text === undefined ? undefined : parseImage(image.text);
  if (reference === undefined) return;
  const name = fullName(reference);
  const pattern = deny.find((candidate) => coversImage(candidate, name));
  if (pattern === undefined) return;
  yield { at: image, message: `${label} "${shorten(name)}", which is forbidden by "${shorten(pattern)}"` };
}
