import { isVerified, VERIFYING_KINDS } from '../../kube/admission/verified-images.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';

export const kyvernoVerifyImagesScopeNarrow = defineRule({
  id: 'kyverno-verify-images-scope-narrow',
  summary: 'Images run whose signatures no policy looks at',
  why: 'The policies verify images of some registries. An image from elsewhere matches none of them and is admitted without a signature, so that an attacker only has to choose the registry.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs('Verify images rules', 'https://kyverno.io/docs/policy-types/cluster-policy/verify-images/overview/'),
  ],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: signed}
spec:
  rules:
  - name: signed
    match: {any: [{resources: {kinds: [Pod]}}]}
    verifyImages:
    - imageReferences: ['registry.example/*']
#     ^^^^^^^^^^^^^^^ Images of ghcr.io run in this workspace, and no policy verifies them
      failureAction: Enforce
      attestors: [{entries: [{keys: {kms: 'awskms:///alias/images'}}]}]
---
apiVersion: v1
kind: Pod
metadata: {name: proxy, namespace: shop}
spec:
  containers: [{name: proxy, image: 'ghcr.io/somebody/proxy:1.2.3'}]
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: signed}
spec:
  rules:
  - name: signed
    match: {any: [{resources: {kinds: [Pod]}}]}
    verifyImages:
    - imageReferences: ['*']
      failureAction: Enforce
      attestors: [{entries: [{keys: {kms: 'awskms:///alias/images'}}]}]
---
apiVersion: v1
kind: Pod
metadata: {name: proxy, namespace: shop}
spec:
  containers: [{name: proxy, image: 'ghcr.io/somebody/proxy:1.2.3'}]
`,
  },
  across: {
    'kyverno.io/ClusterPolicy': narrow,
    'kyverno.io/Policy': narrow,
    'policies.kyverno.io/ImageValidatingPolicy': narrow,
    'policies.kyverno.io/NamespacedImageValidatingPolicy': narrow,
  },
});

function* narrow(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const policies = VERIFYING_KINDS.flatMap((kind) => index.ofKind(kind)).filter(({ fact }) => fact.admission?.verifies !== undefined);
  const all = policies.map(({ fact }) => fact.admission?.verifies?.patterns);
  const path = located.fact.admission?.verifies?.path;
  // One policy speaks for all of them, and only when all that they look at is known.
  if (path === undefined || policies[0] !== located || all.includes(undefined)) return;
  const patterns = all.flatMap((own) => own ?? []);
  for (const workload of index.workloads) {
    const image = workload.fact.admission?.images?.find((name) => !isVerified(patterns, name));
    if (image === undefined) continue;
    yield {
      at: { located, path },
      onKey: true,
      message: `Images of ${image.slice(0, image.indexOf('/'))} run in this workspace, and no policy verifies them`,
      related: [{ located: workload, path: ['metadata', 'name'], message: `Here is ${image}` }],
    };
    return;
  }
}
