import { actsOnAll, calicoRules, isAll } from '../../kube/calico.ts';
import type { Resource } from '../../kube/resource.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const calicoGlobalPolicySelectsAll = defineRule({
  id: 'calico-global-policy-selects-all',
  summary: 'A global Calico policy denies the control plane its traffic',
  why: 'Without a selector a global policy is for everything that Calico knows: also the pods of kube-system and of Calico itself, and the nodes where they are host endpoints. Denying there cuts off DNS, the API server and the way to take the policy back.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    docs(
      'Enable a default deny policy',
      'https://docs.tigera.io/calico/latest/network-policy/get-started/kubernetes-default-deny#best-practice-2-keep-the-scope-to-non-system-pods',
    ),
  ],
  examples: {
    bad: `
apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata: {name: deny-all}
spec:
^^^^ GlobalNetworkPolicy "deny-all" denies traffic to everything, the control plane too
  types: [Ingress, Egress]
`,
    good: `
apiVersion: projectcalico.org/v3
kind: GlobalNetworkPolicy
metadata: {name: deny-all}
spec:
  namespaceSelector: has(projectcalico.org/name) && projectcalico.org/name not in {"kube-system", "calico-system"}
  types: [Ingress, Egress]
`,
  },
  check: { 'projectcalico.org/GlobalNetworkPolicy': find, 'crd.projectcalico.org/GlobalNetworkPolicy': find },
});

/** As Calico's own guide has it. */
const SCOPE = 'has(projectcalico.org/name) && projectcalico.org/name not in {"kube-system", "calico-system", "calico-apiserver"}';

function* find(policy: Resource): Generator<Finding> {
  const spec = policy.field.get('spec');
  const namespaces = spec.get('namespaceSelector');
  if (!spec.isMap || ![namespaces, spec.get('selector'), spec.get('serviceAccountSelector')].every(isAll)) return;
  // These are for nodes on purpose.
  if (['applyOnForward', 'preDNAT', 'doNotTrack'].some((name) => !spec.get(name).isAbsent && !spec.get(name).is(false))) return;
  const rules = calicoRules(policy);
  const isBare = spec.get('ingress').isEmpty && spec.get('egress').isEmpty;
  if (!isBare && !rules.some(({ field }) => field.get('action').is('Deny') && actsOnAll(field))) return;
  // What comes before a denial may let the control plane through.
  if (!isBare && rules.some(({ field }) => !field.get('action').is('Deny'))) return;
  yield {
    at: namespaces.isPresent ? namespaces : spec.get('selector'),
    message: `${policy.label} denies traffic to everything, the control plane too`,
    fixes: [{ title: 'Leave out the namespaces of the system', safety: 'needs-review', changes: [set(namespaces, SCOPE)] }],
  };
}
