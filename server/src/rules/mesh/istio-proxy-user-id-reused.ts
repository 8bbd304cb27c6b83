import type { Pod } from '../../kube/pod.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioProxyUserIdReused = defineRule({
  id: 'istio-proxy-user-id-reused',
  summary: 'A container runs as the user of the Istio proxy',
  why: 'Istio leaves alone what its proxy sends, which it tells by the number 1337 of its user. What another container sends as that user passes by the proxy too, without mutual TLS and without policies.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(693),
    docs('Requirements of pods', 'https://istio.io/latest/docs/ops/deployment/application-requirements/#pod-requirements'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.0
    securityContext: {runAsUser: 1337}
#                                ^^^^ Container "web" runs as user 1337, whose traffic passes by an Istio proxy
`,
    good: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.0
    securityContext: {runAsUser: 10001}
`,
  },
  check: {
    *pod(pod) {
      const user = pod.securityContext.get('runAsUser');
      const isTaken = pod.containers.some(({ securityContext }) => securityContext.get('runAsUser').isAbsent);
      if (user.is(PROXY) && isTaken && !isOfMesh(pod)) yield { at: user, message: `${pod.label} runs as user ${PROXY}, ${WHOSE}` };
    },
    *container({ pod, securityContext, label }) {
      const user = securityContext.get('runAsUser');
      if (user.is(PROXY) && !isOfMesh(pod)) yield { at: user, message: `${label} runs as user ${PROXY}, ${WHOSE}` };
    },
  },
});

/** https://istio.io/latest/docs/ops/deployment/application-requirements/#pod-requirements */
const PROXY = 1337;

const WHOSE = 'whose traffic passes by an Istio proxy';

/** Proxies of their own, such as gateways, proxies that somebody injected by hand, and the programs that run the mesh. */
const isOfMesh = ({ containers }: Pod): boolean =>
  containers.some(
    ({ name, field }) => name === 'istio-proxy' || name === 'discovery' || /(?:^|[/-])istio/.test(field.get('image').text ?? ''),
  );
