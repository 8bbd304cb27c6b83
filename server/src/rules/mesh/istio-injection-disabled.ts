import type { Pod } from '../../kube/pod.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const istioInjectionDisabled = defineRule({
  id: 'istio-injection-disabled',
  summary: 'Pods are kept out of the Istio mesh',
  why: 'Pods without a proxy neither check who calls nor encrypt what they send, and the policies of the mesh do not hold for them. Others that ask for mutual TLS cannot be reached from there either.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(693),
    docs('Sidecar injection', 'https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/'),
    docs('Labels of Istio', 'https://istio.io/latest/docs/reference/config/labels/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  labels:
    sidecar.istio.io/inject: "false"
#                            ^^^^^^^ Pod "web" is kept out of the mesh
spec:
  containers: [{name: web, image: registry.example/web:1.4.0}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  labels:
    sidecar.istio.io/inject: "true"
spec:
  containers: [{name: web, image: registry.example/web:1.4.0}]
`,
  },
  check: {
    *'core/Namespace'({ field, label, name }) {
      // What runs the cluster and the mesh itself stays outside.
      if (name !== undefined && /^(?:kube-.*|istio-.*)$/.test(name)) return;
      const labels = field.get('metadata', 'labels');
      yield* kept(labels.get('istio-injection'), 'disabled', `${label} is kept out of the mesh`);
      yield* kept(labels.get(MODE), 'none', `${label} is kept out of the mesh`);
    },
    *pod(pod) {
      if (isOfMesh(pod)) return;
      const { metadata, label } = pod;
      const inject = metadata.get('labels', INJECT);
      // The label counts where both are there.
      const counting = inject.isAbsent ? metadata.get('annotations', INJECT) : inject;
      yield* kept(counting, 'false', `${label} is kept out of the mesh`);
      yield* kept(metadata.get('labels', MODE), 'none', `${label} is kept out of the mesh`);
    },
  },
});

const INJECT = 'sidecar.istio.io/inject';
const MODE = 'istio.io/dataplane-mode';

function* kept(field: Field, value: string, message: string): Generator<Finding> {
  if (!field.is(value)) return;
  yield { at: field, message, fixes: [{ title: 'Let the mesh decide', safety: 'needs-review', changes: [remove(field)] }] };
}

/** Proxies of their own, and the programs that run the mesh. */
const isOfMesh = ({ containers }: Pod): boolean =>
  containers.some(
    ({ name, field }) => name === 'istio-proxy' || /\/(?:pilot|proxyv2|install-cni|ztunnel|operator):/.test(field.get('image').text ?? ''),
  );
