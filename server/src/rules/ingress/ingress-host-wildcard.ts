import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';

export const ingressHostWildcard = defineRule({
  id: 'ingress-host-wildcard',
  summary: 'An Ingress takes the traffic of every name below a domain',
  why: 'Names of other teams that nobody has claimed yet lead to this application, which may so gather their cookies and passwords. When one of them goes away, its visitors land here without noticing.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs('Hostname wildcards', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls: [{hosts: ['*.shop.example'], secretName: web-tls}]
  rules:
  - host: '*.shop.example'
#         ^^^^^^^^^^^^^^^^ Ingress "web" takes every name below shop.example
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls: [{hosts: ['*.shop.example'], secretName: web-tls}]
  rules:
  - host: www.shop.example
`,
  },
  check: { 'networking.k8s.io/Ingress': check, 'extensions/Ingress': check },
});

function* check({ field, label }: Resource): Generator<Finding> {
  for (const rule of field.get('spec', 'rules').items) {
    const host = rule.get('host');
    const domain = host.text?.startsWith('*.') ? host.text.slice(2) : '';
    if (domain !== '') yield { at: host, message: `${label} takes every name below ${shorten(domain)}` };
  }
}
