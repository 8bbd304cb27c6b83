import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, nsa } from '../../rule/references.ts';
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
  if (!spec.isMap || !tls.isEmpty || mayEndTlsElsewhere(field.get('metadata', 'annotations'))) return;
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

/**
 * Annotations by which a load balancer gets its certificate without `spec.tls`, or leaves TLS to the pods.
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#tls
 * https://cloud.google.com/kubernetes-engine/docs/how-to/managed-certs
 * https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#ssl-passthrough
 */
const ELSEWHERE = new Set([
  'alb.ingress.kubernetes.io/certificate-arn',
  'appgw.ingress.kubernetes.io/appgw-ssl-certificate',
  'ingress.gcp.kubernetes.io/pre-shared-cert',
  'networking.gke.io/managed-certificates',
  'nginx.ingress.kubernetes.io/ssl-passthrough',
  'route.openshift.io/termination',
  'traefik.ingress.kubernetes.io/router.tls',
]);

const mayEndTlsElsewhere = (annotations: Resource['field']): boolean =>
  annotations.isOpen ||
  annotations.entries.some(([key, value]) => ELSEWHERE.has(key) && !value.is('false')) ||
  // The load balancer looks for a certificate by itself when it is to listen for HTTPS.
  /HTTPS/.test(annotations.get('alb.ingress.kubernetes.io/listen-ports').text ?? '');
