import { ciliumRules } from '../../kube/cilium.ts';
import type { Resource } from '../../kube/resource.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding, type Fix } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const ciliumToServicesApiserver = defineRule({
  id: 'cilium-to-services-apiserver',
  summary: 'A Cilium policy names the API server by its Service',
  why: 'Cilium turns the Service into addresses, and where the API server runs on nodes of the cluster, addresses do not select it. The pods lose it now and then, and somebody opens far more to get it back. The entity kube-apiserver always means it.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    docs('Entities based policies', 'https://docs.cilium.io/en/stable/security/policy/language/#access-to-from-kube-apiserver'),
  ],
  examples: {
    bad: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: operator, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: operator}}
  egress:
  - toServices:
    - k8sService: {serviceName: kubernetes, namespace: default}
#                               ^^^^^^^^^^ CiliumNetworkPolicy "operator" names the API server by its Service, which may not match
`,
    good: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: operator, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: operator}}
  egress:
  - toEntities: [kube-apiserver]
`,
  },
  check: { 'cilium.io/CiliumNetworkPolicy': find, 'cilium.io/CiliumClusterwideNetworkPolicy': find },
});

function* find(policy: Resource): Generator<Finding> {
  for (const { field } of ciliumRules(policy)) {
    const services = field.get('toServices');
    for (const service of services.items.map((item) => item.get('k8sService'))) {
      const name = service.get('serviceName');
      if (!name.is('kubernetes') || !service.get('namespace').is('default')) continue;
      const isAlone = services.items.length === 1 && field.get('toEntities').isAbsent;
      yield {
        at: name,
        message: `${policy.label} names the API server by its Service, which may not match`,
        fixes: isAlone ? [toEntity(field, services)] : [],
      };
    }
  }
}

const toEntity = (rule: Field, services: Field): Fix => ({
  title: 'Name the entity kube-apiserver',
  safety: 'needs-review',
  changes: [set(rule.get('toEntities'), ['kube-apiserver']), remove(services)],
});
