import { mayEndTlsElsewhere } from '../../kube/ingress.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, nsa } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const ingressTlsMissing = defineRule({
  id: 'ingress-tls-missing',
  summary: 'An Ingress serves its hosts without TLS',
  why: 'Passwords and session cookies cross the network in the clear, and anybody on the way reads or changes them. Without a certificate nobody can tell the real site from another, either.',
  severity: 'high',
  preset: 'recommended',
  references: [
    nsa('Network separation and hardening'),
    attack('T1040'),
    cwe(319),
    docs('Ingress: TLS', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
^^^^ Ingress "web" serves shop.example without TLS
  rules:
  - host: shop.example
    http:
      paths:
      - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls:
  - hosts: [shop.example]
    secretName: web-tls
  rules:
  - host: shop.example
    http:
      paths:
      - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
`,
  },
  check: { 'networking.k8s.io/Ingress': check, 'extensions/Ingress': check },
});

function* check({ field, name, label }: Resource): Generator<Finding> {
  const spec = field.get('spec');
  const tls = spec.get('tls');
  if (!spec.isMap || !tls.isEmpty || mayEndTlsElsewhere(field)) return;
  const rules = spec.get('rules');
  const hosts = [...new Set(rules.items.flatMap((rule) => rule.get('host').text ?? []))];
  const [first, ...others] = hosts;
  const served = first === undefined ? '' : ` ${first}${others.length === 0 ? '' : ` and ${others.length} more`}`;
  const isKnown = name !== undefined && !rules.isOpen && rules.items.every((rule) => !rule.get('host').isUnknown);
  const entry = { ...(hosts.length === 0 ? {} : { hosts }), secretName: `${name}-tls` };
  yield {
    at: tls,
    message: `${label} serves${served === '' ? ' its paths' : served} without TLS`,
    fixes: isKnown
      ? [{ title: `Serve TLS with the certificate in the secret ${name}-tls`, safety: 'needs-review', changes: [set(tls, [entry])] }]
      : [],
  };
}
