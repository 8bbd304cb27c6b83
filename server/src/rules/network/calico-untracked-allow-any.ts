import { actsOnAll, calicoRules } from '../../kube/calico.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const calicoUntrackedAllowAny = defineRule({
  id: 'calico-untracked-allow-any',
  summary: 'A Calico policy allows everything before any other policy is asked',
  why: 'Policies with doNotTrack or preDNAT come before all others, and what they allow no normal policy of the node judges any more. A rule without conditions so opens every port of every selected node, whatever else is written.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    cwe(923),
    docs('Untracked policy', 'https://docs.tigera.io/calico/latest/reference/host-endpoints/donottrack'),
    docs('Pre-DNAT policy', 'https://docs.tigera.io/calico/latest/reference/host-endpoints/pre-dnat'),
  ],
  examples: {
    bad: `
apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata: {name: nodes}
spec:
  selector: has(node-role.kubernetes.io/worker)
  applyOnForward: true
  preDNAT: true
  types: [Ingress]
  ingress:
  - action: Allow
#           ^^^^^ GlobalNetworkPolicy "nodes" allows all ingress before any other policy (preDNAT)
`,
    good: `
apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata: {name: nodes}
spec:
  selector: has(node-role.kubernetes.io/worker)
  applyOnForward: true
  preDNAT: true
  types: [Ingress]
  ingress:
  - action: Allow
    source: {nets: [203.0.113.0/24]}
`,
  },
  check: { 'projectcalico.org/GlobalNetworkPolicy': find, 'crd.projectcalico.org/GlobalNetworkPolicy': find },
});

function* find(policy: Resource): Generator<Finding> {
  const spec = policy.field.get('spec');
  const kind = ['doNotTrack', 'preDNAT'].find((name) => spec.get(name).is(true));
  if (kind === undefined) return;
  for (const { direction, field } of calicoRules(policy)) {
    const action = field.get('action');
    const isIgnored = !spec.get('types').isEmpty && !spec.get('types').includes(direction === 'ingress' ? 'Ingress' : 'Egress');
    if (!action.is('Allow') || !actsOnAll(field) || isIgnored) continue;
    yield { at: action, message: `${policy.label} allows all ${direction} before any other policy (${kind})` };
  }
}
