import { coversPort, selectsAll, type TrafficRule, trafficRulesOf } from '../../kube/network.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix, type Severity } from '../../rule/rule.ts';
import { remove, rename, set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const networkPolicyNamespaceSelectorEmpty = defineRule({
  id: 'network-policy-namespace-selector-empty',
  summary: 'A network policy opens to every namespace',
  why: 'An empty namespace selector selects all namespaces, those of other teams and those of tomorrow too. A pod selector beside it holds nobody back, for in a namespace of their own people give pods any label.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1046'),
    cwe(923),
    docs('Multi-tenancy: network isolation', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#network-isolation'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - namespaceSelector: {}
#     ^^^^^^^^^^^^^^^^^ NetworkPolicy "web" lets in the pods of every namespace
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - namespaceSelector:
        matchLabels: {kubernetes.io/metadata.name: edge}
`,
  },
  yieldsTo: ['network-policy-selector-or-and', 'network-policy-deny-all-has-rules'],
  check: {
    *'networking.k8s.io/NetworkPolicy'(policy) {
      for (const rule of trafficRulesOf(policy)) {
        for (const peer of rule.peers.items) {
          const namespaces = peer.get('namespaceSelector');
          const pods = peer.get('podSelector');
          // Null selects nothing of its own, unlike an empty mapping.
          if (!namespaces.isMap || !selectsAll(namespaces) || pods.isUnknown) continue;
          const whose = rule.direction === 'ingress' ? 'lets in' : 'lets traffic out to';
          const isNarrow = !selectsAll(pods);
          yield {
            at: namespaces,
            message: `${policy.label} ${whose} ${isNarrow ? 'such pods' : 'the pods'} of every namespace`,
            severity: severityOf(rule, isNarrow),
            fixes: fixesFor(rule, namespaces, pods),
          };
        }
      }
    },
  },
});

/** Who takes the labels of a client gets in, who takes those of a server gets its traffic; some ports are less than all. */
function severityOf(rule: TrafficRule, isNarrow: boolean): Severity {
  if (isDnsOnly(rule) || (isNarrow && rule.direction === 'egress')) return 'low';
  return isNarrow || 0 < rule.ports.items.length ? 'medium' : 'high';
}

function fixesFor(rule: TrafficRule, namespaces: Field, pods: Field): Fix[] {
  if (isDnsOnly(rule)) {
    const title = 'Name kube-system, where the DNS of the cluster runs';
    const selector = { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } };
    return [{ title, safety: 'needs-review', changes: [set(namespaces, selector)] }];
  }
  const change = pods.isAbsent ? rename(namespaces, 'podSelector') : remove(namespaces);
  return [{ title: 'Allow only its own namespace', safety: 'needs-review', changes: [change] }];
}

const isDnsOnly = ({ direction, ports }: TrafficRule): boolean =>
  direction === 'egress' &&
  0 < ports.items.length &&
  ports.items.every((port) => port.get('port').isPresent && (coversPort(port, 'UDP', 53) || coversPort(port, 'TCP', 53)));
