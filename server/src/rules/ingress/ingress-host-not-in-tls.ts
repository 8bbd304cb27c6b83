import { coversHost, mayEndTlsElsewhere } from '../../kube/ingress.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';
import { append } from '../../yaml/change.ts';

export const ingressHostNotInTls = defineRule({
  id: 'ingress-host-not-in-tls',
  summary: 'An Ingress leaves one of its hosts without TLS',
  why: 'The section tls names the hosts that it is for. A host that it leaves out is served in the clear or with the certificate of another, so that passwords can be read on the way or people learn to click warnings away.',
  severity: 'medium',
  preset: 'recommended',
  references: [attack('T1040'), cwe(319), docs('Ingress: TLS', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls')],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls:
  - hosts: [shop.example]
    secretName: web-tls
  rules:
  - host: shop.example
  - host: api.shop.example
#         ^^^^^^^^^^^^^^^^ Host "api.shop.example" stands in no entry of tls
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls:
  - hosts: [shop.example, '*.shop.example']
    secretName: web-tls
  rules:
  - host: shop.example
  - host: api.shop.example
`,
  },
  check: { 'networking.k8s.io/Ingress': check, 'extensions/Ingress': check },
});

function* check({ field: ingress }: Resource): Generator<Finding> {
  const tls = ingress.get('spec', 'tls');
  if (tls.isEmpty || tls.isOpen || mayEndTlsElsewhere(ingress)) return;
  const lists = tls.items.map((entry) => entry.get('hosts'));
  // An entry without hosts is for those that the controller chooses.
  if (lists.some((hosts) => !hosts.isList || hosts.isEmpty || hosts.isOpen || hosts.items.some((host) => host.text === undefined))) return;
  const covered = lists.flatMap((hosts) => hosts.texts);
  const told = new Set<string>();
  for (const rule of ingress.get('spec', 'rules').items) {
    const host = rule.get('host');
    const name = host.text ?? '';
    if (name === '' || told.has(name) || covered.some((pattern) => coversHost(pattern, name))) continue;
    told.add(name);
    const [only, ...others] = lists;
    yield {
      at: host,
      message: `Host "${shorten(name, 60)}" stands in no entry of tls`,
      fixes:
        only === undefined || others.length > 0
          ? []
          : [
              {
                title: `Add ${name} to the hosts of tls (its certificate must name it)`,
                safety: 'needs-review',
                changes: [append(only, name)],
              },
            ],
    };
  }
}
