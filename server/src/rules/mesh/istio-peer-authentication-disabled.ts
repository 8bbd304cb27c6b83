import { isAmbient } from '../../kube/mesh/membership.ts';
import { modePath } from '../../kube/mesh/peer.ts';
import { labelOf } from '../../kube/mesh/reach.ts';
import type { Located } from '../../kube/workspace-index.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Path } from '../../yaml/path.ts';

export const istioPeerAuthenticationDisabled = defineRule({
  id: 'istio-peer-authentication-disabled',
  summary: 'Istio switches mutual TLS off',
  why: 'Traffic to these pods is neither encrypted nor signed, and no caller proves who it is. Rules that allow a caller by its identity can then allow nobody or, where they exclude callers, everybody.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1040'),
    cwe(319),
    docs(
      'PeerAuthentication',
      'https://istio.io/latest/docs/reference/config/security/peer_authentication/#PeerAuthentication-MutualTLS-Mode',
    ),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  mtls:
    mode: DISABLE
#         ^^^^^^^ PeerAuthentication "web" switches mutual TLS off
`,
    good: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  mtls:
    mode: STRICT
`,
  },
  across: {
    'security.istio.io/PeerAuthentication': function* (located, index) {
      const { namespace, mesh } = located.fact;
      const label = labelOf(located.fact);
      // In ambient mode nobody can switch it off.
      const isHeeded = typeof namespace !== 'string' || !isAmbient(index, namespace);
      if (mesh?.peer?.mode === 'DISABLE' && isHeeded) yield { ...at(located, modePath()), message: `${label} switches mutual TLS off` };
      for (const { port, mode } of mesh?.peer?.ports ?? []) {
        if (mode === 'DISABLE') yield { ...at(located, modePath(port)), message: `${label} switches mutual TLS off on port ${port}` };
      }
    },
  },
});

const at = (located: Located, path: Path): Pick<FarFinding, 'at' | 'fixes'> => ({
  at: { located, path },
  fixes: [{ title: 'Ask for mutual TLS', safety: 'needs-review', changes: (mode) => [set(mode, 'STRICT')] }],
});
