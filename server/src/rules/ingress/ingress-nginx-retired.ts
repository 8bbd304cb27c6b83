import { fullName, parseImage } from '../../kube/image.ts';
import { coversImage } from '../../kube/image-pattern.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const ingressNginxRetired = defineRule({
  id: 'ingress-nginx-retired',
  summary: 'The retired controller ingress-nginx is deployed',
  why: 'The project ended in March 2026 and mends no more holes, while the controller stands in the internet and may read the secrets of every namespace. The next flaw that is found in it stays open.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    attack('T1190'),
    cwe(1104),
    docs('Ingress NGINX retirement', 'https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/'),
    docs('Migrating from Ingress', 'https://gateway-api.sigs.k8s.io/guides/getting-started/migrating-from-ingress/'),
  ],
  options: {
    maintained: {
      kind: 'texts',
      byDefault: [],
      text: 'Images of the controller that somebody still maintains, such as `registry.example/ingress-nginx`; `*` stands for any letters.',
    },
  },
  examples: {
    bad: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: ingress-nginx-controller}
spec:
  selector: {matchLabels: {app: ingress-nginx}}
  template:
    metadata: {labels: {app: ingress-nginx}}
    spec:
      containers:
      - name: controller
        image: registry.k8s.io/ingress-nginx/controller:v1.14.3
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Container "controller" runs ingress-nginx, which is retired and gets no more fixes
`,
    good: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: envoy-gateway}
spec:
  selector: {matchLabels: {app: envoy-gateway}}
  template:
    metadata: {labels: {app: envoy-gateway}}
    spec:
      containers:
      - name: envoy-gateway
        image: docker.io/envoyproxy/gateway:v1.6.1
`,
  },
  check: {
    *container({ field, label }, { options }) {
      const image = field.get('image');
      const reference = image.text === undefined ? undefined : parseImage(image.text);
      const name = reference === undefined ? '' : fullName(reference);
      if (!NAME.test(name) || options.maintained.some((pattern) => coversImage(pattern, name))) return;
      yield { at: image, message: `${label} runs ingress-nginx, which is retired and gets no more fixes` };
    },
    *'helm.toolkit.fluxcd.io/HelmRelease'({ field, label }) {
      const spec = field.get('spec', 'chart', 'spec');
      const chart = spec.get('chart');
      const own = field.get('spec', 'values', 'controller', 'image');
      // An image of its own may be one that somebody maintains.
      if (!chart.is('ingress-nginx') || !own.isAbsent) return;
      yield { at: chart, message: `${label} installs ingress-nginx, which is retired and gets no more fixes` };
    },
  },
});

/** The project's images of now and before, and mirrors that keep the name. */
const NAME =
  /\/(?:ingress-nginx\/controller(?:-chroot)?|kubernetes-ingress-controller\/nginx-ingress-controller(?:-(?:amd64|arm|arm64|ppc64le|s390x))?)$/;
