import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const ingressHostMissing = defineRule({
  id: 'ingress-host-missing',
  summary: 'An Ingress takes the traffic of every host',
  why: 'A rule without a host answers for each name that leads to the controller. Visitors of an application that is gone or not yet there land here, with what they send.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs('Ingress rules', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules:
  - http:
#   ^^^^ Ingress "web" has a rule for every host
      paths:
      - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules:
  - host: shop.example
    http:
      paths:
      - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
`,
  },
  check: { 'networking.k8s.io/Ingress': check, 'extensions/Ingress': check },
});

function* check({ field, label }: Resource): Generator<Finding> {
  for (const rule of field.get('spec', 'rules').items) {
    const host = rule.get('host');
    if (rule.isMap && (host.isAbsent || host.is(''))) yield { at: host, message: `${label} has a rule for every host` };
  }
}
