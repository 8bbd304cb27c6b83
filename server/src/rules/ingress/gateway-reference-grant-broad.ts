import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatewayReferenceGrantBroad = defineRule({
  id: 'gateway-reference-grant-broad',
  summary: 'A ReferenceGrant opens every Secret of a namespace to another one',
  why: 'The grant names no Secret, so that the other namespace may use each one that lies here, now and later. A Gateway there can serve traffic with any private key of this namespace.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(668),
    docs('Gateway API: ReferenceGrant', 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/'),
  ],
  examples: {
    bad: `
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: edge, namespace: shop}
spec:
  from:
  - {group: gateway.networking.k8s.io, kind: Gateway, namespace: edge}
  to:
  - group: ''
    kind: Secret
#         ^^^^^^ ReferenceGrant "edge" opens every Secret of its namespace to namespace "edge"
`,
    good: `
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: edge, namespace: shop}
spec:
  from:
  - {group: gateway.networking.k8s.io, kind: Gateway, namespace: edge}
  to:
  - group: ''
    kind: Secret
    name: shop-tls
`,
  },
  check: {
    *'gateway.networking.k8s.io/ReferenceGrant'({ field, label }) {
      const namespaces = [...new Set(field.get('spec', 'from').items.flatMap((from) => from.get('namespace').text ?? []))];
      const others = namespaces.length === 1 ? `namespace "${namespaces.join()}"` : 'other namespaces';
      for (const to of field.get('spec', 'to').items) {
        const isSecret = to.get('kind').is('Secret') && (to.get('group').isAbsent || to.get('group').is(''));
        if (!isSecret || (!to.get('name').isAbsent && !to.get('name').is(''))) continue;
        yield { at: to.get('kind'), message: `${label} opens every Secret of its namespace to ${others}` };
      }
    },
  },
});
