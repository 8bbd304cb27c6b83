import { mayEndTlsElsewhere } from '../../kube/ingress.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const ingressHttpAllowed = defineRule({
  id: 'ingress-http-allowed',
  summary: 'A load balancer of Google Cloud serves plain HTTP beside HTTPS',
  why: 'The controller opens port 80 as well unless an annotation forbids it, and serves the same application there. An old link or an attacker on the way keeps people on HTTP, where passwords and cookies are in the clear.',
  severity: 'medium',
  preset: 'strict',
  references: [
    attack('T1040'),
    cwe(319),
    docs('Disabling HTTP', 'https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration#disabling_http'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
# ^^^^^^^^^^^ Ingress "web" is served over plain HTTP as well
    kubernetes.io/ingress.class: gce
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules: [{host: shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    kubernetes.io/ingress.class: gce
    kubernetes.io/ingress.allow-http: 'false'
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules: [{host: shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
`,
  },
  check: { 'networking.k8s.io/Ingress': find, 'extensions/Ingress': find },
});

function* find({ field, label }: Resource): Generator<Finding> {
  const annotations = field.get('metadata', 'annotations');
  const spec = field.get('spec');
  const className = spec.get('ingressClassName').text ?? annotations.get('kubernetes.io/ingress.class').text;
  if (className !== 'gce' && className !== 'gce-internal') return;
  // Where there is no TLS at all, another rule speaks; a FrontendConfig may send people to HTTPS.
  if ((spec.get('tls').isEmpty && !mayEndTlsElsewhere(field)) || !annotations.get(FRONTEND).isAbsent) return;
  const allow = annotations.get('kubernetes.io/ingress.allow-http');
  if (!allow.isAbsent && !allow.is('true')) return;
  yield {
    at: allow,
    message: `${label} is served over plain HTTP as well`,
    fixes: [{ title: 'Serve HTTPS only', safety: 'needs-review', changes: [set(allow, 'false')] }],
  };
}

const FRONTEND = 'networking.gke.io/v1beta1.FrontendConfig';
