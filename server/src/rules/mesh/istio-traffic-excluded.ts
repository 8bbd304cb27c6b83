import { portsText } from '../../kube/mesh/ports.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const istioTrafficExcluded = defineRule({
  id: 'istio-traffic-excluded',
  summary: 'Traffic goes past the proxy of Istio',
  why: 'What goes past the proxy is neither encrypted nor checked, and no policy of the mesh holds for it: not who may call, and not where the pod may go.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(693),
    docs(
      'Understand traffic capture limitations',
      'https://istio.io/latest/docs/ops/best-practices/security/#understand-traffic-capture-limitations',
    ),
    docs('Annotations of Istio', 'https://istio.io/latest/docs/reference/config/annotations/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  annotations:
    traffic.sidecar.istio.io/excludeInboundPorts: "9090"
#                                                 ^^^^^^ Pod "web" has calls go past its proxy to port 9090
spec:
  containers: [{name: web, image: registry.example/web:1.4.0}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers: [{name: web, image: registry.example/web:1.4.0}]
`,
  },
  check: {
    *pod({ metadata, label }) {
      for (const { name, says } of EXCLUSIONS) {
        const annotation = metadata.get('annotations', `traffic.sidecar.istio.io/${name}`);
        const what = annotation.text === undefined ? undefined : says(annotation.text.trim());
        if (what === undefined) continue;
        const fixes: readonly Fix[] = [{ title: `Remove ${name}`, safety: 'needs-review', changes: [remove(annotation)] }];
        yield { at: annotation, message: `${label} has ${what}`, fixes };
      }
    },
  },
});

type Says = (value: string) => string | undefined;

const ports =
  (words: string): Says =>
  (value) =>
    value.split(',').every((port) => OWN.has(port.trim())) ? undefined : `${words} ${portsText(value)}`;

/** Nothing, and where the proxy itself listens. https://istio.io/latest/docs/ops/deployment/application-requirements/#ports-used-by-istio */
const OWN = new Set(['', '15020', '15021', '15090']);

const nothing =
  (words: string): Says =>
  (value) =>
    value === '' ? words : undefined;

/** An empty list of what to include includes nothing. */
const EXCLUSIONS: readonly { readonly name: string; readonly says: Says }[] = [
  { name: 'excludeInboundPorts', says: ports('calls go past its proxy to') },
  { name: 'excludeOutboundPorts', says: ports('its own calls go past its proxy to') },
  {
    name: 'excludeOutboundIPRanges',
    says: (value) =>
      /(?:^|[,\s])(?:\*|0\.0\.0\.0\/0|::\/0)(?:[,\s]|$)/.test(value) ? 'all of its own calls go past its proxy' : undefined,
  },
  { name: 'includeInboundPorts', says: nothing('all calls go past its proxy') },
  { name: 'includeOutboundIPRanges', says: nothing('all of its own calls go past its proxy') },
];
