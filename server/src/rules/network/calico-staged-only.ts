import { labelOf } from '../../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';
import { type Change, remove, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const calicoStagedOnly = defineRule({
  id: 'calico-staged-only',
  summary: 'A denial of Calico is only staged, and nothing enforces it',
  why: 'A staged policy writes into the logs what it would deny, and lets it through. It is a step before enforcing, and is easily forgotten there, while everybody believes that the traffic is held back.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    docs('Stage, preview impacts, and enforce policy', 'https://docs.tigera.io/calico/latest/network-policy/staged-network-policies'),
  ],
  examples: {
    bad: `
apiVersion: projectcalico.org/v3
kind: StagedNetworkPolicy
#     ^^^^^^^^^^^^^^^^^^^ StagedNetworkPolicy "default-deny" is only tried out, and no policy here enforces it
metadata: {name: default-deny, namespace: shop}
spec: {selector: all(), types: [Ingress, Egress]}
`,
    good: `
apiVersion: projectcalico.org/v3
kind: NetworkPolicy
metadata: {name: default-deny, namespace: shop}
spec: {selector: all(), types: [Ingress, Egress]}
`,
  },
  across: { 'projectcalico.org/StagedNetworkPolicy': find, 'projectcalico.org/StagedGlobalNetworkPolicy': find },
});

function* find(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { fact } = located;
  if (fact.isPartial || fact.network?.isStagedDenial !== true) return;
  const kind = fact.groupKind.replace(/^.*\/Staged/, '');
  const twins = fact.name === undefined ? [] : index.named(`projectcalico.org/${kind}`, fact.name);
  // One for all namespaces covers this one; those of single namespaces do not cover all.
  const others = typeof fact.namespace === 'string' ? index.networkPoliciesOf(fact.namespace) : index.networkPoliciesOf('');
  const isEnforced = others.some((other) => other.fact.isPartial || (other.fact.isolation?.selectsAll === true && isClosing(other)));
  if (isEnforced || twins.some((twin) => twin.fact.namespace === fact.namespace)) return;
  yield {
    at: { located, path: ['kind'] },
    message: `${labelOf(fact)} is only tried out, and no policy here enforces it`,
    fixes: [{ title: `Enforce it as a ${kind}`, safety: 'needs-review', changes: (at) => enforced(at, kind) }],
  };
}

const isClosing = ({ fact: { isolation } }: Located): boolean => isolation?.ingress === 'closed' || isolation?.egress === 'closed';

function enforced(kind: Field, name: string): Change[] {
  const action = kind.parent?.get('spec', 'stagedAction');
  return [set(kind, name), ...(action?.isPresent === true ? [remove(action)] : [])];
}
