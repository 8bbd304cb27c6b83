import { forKinds } from '../../rule/kind-checks.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const fluxServiceAccountMissing = defineRule({
  id: 'flux-service-account-missing',
  summary: 'Flux applies the manifests of a tenant with its own rights',
  why: 'Flux may do everything in the cluster. Without an account of the tenant whoever can push to the repository may do so too; with one the API server refuses what the tenant must not do.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    attack('T1078'),
    cwe(266),
    docs('Multi-tenancy', 'https://fluxcd.io/flux/installation/configuration/multitenancy/'),
  ],
  examples: {
    bad: `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: web, namespace: shop}
spec:
^^^^ Kustomization "web" is applied with the rights of Flux
  path: ./deploy
  sourceRef: {kind: GitRepository, name: web}
`,
    good: `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: web, namespace: shop}
spec:
  path: ./deploy
  serviceAccountName: deployer
  sourceRef: {kind: GitRepository, name: web}
`,
  },
  check: forKinds(
    ['kustomize.toolkit.fluxcd.io/Kustomization', 'helm.toolkit.fluxcd.io/HelmRelease'],
    function* ({ field, namespace, label }) {
      const spec = field.get('spec');
      const account = spec.get('serviceAccountName');
      const target = spec.get('targetNamespace').text;
      // Flux' own namespace belongs to whoever runs the cluster, and another cluster has other accounts.
      const isTenant =
        namespace.text !== undefined && (namespace.text !== 'flux-system' || (target !== undefined && target !== namespace.text));
      if (!account.isAbsent || !isTenant || !spec.get('kubeConfig').isAbsent) return;
      yield { at: account, message: `${label} is applied with the rights of Flux`, lacks: 'a service account' };
    },
  ),
});
