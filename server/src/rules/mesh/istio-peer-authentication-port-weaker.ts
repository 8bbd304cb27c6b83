import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const istioPeerAuthenticationPortWeaker = defineRule({
  id: 'istio-peer-authentication-port-weaker',
  summary: 'A port of a strict workload accepts plain text',
  why: 'Whoever reaches this port may talk to it in plain text, without proving who is calling, although the workload asks for mutual TLS everywhere else. Such holes are made for probes or metrics and are then forgotten.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    attack('T1040'),
    cwe(319),
    docs('PeerAuthentication', 'https://istio.io/latest/docs/reference/config/security/peer_authentication/#PeerAuthentication'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  mtls: {mode: STRICT}
  portLevelMtls:
    9090: {mode: PERMISSIVE}
#                ^^^^^^^^^^ PeerAuthentication "web" accepts plain text on port 9090 alone
`,
    good: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  mtls: {mode: STRICT}
`,
  },
  yieldsTo: ['istio-peer-authentication-port-no-selector'],
  check: {
    *'security.istio.io/PeerAuthentication'({ field, label }) {
      if (!field.get('spec', 'mtls', 'mode').is('STRICT')) return;
      for (const [port, mtls] of field.get('spec', 'portLevelMtls').entries) {
        const mode = mtls.get('mode');
        if (!mode.is('PERMISSIVE')) continue;
        yield {
          at: mode,
          message: `${label} accepts plain text on port ${port} alone`,
          fixes: [{ title: 'Accept mutual TLS only', safety: 'needs-review', changes: [set(mode, 'STRICT')] }],
        };
      }
    },
  },
});
