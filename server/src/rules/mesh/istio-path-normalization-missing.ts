import { inMeshConfig } from '../../rule/mesh-config.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const istioPathNormalizationMissing = defineRule({
  id: 'istio-path-normalization-missing',
  summary: 'Istio compares paths as they were typed',
  why: 'A path can be written in many ways: with dots, two slashes or percent signs. The proxy compares what was typed, the application reads what was meant, and so a request gets past a policy that names its path.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(180),
    docs(
      'Customize your system on path normalization',
      'https://istio.io/latest/docs/ops/best-practices/security/#customize-your-system-on-path-normalization',
    ),
  ],
  examples: {
    bad: `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec:
  meshConfig:
    pathNormalization: {normalization: NONE}
#                                      ^^^^ IstioOperator "mesh" has proxies compare paths as they were typed
`,
    good: `
apiVersion: install.istio.io/v1alpha1
kind: IstioOperator
metadata: {name: mesh, namespace: istio-system}
spec:
  meshConfig:
    pathNormalization: {normalization: MERGE_SLASHES}
`,
  },
  check: inMeshConfig(function* (config, label) {
    const normalization = config.get('pathNormalization', 'normalization');
    if (!normalization.is('NONE')) return;
    yield {
      at: normalization,
      message: `${label} has proxies compare paths as they were typed`,
      fixes: [
        { title: 'Merge slashes as well', safety: 'needs-review', changes: [set(normalization, 'MERGE_SLASHES')] },
        { title: 'Decode and merge slashes', safety: 'needs-review', changes: [set(normalization, 'DECODE_AND_MERGE_SLASHES')] },
      ],
    };
  }),
});
