import { ROOT_NAMESPACE } from '../../kube/istio.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const istioPeerAuthenticationPermissive = defineRule({
  id: 'istio-peer-authentication-permissive',
  summary: 'Istio accepts plain text beside mutual TLS',
  why: 'Whoever reaches a pod may talk to it in plain text, without proving who is calling, and can read or change such traffic on the way. PERMISSIVE is meant for the days of a migration; it is also what counts where the root namespace says nothing.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1040'),
    cwe(319),
    docs('Mutual TLS in Istio', 'https://istio.io/latest/docs/ops/best-practices/security/#mutual-tls'),
  ],
  examples: {
    bad: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: default, namespace: shop}
spec:
  mtls:
    mode: PERMISSIVE
#         ^^^^^^^^^^ PeerAuthentication "default" accepts plain text
`,
    good: `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: {name: default, namespace: shop}
spec:
  mtls:
    mode: STRICT
`,
  },
  check: {
    *'security.istio.io/PeerAuthentication'(resource) {
      const mode = resource.field.get('spec', 'mtls', 'mode');
      if (!mode.is('PERMISSIVE') && !leavesMeshOpen(resource, mode)) return;
      yield {
        at: mode,
        message: `${resource.label} accepts plain text`,
        fixes: [{ title: 'Accept mutual TLS only', safety: 'needs-review', changes: [set(mode, 'STRICT')] }],
      };
    },
  },
});

/**
 * Without a mode a policy takes that of the policy above it. Above the one for the whole mesh there is only the default, PERMISSIVE.
 * https://istio.io/latest/docs/reference/config/security/peer_authentication/#PeerAuthentication-MutualTLS-Mode
 */
const leavesMeshOpen = ({ field, namespace }: Resource, mode: Field): boolean =>
  namespace.is(ROOT_NAMESPACE) && field.get('spec', 'selector').isAbsent && (mode.isAbsent || mode.is('UNSET'));
