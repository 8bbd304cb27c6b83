import { isWithin, parseCidr } from '../../kube/cidr.ts';
import { metadataIn } from '../../kube/metadata-service.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const endpointsSensitiveAddress = defineRule({
  id: 'endpoints-sensitive-address',
  summary: 'A Service is sent to the local machine or the metadata service',
  why: 'Ingress controllers and load balancers connect to whatever address stands here, with their own rights. Written by hand, it turns them into a way to services of the node and to credentials of the cloud that the author could not reach.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1557'),
    cwe(441),
    docs('CVE-2021-25740', 'https://github.com/kubernetes/kubernetes/issues/103675'),
  ],
  examples: {
    bad: `
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: backend-1, namespace: shop, labels: {kubernetes.io/service-name: backend}}
addressType: IPv4
endpoints:
- addresses: [169.254.169.254]
#             ^^^^^^^^^^^^^^^ EndpointSlice "backend-1" leads to the cloud's metadata service
ports: [{port: 80}]
`,
    good: `
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: backend-1, namespace: shop, labels: {kubernetes.io/service-name: backend}}
addressType: IPv4
endpoints:
- addresses: [203.0.113.7]
ports: [{port: 80}]
`,
  },
  check: {
    *'discovery.k8s.io/EndpointSlice'(slice) {
      for (const endpoint of slice.field.get('endpoints').items) yield* sensitive(slice, endpoint.get('addresses').items);
    },
    *'core/Endpoints'(endpoints) {
      for (const subset of endpoints.field.get('subsets').items) {
        const addresses = [...subset.get('addresses').items, ...subset.get('notReadyAddresses').items];
        yield* sensitive(
          endpoints,
          addresses.map((address) => address.get('ip')),
        );
      }
    },
  },
});

function* sensitive(resource: Resource, addresses: readonly Field[]): Generator<Finding> {
  for (const at of addresses) {
    const range = at.text === undefined ? undefined : parseCidr(at.text);
    if (range === undefined || range.prefix !== range.bits) continue;
    const isLocal = ['127.0.0.0/8', '169.254.0.0/16', '::1/128', 'fe80::/10'].some((local) => isWithin(range, local));
    if (metadataIn(range) !== undefined) yield { at, message: `${resource.label} leads to the cloud's metadata service` };
    else if (isLocal) yield { at, message: `${resource.label} leads to the local machine or link` };
  }
}
