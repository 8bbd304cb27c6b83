import { parseCidr } from '../../kube/cidr.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const serviceLoadBalancerSourceAny = defineRule({
  id: 'service-load-balancer-source-any',
  summary: 'The ranges that a load balancer lets in hold every address',
  why: 'A list of ranges looks as if somebody had decided who may come in. One that holds every address lets in the whole internet, just as no list would, and the other ranges beside it mean nothing.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K06:2025'),
    cwe(668),
    docs('Type LoadBalancer', 'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  type: LoadBalancer
  loadBalancerSourceRanges: [0.0.0.0/0]
#                            ^^^^^^^^^ Service "web" lets in every address by its list of ranges
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
  check: {
    *'core/Service'(service) {
      const spec = service.field.get('spec');
      if (!spec.get('type').is('LoadBalancer')) return;
      for (const range of spec.get('loadBalancerSourceRanges').items) {
        if (range.text === undefined || parseCidr(range.text.trim())?.prefix !== 0) continue;
        yield { at: range, message: `${service.label} lets in every address by its list of ranges` };
      }
    },
  },
});
