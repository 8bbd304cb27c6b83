import { nginxAnnotation } from '../../kube/ingress-nginx.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const ingressBackendVerificationDisabled = defineRule({
  id: 'ingress-backend-verification-disabled',
  summary: 'The controller of an Ingress takes any certificate of its backends',
  why: 'The way to the pods is encrypted, but ingress-nginx does not check whose certificate it gets unless it is told to. Whoever takes over the address of a pod is trusted with all that people send.',
  severity: 'medium',
  preset: 'strict',
  references: [
    attack('T1557'),
    cwe(295),
    docs(
      'Backend certificate authentication',
      'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#backend-certificate-authentication',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/backend-protocol: HTTPS
#                                                 ^^^^^ Ingress "web" takes any certificate of its backends
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
    nginx.ingress.kubernetes.io/backend-protocol: HTTPS
    nginx.ingress.kubernetes.io/proxy-ssl-verify: 'on'
    nginx.ingress.kubernetes.io/proxy-ssl-secret: shop/backend-ca
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules: [{host: shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
`,
  },
  check: { 'networking.k8s.io/Ingress': find, 'extensions/Ingress': find },
});

function* find({ field, label }: Resource): Generator<Finding> {
  const protocol = nginxAnnotation(field, 'backend-protocol');
  const verify = nginxAnnotation(field, 'proxy-ssl-verify');
  const secret = nginxAnnotation(field, 'proxy-ssl-secret');
  if (!/^(?:HTTPS|GRPCS)$/i.test(protocol.text ?? '')) return;
  const isOff = verify.isAbsent || verify.is('off');
  if (!isOff && !secret.isAbsent) return;
  if (verify.isUnknown || secret.isUnknown) return;
  yield {
    at: verify.is('off') ? verify : protocol,
    message: `${label} takes any certificate of its backends`,
    // Without the certificate of who signs them there is nothing to check against.
    fixes: isOff && secret.isPresent ? [{ title: 'Check them', safety: 'needs-review', changes: [set(verify, 'on')] }] : [],
  };
}
