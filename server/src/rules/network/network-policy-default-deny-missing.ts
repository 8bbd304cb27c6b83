import { isSystemNamespace } from '../../kube/enforcement.ts';
import type { Direction } from '../../kube/network.ts';
import { labelOf } from '../../kube/service-account.ts';
import type { Located, WorkspaceIndex } from '../../kube/workspace-index.ts';
import { attack, cis, cwe, docs, nsa, owasp } from '../../rule/references.ts';
import { defineRule, type FarFix } from '../../rule/rule.ts';
import { addDocument, append, createFile, set, type Value } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const networkPolicyDefaultDenyMissing = defineRule({
  id: 'network-policy-default-deny-missing',
  summary: 'Nothing closes the pods of a namespace by default',
  why: 'A pod that no network policy selects takes traffic from everybody and sends anywhere. Policies only add up, so one that selects every pod and allows nothing is the ground the others stand on. Without it, one pod in the wrong hands reaches all others and the internet.',
  severity: 'high',
  preset: 'strict',
  references: [
    cis('5.3.2'),
    nsa('Network separation and hardening'),
    owasp('K05:2025'),
    attack('T1046'),
    attack('T1048'),
    cwe(923),
    docs('Default policies', 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
#       ^^^^ Namespace "shop" has no network policy, so its pods are open in both directions
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny-all, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
`,
  },
  across: {
    'core/Namespace': function* (located, index) {
      const { name, isPartial } = located.fact;
      if (name === undefined || isPartial || isSystemNamespace(name) || !index.isFirst(located)) return;
      const open = (['ingress', 'egress'] as const).filter((direction) => !isClosed(index, name, direction));
      if (open.length === 0) return;
      yield {
        at: { located, path: ['metadata', 'name'] },
        message: `Namespace "${name}" ${lackOf(index, name, open)}`,
        fixes: fixesFor(index, located, open),
      };
    },
  },
});

/** Of a policy that is only partly known it cannot be said that it does not close the namespace. */
const isClosed = (index: WorkspaceIndex, namespace: string, direction: Direction): boolean =>
  index
    .networkPoliciesOf(namespace)
    .some(({ fact }) => fact.isPartial || (fact.isolation?.selectsAll === true && fact.isolation[direction] === 'closed'));

function lackOf(index: WorkspaceIndex, namespace: string, open: readonly Direction[]): string {
  if (open.length === 1) return `has no policy that denies ${open.join()} by default`;
  const isBare = index.networkPoliciesOf(namespace).length === 0;
  return isBare ? 'has no network policy, so its pods are open in both directions' : 'has no policy that denies traffic by default';
}

const POLICY = 'networking.k8s.io/NetworkPolicy';
const DEFAULT_DENY = 'default-deny-all';

/** A policy that denies one direction by default is made to deny the other, too. There is never a second one. */
function fixesFor(index: WorkspaceIndex, namespace: Located, open: readonly Direction[]): FarFix[] {
  const own = index.inNamespace(POLICY, namespace.fact.name ?? '');
  const [direction] = open;
  if (open.length === 1 && direction !== undefined) {
    const half = own.find(({ fact }) => fact.isolation?.selectsAll === true && fact.isolation[direction] === 'not ruled');
    if (half !== undefined) return [extension(half, direction)];
  }
  return own.some(({ fact }) => fact.name === DEFAULT_DENY) ? [] : denials(namespace);
}

const extension = (policy: Located, direction: Direction): FarFix => ({
  title: `Let ${labelOf(policy.fact)} deny ${direction}, too`,
  safety: 'needs-review',
  changes: (_, find) => {
    const types = find({ located: policy, path: ['spec', 'policyTypes'] });
    if (types === undefined) return [];
    return [types.isEmpty ? set(types, ['Ingress', 'Egress']) : append(types, direction === 'ingress' ? 'Ingress' : 'Egress')];
  },
});

/** In the namespace as it is written there: a kustomization may call it something else. */
const policyIn = (name: Field): Value => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: DEFAULT_DENY, namespace: name.text ?? '' },
  spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
});

/** Policies only add up, so it takes nothing from what others allow. */
function denials({ uri, fact }: Located): FarFix[] {
  const file = `${fact.name}-${DEFAULT_DENY}.${uri.endsWith('.yml') ? 'yml' : 'yaml'}`;
  return [
    {
      title: 'Add a policy that denies all traffic by default',
      safety: 'needs-review',
      changes: (at) => [addDocument(at, policyIn(at))],
    },
    {
      title: `Add a file ${file} with such a policy`,
      safety: 'needs-review',
      changes: (at) => [createFile(at, file, policyIn(at))],
    },
  ];
}
