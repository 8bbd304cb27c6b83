import type { Fact } from '../../kube/facts.ts';
import { areDisjoint } from '../../kube/network-policy/selectors.ts';
import { labelOf, mayBeSame } from '../../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFinding } from '../../rule/rule.ts';
import { append, type Change } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const ciliumFqdnDnsRuleMissing = defineRule({
  id: 'cilium-fqdn-dns-rule-missing',
  summary: 'A Cilium policy allows host names that Cilium never learns the addresses of',
  why: 'Cilium learns which addresses a name stands for from the answers that pods get, and sees those only where a rule leads DNS through its proxy. Without one the names are never reachable, and mostly somebody then allows the whole world instead.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K05:2025'), docs('DNS based policies', 'https://docs.cilium.io/en/stable/security/policy/language/#dns-based')],
  examples: {
    bad: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  egress:
  - toFQDNs: [{matchName: api.example.com}]
#   ^^^^^^^ CiliumNetworkPolicy "web" allows host names, but no rule here shows Cilium the answers of DNS
`,
    good: `
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  endpointSelector: {matchLabels: {app: web}}
  egress:
  - toFQDNs: [{matchName: api.example.com}]
  - toEndpoints: [{matchLabels: {k8s:io.kubernetes.pod.namespace: kube-system, k8s-app: kube-dns}}]
    toPorts:
    - ports: [{port: '53', protocol: ANY}]
      rules: {dns: [{matchPattern: '*'}]}
`,
  },
  across: { 'cilium.io/CiliumNetworkPolicy': find, 'cilium.io/CiliumClusterwideNetworkPolicy': find },
});

function* find(located: Located, index: WorkspaceIndex): Generator<FarFinding> {
  const { fact } = located;
  const cilium = fact.network?.cilium;
  if (fact.isPartial || cilium?.names === undefined) return;
  const policies = [...index.ofKind('cilium.io/CiliumNetworkPolicy'), ...index.ofKind('cilium.io/CiliumClusterwideNetworkPolicy')];
  if (cilium.maySeeDns || policies.some((other) => maySeeDns(other.fact, fact))) return;
  yield {
    at: { located, path: cilium.names },
    onKey: true,
    message: `${labelOf(fact)} allows host names, but no rule here shows Cilium the answers of DNS`,
    fixes: [{ title: 'Lead DNS through the proxy of Cilium', safety: 'needs-review', changes: leadDns }],
  };
}

/** Those of a policy for other pods do not help. */
function maySeeDns({ groupKind, namespace, isPartial, network }: Fact, own: Fact): boolean {
  const [one, other] = [network?.cilium?.selector, own.network?.cilium?.selector];
  const isNear = groupKind !== own.groupKind || mayBeSame(namespace, own.namespace);
  if (!isNear || (!isPartial && network?.cilium?.maySeeDns !== true)) return false;
  return one === undefined || other === undefined || !areDisjoint(one, other);
}

const leadDns = (names: Field): Change[] => (names.parent?.parent?.isList === true ? [append(names.parent.parent, DNS)] : []);

const DNS = {
  toEndpoints: [{ matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'kube-system', 'k8s-app': 'kube-dns' } }],
  toPorts: [{ ports: [{ port: '53', protocol: 'ANY' }], rules: { dns: [{ matchPattern: '*' }] } }],
};
