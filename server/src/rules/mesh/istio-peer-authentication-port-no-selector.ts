import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioPeerAuthenticationPortNoSelector = defineRule({
  id: 'istio-peer-authentication-port-no-selector',
  summary: 'Istio has a mode for a port, but no workload to have the port',
  why: 'Ports belong to workloads, so a policy for single ports must select some. Istio refuses one that is for a whole namespace or mesh, so that none of what it says counts, its other modes included.',
  severity: 'high',
  preset: 'recommended',
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
  mtls: {mode: STRICT}
  portLevelMtls:
# ^^^^^^^^^^^^^ PeerAuthentication "web" has modes for ports, but selects no workload
    8080: {mode: STRICT}
`,
    good: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  mtls: {mode: STRICT}
  portLevelMtls:
    8080: {mode: STRICT}
`,
  },
  check: {
    *'security.istio.io/PeerAuthentication'({ field, label }) {
      const ports = field.get('spec', 'portLevelMtls');
      const selector = field.get('spec', 'selector');
      // Labels that stand in the selector itself are a matter of their place.
      const isEmpty = selector.isAbsent || (selector.isMap && selector.entries.every(([, entry]) => entry.isEmpty));
      if (ports.isMap && ports.entries.length > 0 && isEmpty && selector.get('matchLabels').isEmpty)
        yield { at: ports, onKey: true, message: `${label} has modes for ports, but selects no workload` };
    },
  },
});
