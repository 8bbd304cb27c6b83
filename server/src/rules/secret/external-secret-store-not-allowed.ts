import { mayUseStore } from '../../kube/external-secrets/use.ts';
import { labelOf } from '../../kube/service-account.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const externalSecretStoreNotAllowed = defineRule({
  id: 'external-secret-store-not-allowed',
  summary: 'An external secret asks a store that is not for its namespace',
  why: 'The operator refuses the request, so the Secret is never made or never renewed. The quick way out is to open the store to every namespace, and then everybody who may make such an object reads whatever the store may read.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K03:2025'), cwe(284), docs('ClusterSecretStore', 'https://external-secrets.io/latest/api/clustersecretstore/')],
  examples: {
    bad: `
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: {name: vault}
spec:
  conditions: [{namespaces: [shop]}]
  provider: {vault: {server: "https://vault.example:8200", path: shop}}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database, namespace: report}
spec:
  secretStoreRef: {kind: ClusterSecretStore, name: vault}
#                                                  ^^^^^ ExternalSecret "database" asks the store "vault", which is not for namespace "report"
  dataFrom: [{extract: {key: shop/database}}]
`,
    good: `
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: {name: vault}
spec:
  conditions: [{namespaces: [shop]}]
  provider: {vault: {server: "https://vault.example:8200", path: shop}}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database, namespace: shop}
spec:
  secretStoreRef: {kind: ClusterSecretStore, name: vault}
  dataFrom: [{extract: {key: shop/database}}]
`,
  },
  across: {
    'external-secrets.io/ExternalSecret': function* (located, index) {
      const { fact } = located;
      const { namespace, storeReferences = [] } = fact;
      if (typeof namespace !== 'string') return;
      const [space, ...others] = index.named('core/Namespace', namespace);
      const labels = space?.fact.isPartial === false && others.length === 0 ? space.fact.labels : undefined;
      for (const { kind, name, path } of storeReferences) {
        if (kind !== 'ClusterSecretStore') continue;
        const stores = index.named('external-secrets.io/ClusterSecretStore', name);
        const [store] = stores;
        const isAllowed = stores.some(({ fact: { storeConditions, isPartial } }) => {
          return isPartial || !storeConditions || mayUseStore(storeConditions, namespace, labels);
        });
        if (store === undefined || isAllowed) continue;
        yield {
          at: { located, path },
          message: `${labelOf(fact)} asks the store "${name}", which is not for namespace "${namespace}"`,
          related: [{ located: store, path: ['spec', 'conditions'], message: 'These namespaces may use the store' }],
        };
      }
    },
  },
});
