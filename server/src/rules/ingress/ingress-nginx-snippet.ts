import { nginxAnnotationsOf } from '../../kube/ingress-nginx.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const ingressNginxSnippet = defineRule({
  id: 'ingress-nginx-snippet',
  summary: 'An Ingress writes into the configuration of ingress-nginx',
  why: 'What stands in such an annotation goes into the configuration of the proxy that everybody shares, word by word. Whoever may change the Ingress can have it read the token of the controller, and with that the secrets of every namespace.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    attack('T1190'),
    cwe(94),
    docs('CVE-2021-25742', 'https://github.com/kubernetes/ingress-nginx/issues/7837'),
    docs('ingress-nginx: annotations risk', 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/configuration-snippet: |
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Annotation configuration-snippet writes into the configuration of ingress-nginx
      more_set_headers "X-Frame-Options: DENY";
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules: [{host: shop.example}]
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/custom-headers: shop/security-headers
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules: [{host: shop.example}]
`,
  },
  check: { 'networking.k8s.io/Ingress': check, 'extensions/Ingress': check },
});

const SNIPPETS = new Set(['auth-snippet', 'configuration-snippet', 'modsecurity-snippet', 'server-snippet', 'stream-snippet']);

function* check({ field: ingress }: Resource): Generator<Finding> {
  for (const { name, field } of nginxAnnotationsOf(ingress)) {
    if (!SNIPPETS.has(name) || (field.text ?? '').trim() === '') continue;
    yield {
      at: field,
      onKey: true,
      message: `Annotation ${name} writes into the configuration of ingress-nginx`,
      fixes: [{ title: `Remove the annotation ${name} (what it does is gone too)`, safety: 'needs-review', changes: [remove(field)] }],
    };
  }
}
