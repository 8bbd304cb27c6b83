import { isSystemNamespace } from '../../kube/enforcement.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const namespaceSigstoreLabelMissing = defineRule({
  id: 'namespace-sigstore-label-missing',
  summary: 'A namespace is left out when signatures of images are checked',
  why: "Sigstore's policy controller looks only at namespaces that ask for it by a label. Elsewhere images without a signature run as ever, and the policies are easily gone around by choosing such a namespace.",
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs(
      'Policy controller: admission of images',
      'https://docs.sigstore.dev/policy-controller/overview/#configure-policy-controller-admission-controller-for-namespaces',
    ),
  ],
  examples: {
    bad: `
apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: own-images}
spec:
  images: [{glob: registry.example/**}]
  authorities: [{key: {secretRef: {name: cosign}}}]
---
apiVersion: v1
kind: Namespace
metadata:
  name: shop
#       ^^^^ Namespace "shop" does not ask for the signatures of its images to be checked
`,
    good: `
apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: own-images}
spec:
  images: [{glob: registry.example/**}]
  authorities: [{key: {secretRef: {name: cosign}}}]
---
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels: {policy.sigstore.dev/include: 'true'}
`,
  },
  across: {
    'core/Namespace': function* (located, index) {
      const { name, isPartial, labels } = located.fact;
      if (name === undefined || isPartial || isSystemNamespace(name) || name === 'cosign-system') return;
      // Where the label has another value, somebody has decided.
      if (labels.isOpen || LABEL in labels.known || index.ofKind('policy.sigstore.dev/ClusterImagePolicy').length === 0) return;
      if (!index.isFirst(located)) return;
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: `Namespace "${name}" does not ask for the signatures of its images to be checked`,
        fixes: [
          {
            title: 'Have its images checked (those without a signature will be rejected)',
            safety: 'needs-review',
            changes: ({ parent }) => (parent === undefined ? [] : [set(parent.get('labels', LABEL), 'true')]),
          },
        ],
      };
    },
  },
});

const LABEL = 'policy.sigstore.dev/include';
