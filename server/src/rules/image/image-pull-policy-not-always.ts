import { isMovingTag, parseImage } from '../../kube/image.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const imagePullPolicyNotAlways = defineRule({
  id: 'image-pull-policy-not-always',
  summary: 'A node may run an old copy of an image whose tag moves',
  why: 'A node that once had an image behind the tag keeps running that copy, so pods of one workload differ and fixes do not arrive. The copy also runs for pods that could never have pulled it, because nobody asks for their credentials.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K02:2022'),
    cwe(672),
    docs('Image pull policy', 'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:stable
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Container "web" may run an old copy behind the tag "stable"
  - name: proxy
    image: registry.example/proxy
    imagePullPolicy: IfNotPresent
#                    ^^^^^^^^^^^^ Container "proxy" may run an old copy behind the tag "latest"
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
  - name: proxy
    image: registry.example/proxy:latest
    imagePullPolicy: Always
`,
  },
  check: {
    *container({ field, label }) {
      const image = field.get('image');
      const reference = image.text === undefined ? undefined : parseImage(image.text);
      if (reference === undefined || reference.digest !== undefined) return;
      const { tag = 'latest' } = reference;
      const policy = field.get('imagePullPolicy');
      // Left out, the API server sets Always for this tag and IfNotPresent for all others.
      const isStale = policy.isAbsent ? tag !== 'latest' : policy.is('IfNotPresent') || policy.is('Never');
      if (!isMovingTag(tag) || !isStale) return;
      yield {
        at: policy.isAbsent ? image : policy,
        message: `${label} may run an old copy behind the tag "${tag}"`,
        fixes: [{ title: 'Pull the image at every start', safety: 'needs-review', changes: [set(policy, 'Always')] }],
      };
    },
  },
});
