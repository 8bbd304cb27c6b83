import { clientTlsOf } from '../../kube/istio.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const istioDestinationRuleSkipVerify = defineRule({
  id: 'istio-destination-rule-skip-verify',
  summary: 'Istio does not look at the certificate of a server',
  why: 'Whoever answers is believed. Somebody on the way, or in the name service, can then stand for the server and read and change all that is sent, although it is encrypted.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1557'),
    cwe(295),
    docs('ClientTLSSettings', 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings'),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: web, namespace: shop}
spec:
  host: pay.example
  trafficPolicy:
    tls:
      mode: SIMPLE
      insecureSkipVerify: true
#                         ^^^^ DestinationRule "web" believes whatever certificate the server shows
`,
    good: `
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: web, namespace: shop}
spec:
  host: pay.example
  trafficPolicy:
    tls:
      mode: SIMPLE
      subjectAltNames: [pay.example]
`,
  },
  check: {
    *'networking.istio.io/DestinationRule'(resource) {
      for (const tls of clientTlsOf(resource)) {
        const skips = tls.get('insecureSkipVerify');
        if (!skips.is(true)) continue;
        yield {
          at: skips,
          message: `${resource.label} believes whatever certificate the server shows`,
          fixes: [{ title: 'Verify the certificate of the server', safety: 'needs-review', changes: [remove(skips)] }],
        };
      }
    },
  },
});
