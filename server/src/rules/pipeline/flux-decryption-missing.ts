import { decoded } from '../../kube/kustomize/paths.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const fluxDecryptionMissing = defineRule({
  id: 'flux-decryption-missing',
  summary: 'Flux applies encrypted Secrets without decrypting them',
  why: 'SOPS has encrypted these Secrets, and without `decryption` Flux applies them as they are: the API server refuses them, or programs get the ciphertext for a password. In a hurry somebody then commits the plain one.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K03:2025'), cwe(636), docs('Decryption', 'https://fluxcd.io/flux/components/kustomize/kustomizations/#decryption')],
  examples: {
    file: 'clusters/web.yaml',
    bad: `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: web, namespace: flux-system}
spec:
  path: ./clusters
#       ^^^^^^^^^^ Kustomization "web" does not decrypt the Secrets in this folder of the workspace
---
apiVersion: v1
kind: Secret
metadata: {name: database, namespace: shop}
stringData: {password: "ENC[AES256_GCM,data:kT9,iv:a,tag:b,type:str]"}
sops: {version: 3.9.4}
`,
    good: `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: web, namespace: flux-system}
spec:
  path: ./clusters
  decryption: {provider: sops, secretRef: {name: keys}}
---
apiVersion: v1
kind: Secret
metadata: {name: database, namespace: shop}
stringData: {password: "ENC[AES256_GCM,data:kT9,iv:a,tag:b,type:str]"}
sops: {version: 3.9.4}
`,
  },
  across: {
    'kustomize.toolkit.fluxcd.io/Kustomization': function* (located, index) {
      const { delivery, name, isPartial } = located.fact;
      // The root of the repository may be anywhere above the workspace.
      if (isPartial || delivery?.appliesAsIs !== true || delivery.folder === undefined || delivery.folder === '') return;
      const below = `/${delivery.folder}/`;
      const encrypted = index
        .ofKind('core/Secret')
        .filter(({ fact, uri }) => fact.delivery?.isEncrypted === true && decoded(uri).includes(below));
      const [first] = encrypted;
      if (first === undefined) return;
      yield {
        at: { located, path: ['spec', 'path'] },
        message: `Kustomization "${name}" does not decrypt the Secrets in this folder of the workspace`,
        related: [{ located: first, path: ['sops'], message: 'This one is encrypted' }],
      };
    },
  },
});
