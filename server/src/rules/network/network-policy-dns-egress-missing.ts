import { DNS_RULE } from '../../kube/cluster-dns.ts';
import { isSystemNamespace } from '../../kube/enforcement.ts';
import type { Fact } from '../../kube/facts.ts';
import { isDeclared, isSelectedBy, policiesBeside, workloadsBeside } from '../../kube/network-policy/selection.ts';
import { areDisjoint, isNarrow } from '../../kube/network-policy/selectors.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule, type FarFix } from '../../rule/rule.ts';
import { addDocument, append, type Change } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { knownData } from '../../yaml/known.ts';

export const networkPolicyDnsEgressMissing = defineRule({
  id: 'network-policy-dns-egress-missing',
  summary: 'A network policy closes egress, and nothing lets pods ask DNS',
  why: 'Without DNS a pod finds no service by its name, so nearly every program fails. In a hurry people take the policy back or open egress altogether, and nothing is held back any more.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    docs('Multi-tenancy: network isolation', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#network-isolation'),
    docs(
      'Default deny all egress traffic',
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-egress-traffic',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
# ^^^^^^ NetworkPolicy "web" closes egress, and nothing in this workspace lets its pods ask DNS
  - to: [{podSelector: {matchLabels: {app: payments}}}]
    ports: [{port: 8080}]
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - to: [{podSelector: {matchLabels: {app: payments}}}]
    ports: [{port: 8080}]
  - to:
    - namespaceSelector:
        matchLabels: {kubernetes.io/metadata.name: kube-system}
      podSelector:
        matchLabels: {k8s-app: kube-dns}
    ports:
    - {protocol: UDP, port: 53}
    - {protocol: TCP, port: 53}
`,
  },
  across: {
    'networking.k8s.io/NetworkPolicy': function* (located, index) {
      const { fact } = located;
      if (!closesDns(fact) || !isSeenWhole(located, index)) return;
      const others = policiesBeside(index, located).map((other) => other.fact);
      if (others.some((other) => mayAllow(other, fact))) return;
      // One that closes the whole namespace is told of alone.
      if (!isWide(fact) && others.some((other) => other.namespace === fact.namespace && closesDns(other) && isWide(other))) return;
      const isTaken = others.some(({ name }) => name === ALLOW_DNS);
      yield {
        at: { located, path: ['spec', 'egress'] },
        onKey: true,
        message: `NetworkPolicy "${fact.name}" closes egress, and nothing in this workspace lets its pods ask DNS`,
        fixes: [allowDns(fact.namespace ?? undefined, isTaken)],
      };
    },
  },
});

const closesDns = ({ isPartial, network, isolation, name, namespace }: Fact): boolean =>
  !isPartial && network?.dns === 'denied' && isolation?.selector !== undefined && name !== undefined && !isSystemNamespace(namespace ?? '');

const isWide = ({ isolation }: Fact): boolean => isolation?.selector !== undefined && !isNarrow(isolation.selector);

/** The namespace is declared here, or pods are that it selects. */
function isSeenWhole(located: Located, index: WorkspaceIndex): boolean {
  const selector = located.fact.isolation?.selector;
  if (isDeclared(index, located.fact)) return true;
  return selector !== undefined && workloadsBeside(index, located).some(({ fact }) => isSelectedBy(selector, fact));
}

/** Of what policies of other makers allow nothing is known. */
function mayAllow({ groupKind, isPartial, network, isolation }: Fact, closed: Fact): boolean {
  if (isPartial || groupKind !== closed.groupKind) return true;
  const [one, other] = [isolation?.selector, closed.isolation?.selector];
  return network?.dns === 'allowed' && (one === undefined || other === undefined || !areDisjoint(one, other));
}

const ALLOW_DNS = 'allow-dns';

function allowDns(namespace: string | undefined, isTaken: boolean): FarFix {
  return {
    title: 'Allow DNS',
    safety: 'needs-review',
    changes: (egress) => (0 < egress.items.length ? [append(egress, DNS_RULE)] : isTaken ? [] : besides(egress, namespace)),
  };
}

/** What denies everything stays as it is; policies add up. */
function besides(egress: Field, namespace: string | undefined): Change[] {
  const podSelector = egress.parent === undefined ? undefined : knownData(egress.parent.get('podSelector'));
  if (podSelector === undefined) return [];
  const policy = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: ALLOW_DNS, ...(namespace === undefined ? {} : { namespace }) },
    spec: { podSelector: podSelector ?? {}, policyTypes: ['Egress'], egress: [DNS_RULE] },
  };
  return [addDocument(egress, policy)];
}
