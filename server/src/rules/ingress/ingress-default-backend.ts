import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const ingressDefaultBackend = defineRule({
  id: 'ingress-default-backend',
  summary: 'An Ingress takes everything that no rule is for',
  why: 'The default backend answers for every host and every path that nobody has claimed. Visitors of an application that is gone or not yet there land here, with what they send, and paths that were never meant for them are open to all.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs('DefaultBackend', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#default-backend'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  defaultBackend: {service: {name: web, port: {number: 80}}}
# ^^^^^^^^^^^^^^ Ingress "web" takes everything that no rule is for
  tls: [{hosts: [shop.example], secretName: web-tls}]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules: [{host: shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
`,
  },
  check: { 'networking.k8s.io/Ingress': find, 'extensions/Ingress': find },
});

function* find({ field, label }: Resource): Generator<Finding> {
  // Up to v1beta1 it had the shorter name.
  for (const backend of [field.get('spec', 'defaultBackend'), field.get('spec', 'backend')]) {
    if (backend.isMap) yield { at: backend, message: `${label} takes everything that no rule is for` };
  }
}
