import { isSystem } from '../../kube/mesh/reach.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const istioVirtualServiceHostHijack = defineRule({
  id: 'istio-virtual-service-host-hijack',
  summary: 'A route leads away the traffic of a service of another namespace',
  why: 'The route counts in every namespace of the mesh: whoever calls the service of the other namespace goes where this route says. Whoever may write here can read and answer for a service that is not theirs.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    attack('T1557'),
    cwe(923),
    docs('VirtualService', 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService-export_to'),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: pay, namespace: shop}
spec:
  hosts: [pay.bank.svc.cluster.local]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^ VirtualService "pay" decides for the whole mesh where calls to pay of bank go
  http: [{route: [{destination: {host: pay.shop.svc.cluster.local}}]}]
`,
    good: `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: pay, namespace: shop}
spec:
  hosts: [pay.bank.svc.cluster.local]
  exportTo: ["."]
  http: [{route: [{destination: {host: pay.shop.svc.cluster.local}}]}]
`,
  },
  check: {
    *'networking.istio.io/VirtualService'(route) {
      const { field, label, namespace } = route;
      if (namespace.text === undefined || isSystem(namespace.text) || !countsForAll(route)) return;
      for (const host of field.get('spec', 'hosts').items) {
        const [, service, owner] = SERVICE.exec(host.text ?? '') ?? [];
        if (service === undefined || owner === namespace.text) continue;
        yield {
          at: host,
          message: `${label} decides for the whole mesh where calls to ${service === '*' ? 'services' : service} of ${owner} go`.slice(
            0,
            100,
          ),
          fixes: [
            {
              title: 'Let the route count in its own namespace alone',
              safety: 'needs-review',
              changes: [set(field.get('spec', 'exportTo'), ['.'])],
            },
          ],
        };
      }
    },
  },
});

/** The whole name of a service. */
const SERVICE = /^([a-z0-9-]+|\*)\.([a-z0-9-]+)\.svc(?:\.|$)/;

/** It is for calls within the mesh, and seen by every namespace. */
function countsForAll({ field }: Resource): boolean {
  const [gateways, exported] = ['gateways', 'exportTo'].map((name) => field.get('spec', name));
  if (gateways === undefined || exported === undefined) return false;
  return (gateways.isEmpty || gateways.includes('mesh')) && (exported.isEmpty || exported.includes('*'));
}
