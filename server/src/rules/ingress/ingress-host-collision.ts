import type { HostClaim } from '../../kube/ingress.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';

export const ingressHostCollision = defineRule({
  id: 'ingress-host-collision',
  summary: 'Two namespaces claim the same path of the same host',
  why: 'One of the two gets the visitors, mostly the one that was there first. Whoever may create an Ingress in a namespace of their own can so take the traffic of another team, with the passwords in it.',
  severity: 'high',
  preset: 'strict',
  references: [cwe(923), docs('Ingress', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#name-based-virtual-hosting')],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop}
spec:
  rules:
  - host: shop.example
    http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: blog, namespace: blog}
spec:
  rules:
  - host: shop.example
#         ^^^^^^^^^^^^ Namespace "shop" claims shop.example/ as well
    http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: blog, port: {number: 80}}}}]}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop}
spec:
  rules:
  - host: shop.example
    http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: blog, namespace: blog}
spec:
  rules:
  - host: blog.example
    http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: blog, port: {number: 80}}}}]}
`,
  },
  *across(index) {
    const first = new Map<string, { readonly located: Located; readonly claim: HostClaim }>();
    for (const { located, claim } of claimsIn(index)) {
      const key = `${claim.host}${claim.path}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, { located, claim });
      else if (isApart(located, other.located))
        yield {
          at: { located, path: claim.at },
          message: `Namespace "${shorten(`${other.located.fact.namespace}`)}" claims ${shorten(key)} as well`,
          related: [{ located: other.located, path: other.claim.at, message: 'It is claimed here' }],
        };
    }
  },
});

const claimsIn = (index: WorkspaceIndex): { located: Located; claim: HostClaim }[] =>
  index.ofKind('networking.k8s.io/Ingress').flatMap((located) => {
    if (typeof located.fact.namespace !== 'string' || located.fact.isPartial) return [];
    return (located.fact.ingress?.claims ?? []).map((claim) => ({ located, claim }));
  });

/** In namespaces that differ, at the same controller as far as is known. The same name twice is one application in two places. */
const isApart = ({ fact: one }: Located, { fact: other }: Located): boolean =>
  one.namespace !== other.namespace && one.name !== other.name && one.ingress?.className === other.ingress?.className;
