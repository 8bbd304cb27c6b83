import type { HostClaim } from '../../kube/ingress.ts';
import type { Located } from '../../kube/workspace-index.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';

export const ingressHostCollision = defineRule({
  id: 'ingress-host-collision',
  summary: 'Two namespaces claim the same path of the same host',
  why: 'One of the two gets the visitors, mostly the one that was there first. Whoever may create an Ingress in a namespace of their own can so take the traffic of another team, with the passwords in it.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    attack('T1557'),
    cwe(923),
    docs('Ingress', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#name-based-virtual-hosting'),
  ],
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
  across: {
    'networking.k8s.io/Ingress': function* (located, index) {
      const earlier = earlierThan(located, index.ofKind('networking.k8s.io/Ingress'));
      for (const claim of claimsOf(located)) {
        const key = keyOf(claim);
        const other = earlier.find((one) => claimsOf(one).some((taken) => keyOf(taken) === key));
        const taken = other === undefined ? undefined : claimsOf(other).find((one) => keyOf(one) === key);
        if (other === undefined || taken === undefined || !isApart(located, other)) continue;
        yield {
          at: { located, path: claim.at },
          message: `Namespace "${shorten(`${other.fact.namespace}`)}" claims ${shorten(key)} as well`,
          related: [{ located: other, path: taken.at, message: 'It is claimed here' }],
        };
      }
    },
  },
});

const keyOf = ({ host, path }: HostClaim): string => `${host}${path}`;

const earlierThan = (located: Located, all: readonly Located[]): readonly Located[] => all.slice(0, all.indexOf(located));

const claimsOf = ({ fact }: Located): readonly HostClaim[] =>
  typeof fact.namespace !== 'string' || fact.isPartial ? [] : (fact.ingress?.claims ?? []);

/** In namespaces that differ, at the same controller as far as is known. The same name twice is one application in two places. */
const isApart = ({ fact: one }: Located, { fact: other }: Located): boolean =>
  one.namespace !== other.namespace && one.name !== other.name && one.ingress?.className === other.ingress?.className;
