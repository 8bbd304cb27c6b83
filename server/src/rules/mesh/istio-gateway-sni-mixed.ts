import type { Fact } from '../../kube/facts.ts';
import { labelOf } from '../../kube/mesh/reach.ts';
import type { ServerFact } from '../../kube/mesh/traffic.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioGatewaySniMixed = defineRule({
  id: 'istio-gateway-sni-mixed',
  summary: 'A connection without a certificate reaches a host that asks for one',
  why: 'Clients open a connection for one host and send requests for another, as browsers do where one certificate covers both. A connection for the wildcard host needs no certificate, and the gateway takes requests for the protected host on it. A route that answers 421 for that host sends them back.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(287),
    docs(
      'Hosts under relaxed SNI',
      'https://istio.io/latest/docs/ops/best-practices/security/#explicitly-disable-all-the-sensitive-http-host-under-relaxed-sni-host-matching',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  selector: {istio: ingressgateway}
  servers:
  - port: {number: 443, name: https, protocol: HTTPS}
    hosts: ["*.shop.example"]
    tls: {mode: SIMPLE, credentialName: shop}
  - port: {number: 443, name: https-admin, protocol: HTTPS}
    hosts: [admin.shop.example]
    tls: {mode: MUTUAL, credentialName: admin}
#         ^^^^ A connection for *.shop.example may ask for admin.shop.example without a certificate
`,
    good: `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  selector: {istio: ingressgateway}
  servers:
  - port: {number: 443, name: https, protocol: HTTPS}
    hosts: [www.shop.example]
    tls: {mode: SIMPLE, credentialName: shop}
  - port: {number: 443, name: https-admin, protocol: HTTPS}
    hosts: [admin.shop.example]
    tls: {mode: MUTUAL, credentialName: admin}
`,
  },
  across: {
    'networking.istio.io/Gateway': function* (located, index) {
      const gateways = index.ofKind('networking.istio.io/Gateway').filter(({ fact }) => isSamePods(located.fact, fact));
      for (const server of located.fact.mesh?.gateway?.servers ?? []) {
        const host = server.hosts.map(bare).find((name) => !name.includes('*'));
        if (server.mode !== 'MUTUAL' || host === undefined || isSentBack(index, host)) continue;
        const wide = gateways.flatMap((gateway) => wildcardsFor(gateway, server, host))[0];
        if (wide === undefined) continue;
        yield {
          at: { located, path: [...server.path, 'tls', 'mode'] },
          onKey: true,
          message: `A connection for ${short(wide.host)} may ask for ${short(host)} without a certificate`,
          related: [
            { located: wide.gateway, path: [...wide.server.path, 'hosts'], message: `${labelOf(wide.gateway.fact)} asks for none here` },
          ],
        };
      }
    },
  },
});

interface Wildcard {
  readonly gateway: Located;
  readonly server: ServerFact;
  readonly host: string;
}

/** Servers of the same port that take connections for the host without a certificate. */
function wildcardsFor(gateway: Located, { port }: ServerFact, host: string): readonly Wildcard[] {
  const servers = gateway.fact.mesh?.gateway?.servers.filter(
    (server) => server.mode === 'SIMPLE' && typeof port === 'number' && server.port === port,
  );
  return (servers ?? []).flatMap((server) => {
    const wide = server.hosts.map(bare).find((name) => name.startsWith('*') && host.endsWith(name.slice(1)));
    return wide === undefined ? [] : [{ gateway, server, host: wide }];
  });
}

function isSamePods(one: Fact, other: Fact): boolean {
  const [own, others] = [one, other].map(({ mesh }) => mesh?.gateway?.selector);
  if (own === undefined || others === undefined || own.isOpen || others.isOpen) return false;
  const [wanted, given] = [Object.entries(own.known), Object.entries(others.known)];
  return wanted.length > 0 && wanted.length === given.length && wanted.every(([key, value]) => others.known[key] === value);
}

/** A host without the namespace before it. */
const bare = (host: string): string => host.slice(host.indexOf('/') + 1);

/** Some route, or one that is not known, answers for the host that it should be asked elsewhere. */
const isSentBack = (index: WorkspaceIndex, host: string): boolean =>
  index
    .ofKind('networking.istio.io/VirtualService')
    .some(({ fact }) => fact.mesh?.route?.misdirects !== false && (fact.mesh?.route?.hosts ?? [host]).includes(host));

const short = (host: string): string => (host.length < 25 ? host : `${host.slice(0, 23)}…`);
