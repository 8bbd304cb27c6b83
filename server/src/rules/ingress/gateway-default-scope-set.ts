import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const gatewayDefaultScopeSet = defineRule({
  id: 'gateway-default-scope-set',
  summary: 'Routes that name no Gateway attach to this one',
  why: 'A default Gateway takes routes whose authors never spoke of it. What was meant for the inside of the cluster may so be reachable from the internet.',
  severity: 'medium',
  preset: 'recommended',
  references: [owasp('K05:2025'), cwe(668), docs('Gateway API: default Gateways', 'https://gateway-api.sigs.k8s.io/geps/gep-3793/')],
  examples: {
    bad: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  defaultScope: All
#               ^^^ Gateway "edge" takes routes that name no Gateway
  listeners: [{name: https, port: 443, protocol: HTTPS}]
`,
    good: `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  gatewayClassName: envoy
  listeners: [{name: https, port: 443, protocol: HTTPS}]
`,
  },
  check: {
    *'gateway.networking.k8s.io/Gateway'({ field, label }) {
      const scope = field.get('spec', 'defaultScope');
      if (!scope.is('All') && !scope.is('Namespace')) return;
      const whose = scope.is('Namespace') ? ' of its namespace' : '';
      yield {
        at: scope,
        message: `${label} takes routes${whose} that name no Gateway`,
        fixes: [{ title: 'Remove defaultScope (routes must then name the Gateway)', safety: 'needs-review', changes: [remove(scope)] }],
      };
    },
  },
});
