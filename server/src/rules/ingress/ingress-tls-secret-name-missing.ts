import { mayEndTlsElsewhere } from '../../kube/ingress.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const ingressTlsSecretNameMissing = defineRule({
  id: 'ingress-tls-secret-name-missing',
  summary: 'An Ingress asks for TLS and names no certificate',
  why: 'The controller shows its default certificate then, which mostly is one that it has made for itself. Browsers warn of it, people learn to click the warning away, and nobody can tell the real site from another.',
  severity: 'medium',
  preset: 'strict',
  references: [attack('T1557'), cwe(295), docs('Ingress: TLS', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls')],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls:
  - hosts: [shop.example]
#   ^^^^^ Ingress "web" names no certificate for shop.example
  rules: [{host: shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
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

function* find({ field, label, name }: Resource): Generator<Finding> {
  if (mayEndTlsElsewhere(field)) return;
  const entries = field.get('spec', 'tls').items;
  for (const entry of entries) {
    const secret = entry.get('secretName');
    if (!entry.isMap || !(secret.isAbsent || secret.is(''))) continue;
    const host = entry.get('hosts').texts[0];
    yield {
      at: secret,
      message: `${label} names no certificate${host === undefined ? '' : ` for ${host}`}`,
      fixes:
        name === undefined || 1 < entries.length
          ? []
          : [{ title: `Take the certificate of the secret ${name}-tls`, safety: 'needs-review', changes: [set(secret, `${name}-tls`)] }],
    };
  }
}
