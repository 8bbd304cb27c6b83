import { HIDDEN } from '../../kube/resource.ts';
import { labelOf } from '../../kube/service-account.ts';
import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const externalSecretStoreUnresolved = defineRule({
  id: 'external-secret-store-unresolved',
  summary: 'An external secret asks a store that is not in the workspace',
  why: 'Without its store the Secret is never made, and the pods that need it do not start; one that is there is never renewed. Often the name is merely misspelt, or the kind is left out, which means a store of the namespace.',
  severity: 'low',
  preset: 'all',
  references: [owasp('K03:2025'), docs('ExternalSecret', 'https://external-secrets.io/latest/api/externalsecret/')],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database, namespace: shop}
spec:
  secretStoreRef: {name: vault}
#                        ^^^^^ ExternalSecret "database" asks the SecretStore "vault", which is not in this workspace
  dataFrom: [{extract: {key: shop/database}}]
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: vault, namespace: shop}
spec:
  provider: {vault: {server: "https://vault.example:8200", path: shop}}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: database, namespace: shop}
spec:
  secretStoreRef: {name: vault}
  dataFrom: [{extract: {key: shop/database}}]
`,
  },
  across: {
    'external-secrets.io/ExternalSecret': function* (located, index) {
      const { fact } = located;
      const { namespace, storeReferences = [] } = fact;
      // Who declares the namespace elsewhere may declare the store there too.
      if (typeof namespace !== 'string' || index.named('core/Namespace', namespace).length === 0) return;
      for (const { kind, name, path } of storeReferences) {
        if (!isMissing(index, kind, name, namespace)) continue;
        yield { at: { located, path }, message: `${labelOf(fact)} asks the ${kind} "${name}", which is not in this workspace` };
      }
    },
  },
});

function isMissing(index: WorkspaceIndex, kind: string, name: string, namespace: string): boolean {
  if (kind !== 'SecretStore' && kind !== 'ClusterSecretStore') return false;
  return [`external-secrets.io/${kind}`, `${HIDDEN}/${kind}`, `external-secrets.io/${HIDDEN}`]
    .flatMap((groupKind) => (kind === 'SecretStore' ? index.maybeIn(groupKind, namespace) : index.ofKind(groupKind)))
    .every(({ fact }) => fact.name !== undefined && fact.name !== name);
}
