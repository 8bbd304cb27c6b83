import { calicoTypes } from '../../kube/calico.ts';
import { deniedByName } from '../../kube/deny-all.ts';
import type { Direction } from '../../kube/network.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const calicoTypesMissing = defineRule({
  id: 'calico-types-missing',
  summary: 'A Calico policy that is to deny a direction does not rule it',
  why: 'Without types a Calico policy rules the directions that it has rules for, and ingress where it has none at all. A policy that is to deny more than that leaves the other direction open, and nothing tells of it.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs('Calico network policy', 'https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#spec'),
  ],
  examples: {
    bad: `
apiVersion: projectcalico.org/v3
kind: NetworkPolicy
metadata: {name: default-deny, namespace: shop}
spec:
^^^^ NetworkPolicy "default-deny" names no types, so it leaves egress open
  selector: all()
`,
    good: `
apiVersion: projectcalico.org/v3
kind: NetworkPolicy
metadata: {name: default-deny, namespace: shop}
spec:
  selector: all()
  types: [Ingress, Egress]
`,
  },
  check: {
    'projectcalico.org/NetworkPolicy': find,
    'projectcalico.org/GlobalNetworkPolicy': find,
    'crd.projectcalico.org/NetworkPolicy': find,
    'crd.projectcalico.org/GlobalNetworkPolicy': find,
  },
});

function* find(policy: Resource): Generator<Finding> {
  const spec = policy.field.get('spec');
  const types = spec.get('types');
  const ruled = calicoTypes(spec);
  // These are for one direction of the traffic of nodes.
  const isForNodes = ['preDNAT', 'doNotTrack'].some((name) => !spec.get(name).isAbsent && !spec.get(name).is(false));
  if (!spec.isMap || !types.isEmpty || ruled === undefined || isForNodes) return;
  const open = DIRECTIONS.filter((direction) => !ruled.includes(direction) && isMeant(policy, direction));
  if (open.length === 0) return;
  yield {
    at: types,
    message: `${policy.label} names no types, so it leaves ${open.join(' and ')} open`,
    fixes: [{ title: 'Rule both directions', safety: 'needs-review', changes: [set(types, ['Ingress', 'Egress'])] }],
  };
}

const DIRECTIONS: readonly Direction[] = ['ingress', 'egress'];

/** An empty list that is written out, or a name that says what is denied. */
const isMeant = (policy: Resource, direction: Direction): boolean =>
  (policy.field.get('spec', direction).isList && policy.field.get('spec', direction).isEmpty) || deniedByName(policy).includes(direction);
