import { reachOf } from '../../kube/service.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const serviceLoadBalancerOpen = defineRule({
  id: 'service-load-balancer-open',
  summary: 'A load balancer lets everybody in',
  why: 'Clouds give a load balancer a public address unless something says otherwise, so the whole internet reaches the pods. Nothing is wrong with that at the edge; databases, dashboards and internal services get there by accident.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K06:2025'),
    attack('T1133'),
    cwe(668),
    docs('Security checklist: network security', 'https://kubernetes.io/docs/concepts/security/security-checklist/#network-security'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  type: LoadBalancer
#       ^^^^^^^^^^^^ Service "web" has a load balancer that lets in every address
  selector: {app: web}
  ports: [{port: 443}]
`,
    good: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  type: LoadBalancer
  loadBalancerSourceRanges: [203.0.113.0/24]
  selector: {app: web}
  ports: [{port: 443}]
`,
  },
  yieldsTo: ['service-admin-port-exposed', 'service-load-balancer-source-any', 'sensitive-interface-exposed'],
  check: {
    *'core/Service'(service) {
      const spec = service.field.get('spec');
      const type = spec.get('type');
      if (!type.is('LoadBalancer') || reachOf(service) !== 'open') return;
      yield {
        at: type,
        message: `${service.label} has a load balancer that lets in every address`,
        fixes: [
          {
            title: 'Let in private addresses only (10.0.0.0/8: adjust it)',
            safety: 'needs-review',
            changes: [set(spec.get('loadBalancerSourceRanges'), ['10.0.0.0/8'])],
          },
        ],
      };
    },
  },
});
