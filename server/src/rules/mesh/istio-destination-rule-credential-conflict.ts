import { clientTlsOf } from '../../kube/istio.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const istioDestinationRuleCredentialConflict = defineRule({
  id: 'istio-destination-rule-credential-conflict',
  summary: 'Istio is given two places for one certificate',
  why: 'Certificates come from a Secret or from files, and Istio refuses a DestinationRule that names both. Nothing of it counts then, and traffic goes on by whatever was there before, perhaps in plain text.',
  severity: 'medium',
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
metadata: {name: pay, namespace: shop}
spec:
  host: pay.example
  workloadSelector: {matchLabels: {app: web}}
  trafficPolicy:
    tls:
      mode: SIMPLE
      credentialName: pay
      caCertificates: /etc/pay/ca.pem
#     ^^^^^^^^^^^^^^ DestinationRule "pay" has caCertificates beside credentialName, and Istio refuses both
`,
    good: `
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: pay, namespace: shop}
spec:
  host: pay.example
  workloadSelector: {matchLabels: {app: web}}
  trafficPolicy:
    tls:
      mode: SIMPLE
      credentialName: pay
`,
  },
  check: {
    *'networking.istio.io/DestinationRule'(resource) {
      for (const tls of clientTlsOf(resource)) {
        const mode = tls.get('mode');
        const { text: credential } = tls.get('credentialName');
        if (credential === undefined || credential === '' || !(mode.is('SIMPLE') || mode.is('MUTUAL'))) continue;
        for (const file of FILES.map((name) => tls.get(name))) {
          if (file.text === undefined || file.text === '') continue;
          yield {
            at: file,
            onKey: true,
            message: `${resource.label} has ${file.segment} beside credentialName, and Istio refuses both`,
            fixes: [{ title: `Remove ${file.segment}`, safety: 'needs-review', changes: [remove(file)] }],
          };
        }
      }
    },
  },
});

/** https://github.com/istio/istio/blob/master/pkg/config/validation/agent/validation.go */
const FILES = ['clientCertificate', 'privateKey', 'caCertificates', 'caCrl'];
