import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const securitySectionNull = defineRule({
  id: 'security-section-null',
  summary: 'A section of a policy is named and left empty',
  why: 'Each API reads a section without a value in its own way: as if it were not there, as nobody, or as everybody. Whoever reads the file cannot know which, and a list that was lost by accident looks the same.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K01:2025'),
    cwe(1287),
    docs('NetworkPolicy', 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny-all, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress]
  ingress:
# ^^^^^^^ NetworkPolicy "deny-all" has "ingress" without a value
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny-all, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress]
  ingress: []
`,
  },
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      const spec = policy.field.get('spec');
      const [ingress, egress] = [spec.get('ingress'), spec.get('egress')];
      const peers = [...ingress.items.map((rule) => rule.get('from')), ...egress.items.map((rule) => rule.get('to'))];
      yield* nulls(policy, [ingress, egress, ...peers]);
    },
    'cilium.io/CiliumNetworkPolicy': (policy) => nulls(policy, ciliumSections(policy)),
    'cilium.io/CiliumClusterwideNetworkPolicy': (policy) => nulls(policy, ciliumSections(policy)),
    'security.istio.io/AuthorizationPolicy': (policy) => nulls(policy, [policy.field.get('spec', 'rules')]),
  },
});

const ciliumSections = ({ field }: Resource): Field[] =>
  ['ingress', 'ingressDeny', 'egress', 'egressDeny'].map((section) => field.get('spec', section));

function* nulls({ label }: Resource, sections: readonly Field[]): Generator<Finding> {
  for (const section of sections) {
    if (section.kind !== 'null') continue;
    yield {
      at: section,
      message: `${label} has "${section.segment}" without a value`,
      fixes: [{ title: 'Write an empty list, which means the same', safety: 'needs-review', changes: [set(section, [])] }],
    };
  }
}
