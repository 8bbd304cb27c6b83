import type { WorkspaceIndex } from '../../kube/workspace-index.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { rename, set } from '../../yaml/change.ts';

export const networkPolicyNamespaceNameLabel = defineRule({
  id: 'network-policy-namespace-name-label',
  summary: 'A network policy picks namespaces by a label that no namespace has',
  why: 'Kubernetes gives no namespace the label "name": it has to be put there by hand, and whoever may label a namespace may put it on another. Without it the rule allows nothing. The label kubernetes.io/metadata.name is there on every namespace, and nobody can change it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    docs(
      'Targeting a namespace by its name',
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-namespace-by-its-name',
    ),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress]
  ingress:
  - from:
    - namespaceSelector:
        matchLabels:
          name: ingress-nginx
#         ^^^^ NetworkPolicy "web" asks for a label "name" that no known namespace has
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress]
  ingress:
  - from:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: ingress-nginx
`,
  },
  across: {
    'networking.k8s.io/NetworkPolicy': function* (located, index) {
      const { name, namespaceLabels = [] } = located.fact;
      for (const { key, path } of namespaceLabels) {
        if (!/^(?:name|ns|namespace)$/.test(key) || mayCarry(index, key)) continue;
        yield {
          at: { located, path },
          onKey: path.at(-1) === key,
          message: `NetworkPolicy${name === undefined ? '' : ` "${name}"`} asks for a label "${key}" that no known namespace has`,
          fixes: [
            {
              title: 'Ask for kubernetes.io/metadata.name, which every namespace has',
              safety: 'needs-review',
              changes: (at) => [at.segment === 'key' ? set(at, METADATA_NAME) : rename(at, METADATA_NAME)],
            },
          ],
        };
      }
    },
  },
});

/** https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name */
const METADATA_NAME = 'kubernetes.io/metadata.name';

const mayCarry = (index: WorkspaceIndex, key: string): boolean =>
  index.ofKind('core/Namespace').some(({ fact }) => fact.labels.isOpen || Object.hasOwn(fact.labels.known, key));
