import { containsCidr, parseCidr } from '../../kube/cidr.ts';
import { deniedByName } from '../../kube/deny-all.ts';
import { selectsAll } from '../../kube/network.ts';
import { isEveryAddress } from '../../kube/network-policy/cluster.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { knownData } from '../../yaml/known.ts';

export const clusterNetworkPolicyDenyHitsPods = defineRule({
  id: 'cluster-network-policy-deny-hits-pods',
  summary: "An administrator's policy for addresses outside denies traffic between pods, too",
  why: 'Ranges of addresses are meant for what lies outside the cluster, but the addresses of pods and of DNS are compared as well. Denying every address so takes the whole cluster down, and in the hurry more than the rule is taken back.',
  severity: 'medium',
  preset: 'recommended',
  references: [owasp('K05:2025'), docs('Network Policy API', 'https://network-policy-api.sigs.k8s.io/api-overview/')],
  examples: {
    bad: `
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: no-internet}
spec:
  tier: Admin
  priority: 10
  subject: {namespaces: {matchLabels: {internet: 'no'}}}
  egress:
  - name: outside
    action: Deny
    to:
    - networks: [0.0.0.0/0]
#                ^^^^^^^^^ ClusterNetworkPolicy "no-internet" denies traffic between pods, too
`,
    good: `
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: no-internet}
spec:
  tier: Admin
  priority: 10
  subject: {namespaces: {matchLabels: {internet: 'no'}}}
  egress:
  - name: inside
    action: Pass
    to:
    - namespaces: {}
  - name: outside
    action: Deny
    to:
    - networks: [0.0.0.0/0]
`,
  },
  check: {
    *'policy.networking.k8s.io/ClusterNetworkPolicy'(policy) {
      const egress = policy.field.get('spec', 'egress');
      const rules = egress.items;
      const isMeant = deniedByName(policy).includes('egress') || rules.some((rule) => rule.get('action').is('Deny') && namesPods(rule));
      if (isMeant || egress.isOpen) return;
      for (const [i, rule] of rules.entries()) {
        if (!rule.get('action').is('Deny') || !rule.get('protocols').isEmpty) continue;
        if (rules.slice(0, i).some((earlier) => !earlier.isMap || (!earlier.get('action').is('Deny') && mayLetInside(earlier)))) continue;
        const at = rule
          .get('to')
          .items.flatMap((peer) => peer.get('networks').items)
          .find(isEveryAddress);
        if (at !== undefined) yield { at, message: `${policy.label} denies traffic between pods, too`, fixes: passing(egress) };
      }
    },
  },
});

/** Its peers are every pod, or may be. */
const namesPods = (rule: Field): boolean =>
  rule.get('to').isOpen ||
  rule.get('to').items.some((peer) => {
    const [namespaces, pods] = [peer.get('namespaces'), peer.get('pods')];
    const areAll = selectsAll(pods.get('namespaceSelector')) && selectsAll(pods.get('podSelector'));
    return (
      peer.isUnknown || namespaces.isUnknown || pods.isUnknown || (namespaces.isMap && selectsAll(namespaces)) || (pods.isMap && areAll)
    );
  });

/** Some namespaces, or addresses that pods may have: who wrote it knows that pods are judged, and which. */
const mayLetInside = (rule: Field): boolean =>
  namesPods(rule) ||
  rule.get('to').items.some((peer) => {
    const networks = peer.get('networks');
    return (
      peer.get('namespaces').isPresent || networks.isOpen || networks.items.some(({ text }) => text === undefined || mayBeOfPods(text))
    );
  });

/** https://www.rfc-editor.org/rfc/rfc1918, rfc4193 and rfc6598; a range that holds one of them counts as well. */
function mayBeOfPods(text: string): boolean {
  const range = parseCidr(text);
  if (range === undefined) return true;
  return ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'].some((pods) => {
    const other = parseCidr(pods);
    return other !== undefined && (containsCidr(range, other) || containsCidr(other, range));
  });
}

/** What passes goes on to the policies of the namespaces. */
function passing(egress: Field): Fix[] {
  const rules = knownData(egress);
  const first = { name: 'inside', action: 'Pass', to: [{ namespaces: {} }] };
  return Array.isArray(rules)
    ? [{ title: 'Let traffic between pods pass first', safety: 'needs-review', changes: [set(egress, [first, ...rules])] }]
    : [];
}
