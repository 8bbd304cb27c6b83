import { inMeshConfig } from '../../rule/mesh-config.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const istioAutoMtlsDisabled = defineRule({
  id: 'istio-auto-mtls-disabled',
  summary: 'Istio uses mutual TLS only where somebody says so',
  why: 'Proxies then send plain text to every service that no DestinationRule speaks of, although both sides could encrypt, and the service does not learn who calls.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1040'),
    cwe(319),
    docs('MeshConfig', 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-enable_auto_mtls'),
  ],
  examples: {
    bad: `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec:
  meshConfig:
    enableAutoMtls: false
#                   ^^^^^ IstioOperator "mesh" has proxies send plain text where nothing else is said
`,
    good: `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec:
  meshConfig:
    enableAutoMtls: true
`,
  },
  check: inMeshConfig(function* (config, label) {
    const auto = config.get('enableAutoMtls');
    if (!auto.is(false)) return;
    yield {
      at: auto,
      message: `${label} has proxies send plain text where nothing else is said`,
      fixes: [{ title: 'Use mutual TLS wherever both sides can', safety: 'needs-review', changes: [set(auto, true)] }],
    };
  }),
});
