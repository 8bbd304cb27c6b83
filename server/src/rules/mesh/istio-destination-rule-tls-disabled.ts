import { clientTlsOf } from '../../kube/istio.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const istioDestinationRuleTlsDisabled = defineRule({
  id: 'istio-destination-rule-tls-disabled',
  summary: 'Istio sends plain text to a service of the mesh',
  why: 'Callers send in plain text, so everything on the way can be read and changed, and the service does not learn who calls. A service that asks for mutual TLS refuses them, and then people are tempted to let it ask no more.',
  severity: 'high',
  preset: 'recommended',
  references: [
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
  check: {
    *'networking.istio.io/DestinationRule'(resource) {
      const host = resource.field.get('spec', 'host').text;
      if (host === undefined || !isInside(host)) return;
      for (const mode of clientTlsOf(resource).map((tls) => tls.get('mode'))) {
        if (!mode.is('DISABLE')) continue;
        yield {
          at: mode,
          message: `${resource.label} has plain text sent to ${host}`,
          fixes: [{ title: 'Use mutual TLS', safety: 'needs-review', changes: [set(mode, 'ISTIO_MUTUAL')] }],
        };
      }
    },
  },
});

/** A service of the cluster for certain: a short name, or the whole of one. Other hosts may be outside the mesh. */
const isInside = (host: string): boolean => /^[a-z0-9-]+$|\.svc(?:\.|$)|^\*\.local$/.test(host) && !API_SERVER.test(host);

/** It has no proxy. https://istio.io/latest/docs/reference/config/networking/destination-rule/ */
const API_SERVER = /^kubernetes(?:\.default.*)?$/;
