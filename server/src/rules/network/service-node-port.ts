import { toClusterIp } from '../../kube/service.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const serviceNodePort = defineRule({
  id: 'service-node-port',
  summary: 'A Service opens a port on every node',
  why: 'Every node listens on the port on all its addresses, also those that face the internet, and passes whatever comes to the pods. No load balancer and no ingress stands in between that could encrypt, limit or log.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K06:2025'),
    attack('T1133'),
    cwe(668),
    docs('Type NodePort', 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  type: NodePort
#       ^^^^^^^^ Service "web" opens a port on every node
  selector: {app: web}
  ports: [{port: 443}]
`,
    good: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  type: ClusterIP
  selector: {app: web}
  ports: [{port: 443}]
`,
  },
  yieldsTo: ['service-admin-port-exposed', 'sensitive-interface-exposed'],
  check: {
    *'core/Service'(service) {
      const spec = service.field.get('spec');
      const type = spec.get('type');
      if (type.is('NodePort')) {
        yield {
          at: type,
          message: `${service.label} opens a port on every node`,
          fixes: [{ title: 'Make it a Service inside the cluster', safety: 'needs-review', changes: toClusterIp(spec) }],
        };
      }
      if (!type.is('LoadBalancer')) return;
      for (const port of spec.get('ports').items) {
        const nodePort = port.get('nodePort');
        if (nodePort.number === undefined || nodePort.number === 0) continue;
        yield { at: nodePort, message: `${service.label} asks for port ${nodePort.number} on every node` };
      }
    },
  },
});
