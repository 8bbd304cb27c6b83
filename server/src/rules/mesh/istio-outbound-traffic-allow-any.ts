import { inMeshConfig } from '../../rule/mesh-config.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const istioOutboundTrafficAllowAny = defineRule({
  id: 'istio-outbound-traffic-allow-any',
  summary: 'Istio lets pods reach every host outside',
  why: 'Whoever has taken over a pod fetches tools and sends off data without a trace, for the proxy lets out what it does not know. By its registry it lets out only what somebody wrote down. That alone is no wall: a NetworkPolicy has to close the way past the proxy.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    attack('T1048'),
    cwe(923),
    docs('Securing egress traffic', 'https://istio.io/latest/docs/ops/best-practices/security/#securing-egress-traffic'),
    docs(
      'OutboundTrafficPolicy',
      'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-OutboundTrafficPolicy-Mode',
    ),
  ],
  examples: {
    bad: `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec:
  meshConfig:
    outboundTrafficPolicy: {mode: ALLOW_ANY}
#                                 ^^^^^^^^^ IstioOperator "mesh" lets pods reach every host outside
`,
    good: `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec:
  meshConfig:
    outboundTrafficPolicy: {mode: REGISTRY_ONLY}
`,
  },
  check: {
    ...inMeshConfig(function* (config, label) {
      const mode = config.get('outboundTrafficPolicy', 'mode');
      if (mode.is('ALLOW_ANY') || (config.isMap && mode.isAbsent)) yield open(mode, label);
    }),
    // Without a mode a Sidecar has that of the mesh.
    *'networking.istio.io/Sidecar'({ field, label }) {
      const mode = field.get('spec', 'outboundTrafficPolicy', 'mode');
      if (mode.is('ALLOW_ANY')) yield open(mode, label);
    },
  },
});

const open = (mode: Field, label: string): Finding => ({
  at: mode,
  message: `${label} lets pods reach every host outside`,
  fixes: [{ title: 'Let pods reach what the registry has', safety: 'needs-review', changes: [set(mode, 'REGISTRY_ONLY')] }],
});
