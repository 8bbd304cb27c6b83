import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const istioInjectionAnnotationUsed = defineRule({
  id: 'istio-injection-annotation-used',
  summary: 'A pod asks for the proxy of Istio by an annotation',
  why: 'Kubernetes asks Istio only about pods with the right labels, so where the namespace is not of the mesh an annotation gets no proxy. The pod then runs without mutual TLS and without policies, although it looks as if it had them.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(693),
    docs(
      'Controlling the injection policy',
      'https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/#controlling-the-injection-policy',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  annotations:
    sidecar.istio.io/inject: "true"
#                            ^^^^^^ Pod "web" asks for its proxy by an annotation, which may not be heard
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
    *pod({ metadata, label }) {
      const annotation = metadata.get('annotations', INJECT);
      const own = metadata.get('labels', INJECT);
      if (!annotation.is('true') || !own.isAbsent) return;
      yield {
        at: annotation,
        message: `${label} asks for its proxy by an annotation, which may not be heard`,
        fixes: [{ title: 'Ask by a label', safety: 'needs-review', changes: [set(own, 'true'), remove(annotation)] }],
      };
    },
  },
});

const INJECT = 'sidecar.istio.io/inject';
