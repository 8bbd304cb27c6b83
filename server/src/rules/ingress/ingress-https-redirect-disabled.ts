import { nginxAnnotation } from '../../kube/ingress-nginx.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const ingressHttpsRedirectDisabled = defineRule({
  id: 'ingress-https-redirect-disabled',
  summary: 'An Ingress with a certificate keeps plain HTTP open',
  why: 'With a certificate ingress-nginx sends people from HTTP to HTTPS by itself. Switched off, an old link or an attacker on the way keeps them on HTTP, where passwords and cookies are in the clear.',
  severity: 'medium',
  preset: 'strict',
  references: [
    attack('T1040'),
    cwe(319),
    docs(
      'Server-side HTTPS enforcement',
      'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#server-side-https-enforcement-through-redirect',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/ssl-redirect: 'false'
#                                             ^^^^^^^ Ingress "web" has a certificate but keeps plain HTTP open
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
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

function* find({ field, label }: Resource): Generator<Finding> {
  const redirect = nginxAnnotation(field, 'ssl-redirect');
  if (!redirect.is('false') || !(0 < field.get('spec', 'tls').items.length)) return;
  // It redirects even where a load balancer before it has ended TLS.
  const forced = nginxAnnotation(field, 'force-ssl-redirect');
  if (!forced.isAbsent && !forced.is('false')) return;
  yield {
    at: redirect,
    message: `${label} has a certificate but keeps plain HTTP open`,
    fixes: [{ title: 'Send people to HTTPS', safety: 'needs-review', changes: [remove(redirect)] }],
  };
}
