import { parseImage } from '../../kube/image.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const imageRegistryDeprecated = defineRule({
  id: 'image-registry-deprecated',
  summary: 'An image comes from a registry that Kubernetes has given up',
  why: 'The old registry of the Kubernetes project has been frozen since April 2023: no fix of a security hole arrives there any more, and one day its images will be gone. The project publishes at registry.k8s.io instead.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1204.003'),
    cwe(1104),
    docs('k8s.gcr.io is frozen', 'https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: metrics}
spec:
  containers:
  - name: metrics
    image: k8s.gcr.io/metrics-server/metrics-server:v0.6.2
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Container "metrics" runs an image from "k8s.gcr.io", which is frozen
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: metrics}
spec:
  containers:
  - name: metrics
    image: registry.k8s.io/metrics-server/metrics-server:v0.7.2
`,
  },
  check: {
    *container({ field, label }) {
      const image = field.get('image');
      const old = image.text !== undefined && parseImage(image.text) !== undefined ? FROZEN.exec(image.text)?.[1] : undefined;
      if (old === undefined) return;
      yield {
        at: image,
        message: `${label} runs an image from "${old}", which is frozen`,
        fixes: [
          {
            title: 'Take the image from registry.k8s.io (if it is there)',
            safety: 'needs-review',
            changes: [substitute(image, 0, old.length, 'registry.k8s.io')],
          },
        ],
      };
    },
  },
});

/** The first was another name for the second. https://kubernetes.io/blog/2022/11/28/registry-k8s-io-faster-cheaper-ga/ */
const FROZEN = /^(k8s\.gcr\.io|gcr\.io\/google[-_]containers)\//i;
