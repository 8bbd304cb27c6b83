import { nginxAnnotationsOf } from '../../kube/ingress-nginx.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const ingressNginxAnnotationInjection = defineRule({
  id: 'ingress-nginx-annotation-injection',
  summary: 'An annotation breaks out of its place in the configuration of ingress-nginx',
  why: 'Older controllers copy these values into their configuration without a look. A character that ends a directive lets the rest of the value be read as configuration, which runs code in a controller that may read the secrets of every namespace.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    attack('T1190'),
    cwe(94),
    docs('CVE-2025-24514: auth-url', 'https://github.com/kubernetes/kubernetes/issues/131006'),
    docs('CVE-2025-1097: auth-tls-match-cn', 'https://github.com/kubernetes/kubernetes/issues/131007'),
    docs('CVE-2025-1098: mirror annotations', 'https://github.com/kubernetes/kubernetes/issues/131008'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/auth-url: "http://auth.example/;load_module /tmp/evil.so;"
#                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Annotation auth-url has a ";", which ends its place in the configuration of nginx
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
    nginx.ingress.kubernetes.io/auth-url: https://auth.example/oauth2/auth
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules: [{host: shop.example}]
`,
  },
  check: { 'networking.k8s.io/Ingress': check, 'extensions/Ingress': check },
});

/**
 * What must not stand in each value. A page to sign in at may have a fragment, and what is matched as a regular
 * expression may have counts in braces; see {@link COUNT}.
 * https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/parser/validators.go
 */
const FORBIDDEN = new Map([
  ['auth-url', /[;{}`\n#]/],
  ['auth-signin', /[;{}`\n]/],
  ['auth-tls-match-cn', /[;{}`\n#]/],
  ['mirror-target', /[;{}`\n#]/],
  ['mirror-host', /[;{}`\n#]/],
  ['server-alias', /[;{}`#]/],
  ['rewrite-target', /[;{}`\n#]/],
]);

const COUNT = /\{\d+(?:,\d*)?\}/g;

function* check({ field: ingress }: Resource): Generator<Finding> {
  for (const { name, field } of nginxAnnotationsOf(ingress)) {
    const forbidden = FORBIDDEN.get(name);
    const found = forbidden?.exec((field.text ?? '').trim().replace(COUNT, ''));
    // A path that has `{{` is a template of some other tool.
    if (found == null || field.text?.includes('{{')) continue;
    const character = found[0] === '\n' ? 'a line break' : `a "${found[0]}"`;
    yield { at: field, message: `Annotation ${name} has ${character}, which ends its place in the configuration of nginx` };
  }
}
