import { nginxAnnotation } from '../../kube/ingress-nginx.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const ingressClientCertificateOptional = defineRule({
  id: 'ingress-client-certificate-optional',
  summary: 'An Ingress asks for client certificates and does not insist on them',
  why: 'A client without a certificate, or with one that nobody trusts, comes in like the others. Unless the application checks again what the proxy found, everybody is a known client.',
  severity: 'high',
  preset: 'strict',
  references: [
    cwe(295),
    docs(
      'ingress-nginx: client certificate authentication',
      'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#client-certificate-authentication',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: api
  annotations:
    nginx.ingress.kubernetes.io/auth-tls-secret: shop/clients
    nginx.ingress.kubernetes.io/auth-tls-verify-client: optional_no_ca
#                                                       ^^^^^^^^^^^^^^ Ingress "api" lets clients in without a valid certificate
spec:
  tls: [{hosts: [api.shop.example], secretName: api-tls}]
  rules: [{host: api.shop.example}]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: api
  annotations:
    nginx.ingress.kubernetes.io/auth-tls-secret: shop/clients
    nginx.ingress.kubernetes.io/auth-tls-verify-client: 'on'
spec:
  tls: [{hosts: [api.shop.example], secretName: api-tls}]
  rules: [{host: api.shop.example}]
`,
  },
  check: { 'networking.k8s.io/Ingress': check, 'extensions/Ingress': check },
});

const LAX = new Set(['off', 'optional', 'optional_no_ca']);

function* check({ field, label }: Resource): Generator<Finding> {
  const verify = nginxAnnotation(field, 'auth-tls-verify-client');
  // Without the authorities there is nothing to insist on.
  if (!LAX.has(verify.text ?? '') || !nginxAnnotation(field, 'auth-tls-secret').isPresent) return;
  yield {
    at: verify,
    message: `${label} lets clients in without a valid certificate`,
    fixes: [{ title: 'Let only clients with a valid certificate in', safety: 'needs-review', changes: [set(verify, 'on')] }],
  };
}
