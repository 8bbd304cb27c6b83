import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const consulMeshTlsVersionOld = defineRule({
  id: 'consul-mesh-tls-version-old',
  summary: 'A Consul mesh accepts an old version of TLS',
  why: 'Versions before 1.2 have known weaknesses, and whoever stands in the way may talk both sides into using the oldest that they have.',
  severity: 'high',
  preset: 'recommended',
  references: [attack('T1557'), cwe(327), docs('Mesh', 'https://developer.hashicorp.com/consul/docs/reference/config-entry/mesh#tls')],
  examples: {
    bad: `
apiVersion: consul.hashicorp.com/v1alpha1
kind: Mesh
metadata: {name: mesh}
spec:
  tls:
    incoming: {tlsMinVersion: TLSv1_1}
#                             ^^^^^^^ Mesh "mesh" accepts TLS 1.1
`,
    good: `
apiVersion: consul.hashicorp.com/v1alpha1
kind: Mesh
metadata: {name: mesh}
spec:
  tls:
    incoming: {tlsMinVersion: TLSv1_2}
`,
  },
  check: {
    *'consul.hashicorp.com/Mesh'({ field, label }) {
      for (const direction of ['incoming', 'outgoing']) {
        const version = field.get('spec', 'tls', direction, 'tlsMinVersion');
        if (!version.is('TLSv1_0') && !version.is('TLSv1_1')) continue;
        yield {
          at: version,
          message: `${label} accepts TLS ${version.is('TLSv1_0') ? '1.0' : '1.1'}`,
          fixes: [{ title: 'Ask for TLS 1.2 at least', safety: 'needs-review', changes: [set(version, 'TLSv1_2')] }],
        };
      }
    },
  },
});
