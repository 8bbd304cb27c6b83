import { ciliumEntities } from '../../kube/cilium.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding, type Fix } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const ciliumEntityWorldAllowed = defineRule({
  id: 'cilium-entity-world-allowed',
  summary: 'A Cilium policy opens to the whole world',
  why: 'The entity world is every address outside the cluster, and all is that and everything inside, the nodes too. Data leaves to any server, or anybody gets in. Host names, ranges of addresses or a narrower entity name who is meant.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    attack('T1048'),
    cwe(923),
    docs('Entities based policies', 'https://docs.cilium.io/en/stable/security/policy/language/#entities-based'),
  ],
  examples: {
    bad: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  egress:
  - toEntities: [world]
#                ^^^^^ CiliumNetworkPolicy "web" lets traffic out to every address outside the cluster
`,
    good: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  egress:
  - toFQDNs: [{matchName: api.example.com}]
`,
  },
  check: { 'cilium.io/CiliumNetworkPolicy': find, 'cilium.io/CiliumClusterwideNetworkPolicy': find },
});

function* find(policy: Resource): Generator<Finding> {
  for (const { direction, field, entity, entities } of ciliumEntities(policy)) {
    const isAll = entity.is('all');
    if (!isAll && !/^world(?:-ipv[46])?$/.test(entity.text ?? '')) continue;
    const whose = direction === 'ingress' ? 'lets in' : 'lets traffic out to';
    yield {
      at: entity,
      message: `${policy.label} ${whose} every address ${isAll ? 'there is' : 'outside the cluster'}`,
      // Some ports are less than all.
      ...(field.get('toPorts').isEmpty ? {} : { severity: 'medium' as const }),
      fixes: isAll && entities.items.length === 1 ? [toCluster(entity)] : [],
    };
  }
}

const toCluster = (entity: Field): Fix => ({
  title: 'Allow only what is in the cluster',
  safety: 'needs-review',
  changes: [set(entity, 'cluster')],
});
