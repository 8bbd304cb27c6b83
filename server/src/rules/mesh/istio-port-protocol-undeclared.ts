import { declarations, membershipOfNamespace } from '../../kube/mesh/membership.ts';
import { labelOf } from '../../kube/mesh/reach.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioPortProtocolUndeclared = defineRule({
  id: 'istio-port-protocol-undeclared',
  summary: 'Istio has to guess what is spoken on a port',
  why: 'The proxy looks at the first bytes of a connection, which the caller chooses. Taken for something other than HTTP, a request is not compared with rules about paths, methods or tokens.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K05:2025'),
    cwe(807),
    docs('Protocol selection', 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/'),
    docs('Detection', 'https://istio.io/latest/docs/ops/best-practices/security/#protocol-detection'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio-injection: enabled}}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {app: web}
  ports: [{name: main, port: 80}]
#                ^^^^ Service "web" does not say what is spoken on this port
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio-injection: enabled}}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {app: web}
  ports: [{name: main, port: 80, appProtocol: http}]
`,
  },
  across: {
    'core/Service': function* (located, index) {
      const { namespace, mesh } = located.fact;
      const ports = mesh?.door?.undeclared ?? [];
      if (ports.length === 0 || !declarations(index, namespace).some(({ fact }) => membershipOfNamespace(fact) === 'sidecar')) return;
      for (const path of ports)
        yield { at: { located, path }, message: `${labelOf(located.fact)} does not say what is spoken on this port` };
    },
  },
});
