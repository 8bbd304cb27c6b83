import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatewayListenersFromAllNamespaces = defineRule({
  id: 'gateway-listeners-from-all-namespaces',
  summary: 'Every namespace may add listeners to a Gateway',
  why: 'Whoever may create a ListenerSet anywhere in the cluster can open ports and claim hosts on this shared Gateway, and show their own certificate there. So one team can take the visitors of another.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K05:2025'), cwe(668), docs('Gateway API: ListenerSet', 'https://gateway-api.sigs.k8s.io/geps/gep-1713/')],
  examples: {
    bad: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  allowedListeners:
    namespaces:
      from: All
#           ^^^ Gateway "edge" takes listeners from every namespace
  listeners: [{name: https, port: 443, protocol: HTTPS}]
`,
    good: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  allowedListeners:
    namespaces:
      from: Selector
      selector: {matchLabels: {kubernetes.io/metadata.name: shop}}
  listeners: [{name: https, port: 443, protocol: HTTPS}]
`,
  },
  check: {
    *'gateway.networking.k8s.io/Gateway'({ field, label }) {
      const from = field.get('spec', 'allowedListeners', 'namespaces', 'from');
      if (!from.is('All')) return;
      yield {
        at: from,
        message: `${label} takes listeners from every namespace`,
        fixes: [{ title: 'Take listeners of its own namespace only', safety: 'needs-review', changes: [set(from, 'Same')] }],
      };
    },
  },
});
