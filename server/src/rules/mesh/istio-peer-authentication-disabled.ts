import { cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const istioPeerAuthenticationDisabled = defineRule({
  id: 'istio-peer-authentication-disabled',
  summary: 'Istio switches mutual TLS off',
  why: 'Traffic to these pods is neither encrypted nor signed, and no caller proves who it is. Rules that allow a caller by its identity can then allow nobody or, where they exclude callers, everybody.',
  severity: 'high',
  preset: 'recommended',
  references: [
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
  check: {
    *'security.istio.io/PeerAuthentication'({ field, label }) {
      yield* disabled(field.get('spec', 'mtls', 'mode'), `${label} switches mutual TLS off`);
      for (const [port, mtls] of field.get('spec', 'portLevelMtls').entries) {
        yield* disabled(mtls.get('mode'), `${label} switches mutual TLS off on port ${port}`);
      }
    },
  },
});

function* disabled(mode: Field, message: string): Generator<Finding> {
  if (!mode.is('DISABLE')) return;
  yield { at: mode, message, fixes: [{ title: 'Ask for mutual TLS', safety: 'needs-review', changes: [set(mode, 'STRICT')] }] };
}
