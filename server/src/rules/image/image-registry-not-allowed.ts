import { fullName, parseImage } from '../../kube/image.ts';
import { coversImage } from '../../kube/image-pattern.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';
import type { Field } from '../../yaml/field.ts';

export const imageRegistryNotAllowed = defineRule({
  id: 'image-registry-not-allowed',
  summary: 'An image comes from a registry that is not on your list',
  why: 'Whoever may push to the registry decides what runs in your cluster. Images from elsewhere pass none of the scans, signatures and reviews that your own registry asks for. Says nothing until you list what you allow.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1204.003'),
    cwe(829),
    docs('Images', 'https://kubernetes.io/docs/concepts/containers/images/#image-names'),
  ],
  options: {
    allow: {
      kind: 'texts',
      byDefault: [],
      text: 'Registries and repositories in full, such as `registry.example` or `docker.io/library/*`; each covers all below it, and without any the rule is silent.',
    },
  },
  examples: {
    options: { allow: ['registry.example', 'docker.io/library/nginx'] },
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: quay.io/somebody/web:1.4.2
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^ Container "web" runs "quay.io/somebody/web", which is not on the list
  - name: cache
    image: redis:7.4.1
#          ^^^^^^^^^^^ Container "cache" runs "docker.io/library/redis", which is not on the list
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/team/web:1.4.2
  - name: proxy
    image: nginx:1.27.3
`,
  },
  check: {
    *container({ field, label }, { options: { allow } }) {
      yield* judge(field.get('image'), `${label} runs`, allow);
    },
    *volume({ field, label }, { options: { allow } }) {
      yield* judge(field.get('image', 'reference'), `${label} holds`, allow);
    },
  },
});

function* judge(image: Field, label: string, allow: readonly string[]): Generator<Finding> {
  const reference = image.text === undefined ? undefined : parseImage(image.text);
  if (reference === undefined || allow.length === 0) return;
  const name = fullName(reference);
  if (allow.some((pattern) => coversImage(pattern, name))) return;
  yield { at: image, message: `${label} "${shorten(name, 40)}", which is not on the list` };
}
