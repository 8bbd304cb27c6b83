import { forKinds } from '../../rule/kind-checks.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const fluxSourceCrossNamespace = defineRule({
  id: 'flux-source-cross-namespace',
  summary: 'Flux applies what stands in the repository of another tenant',
  why: 'Whoever can push to that repository changes what runs here, and whoever reads this one may get at credentials of the other. Flux can forbid it for all, and then this object stops working.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K02:2025'), cwe(668), docs('Multi-tenancy', 'https://fluxcd.io/flux/installation/configuration/multitenancy/')],
  examples: {
    bad: `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: web, namespace: shop}
spec:
  sourceRef: {kind: GitRepository, name: web, namespace: blog}
#                                                        ^^^^ Kustomization "web" takes its source from the namespace "blog"
`,
    good: `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: web, namespace: shop}
spec:
  sourceRef: {kind: GitRepository, name: web}
`,
  },
  check: forKinds(
    ['kustomize.toolkit.fluxcd.io/Kustomization', 'helm.toolkit.fluxcd.io/HelmRelease'],
    function* ({ field, namespace, label }) {
      const spec = field.get('spec');
      for (const source of [spec.get('sourceRef'), spec.get('chartRef'), spec.get('chart', 'spec', 'sourceRef')]) {
        const other = source.get('namespace');
        // What stands in Flux' own namespace belongs to whoever runs the cluster.
        if (other.text === undefined || namespace.text === undefined || other.text === namespace.text || other.is('flux-system')) continue;
        if (namespace.text !== 'flux-system') yield { at: other, message: `${label} takes its source from the namespace "${other.text}"` };
      }
    },
  ),
});
