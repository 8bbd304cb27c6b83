import { actsOnAll, calicoRules } from '../../kube/calico.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding, type Fix } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const calicoAllowAny = defineRule({
  id: 'calico-allow-any',
  summary: 'A rule of a Calico policy allows all traffic',
  why: 'Calico takes the first rule that fits, and a rule without conditions fits everything. No rule after it is looked at any more, nor any policy of the same tier with a higher order: not even those that deny.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs('Calico network policy', 'https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#rule'),
  ],
  examples: {
    bad: `
apiVersion: projectcalico.org/v3
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  selector: app == "web"
  types: [Ingress]
  ingress:
  - action: Allow
#           ^^^^^ NetworkPolicy "web" allows all ingress traffic
`,
    good: `
apiVersion: projectcalico.org/v3
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  selector: app == "web"
  types: [Ingress]
  ingress:
  - action: Allow
    source: {selector: app == "gateway"}
`,
  },
  yieldsTo: ['calico-untracked-allow-any'],
  check: {
    'projectcalico.org/NetworkPolicy': find,
    'projectcalico.org/GlobalNetworkPolicy': find,
    'crd.projectcalico.org/NetworkPolicy': find,
    'crd.projectcalico.org/GlobalNetworkPolicy': find,
  },
});

function* find(policy: Resource): Generator<Finding> {
  const types = policy.field.get('spec', 'types');
  for (const { direction, field } of calicoRules(policy)) {
    const action = field.get('action');
    const isIgnored = !types.isEmpty && !types.includes(direction === 'ingress' ? 'Ingress' : 'Egress');
    if (!action.is('Allow') || !actsOnAll(field) || isIgnored) continue;
    yield {
      at: action,
      message: `${policy.label} allows all ${direction} traffic`,
      fixes: policy.kind === 'NetworkPolicy' ? [toOwn(field.get(direction === 'ingress' ? 'source' : 'destination'))] : [],
    };
  }
}

/** In a policy of a namespace a selector speaks of that namespace. */
const toOwn = (peer: Field): Fix => ({
  title: 'Allow only the pods of its own namespace',
  safety: 'needs-review',
  changes: [set(peer, { selector: 'all()' })],
});
