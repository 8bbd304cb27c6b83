import type { Resource } from '../../kube/resource.ts';
import { docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const ingressClassAnnotationLegacy = defineRule({
  id: 'ingress-class-annotation-legacy',
  summary: 'An Ingress names its controller by the old annotation',
  why: 'The annotation is deprecated since Kubernetes 1.18, and not every controller reads it. One that does not may serve the Ingress though it was not meant to, and an internal application stands in front of the public.',
  severity: 'low',
  preset: 'strict',
  references: [docs('Deprecated annotation', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation')],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    kubernetes.io/ingress.class: internal
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Ingress "web" names its controller by an annotation that not all controllers read
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules: [{host: shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
spec:
  ingressClassName: internal
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules: [{host: shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
`,
  },
  check: { 'networking.k8s.io/Ingress': find, 'extensions/Ingress': find },
});

function* find({ field, label }: Resource): Generator<Finding> {
  const annotation = field.get('metadata', 'annotations', 'kubernetes.io/ingress.class');
  const className = field.get('spec', 'ingressClassName');
  if (!annotation.isPresent || !className.isAbsent) return;
  const name = annotation.text;
  yield {
    at: annotation,
    onKey: true,
    message: `${label} names its controller by an annotation that not all controllers read`,
    fixes:
      name === undefined
        ? []
        : [{ title: `Name the class ${name} instead`, safety: 'needs-review', changes: [set(className, name), remove(annotation)] }],
  };
}
