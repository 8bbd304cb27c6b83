import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioVirtualServiceHostWildcard = defineRule({
  id: 'istio-virtual-service-host-wildcard',
  summary: 'A route of Istio takes every host of a gateway',
  why: 'A route for all hosts takes what was meant for others that share the gateway, today or later. Names of hosts keep each to its own.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(668),
    docs('VirtualService', 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService'),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: web, namespace: shop}
spec:
  gateways: [edge/gateway]
  hosts: ["*"]
#         ^^^ VirtualService "web" takes every host that its gateway has
  http: [{route: [{destination: {host: web}}]}]
`,
    good: `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: web, namespace: shop}
spec:
  gateways: [edge/gateway]
  hosts: [shop.example]
  http: [{route: [{destination: {host: web}}]}]
`,
  },
  check: {
    *'networking.istio.io/VirtualService'({ field, label }) {
      // Within the mesh a route is for the services that it names.
      if (!field.get('spec', 'gateways').texts.some((gateway) => gateway !== 'mesh')) return;
      for (const host of field.get('spec', 'hosts').items) {
        if (host.is('*')) yield { at: host, message: `${label} takes every host that its gateway has` };
        else if (host.text?.includes('*') === true) yield { at: host, message: `${label} takes every host below ${host.text.slice(2)}` };
      }
    },
  },
});
