import type { Known } from '../../kube/known.ts';
import { mutualTlsFor } from '../../kube/mesh/mutual-tls.ts';
import { labelOf } from '../../kube/mesh/reach.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const istioDestinationRuleTlsDisabled = defineRule({
  id: 'istio-destination-rule-tls-disabled',
  summary: 'Istio sends plain text to a service of the mesh',
  why: 'Callers send in plain text, so everything on the way can be read and changed, and the service does not learn who calls. A service that asks for mutual TLS refuses them, and then people are tempted to let it ask no more.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1040'),
    cwe(319),
    docs('ClientTLSSettings', 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings'),
    docs('Understanding TLS configuration', 'https://istio.io/latest/docs/ops/configuration/traffic-management/tls-configuration/'),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: web, namespace: shop}
spec:
  host: web.shop.svc.cluster.local
  trafficPolicy:
    tls:
      mode: DISABLE
#           ^^^^^^^ DestinationRule "web" has plain text sent to web.shop.svc.cluster.local
`,
    good: `
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: web, namespace: shop}
spec:
  host: web.shop.svc.cluster.local
  trafficPolicy:
    tls:
      mode: ISTIO_MUTUAL
`,
  },
  across: {
    'networking.istio.io/DestinationRule': function* (located, index) {
      const { namespace, mesh } = located.fact;
      const host = mesh?.destination?.host;
      if (typeof host !== 'string' || !isInside(host)) return;
      const asking = strictIn(index, host.split('.')[1] ?? namespace);
      for (const path of mesh?.destination?.plain ?? []) {
        yield {
          at: { located, path },
          message: `${labelOf(located.fact)} has plain text sent to ${host}`,
          related: asking.map((peer) => ({
            located: peer,
            path: ['spec', 'mtls', 'mode'],
            message: `${labelOf(peer.fact)} lets nobody in who sends plain text`,
          })),
          fixes: [{ title: 'Use mutual TLS', safety: 'needs-review', changes: (at) => [set(at, 'ISTIO_MUTUAL')] }],
        };
      }
    },
  },
});

/** The policy by which pods of the namespace mostly ask for mutual TLS. */
function strictIn(index: WorkspaceIndex, namespace: Known<string>): readonly Located[] {
  if (typeof namespace !== 'string') return [];
  const { mode, from } = mutualTlsFor(index, namespace, { known: {}, isOpen: false });
  return mode === 'STRICT' && from !== undefined ? [from] : [];
}

/** A service of the cluster for certain: a short name, or the whole of one. Other hosts may be outside the mesh. */
const isInside = (host: string): boolean => /^[a-z0-9-]+$|\.svc(?:\.|$)|^\*\.local$/.test(host) && !API_SERVER.test(host);

/** It has no proxy. https://istio.io/latest/docs/reference/config/networking/destination-rule/ */
const API_SERVER = /^kubernetes(?:\.default.*)?$/;
