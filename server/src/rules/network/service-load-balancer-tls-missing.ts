import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const serviceLoadBalancerTlsMissing = defineRule({
  id: 'service-load-balancer-tls-missing',
  summary: 'A load balancer of a cloud serves port 80 alone, without a certificate',
  why: 'Passwords and session cookies cross the network in the clear, and anybody on the way reads or changes them. The load balancer can end TLS by itself; one annotation names the certificate.',
  severity: 'low',
  preset: 'strict',
  references: [
    attack('T1040'),
    cwe(319),
    docs('TLS support on AWS', 'https://kubernetes.io/docs/concepts/services-networking/service/#ssl-support-on-aws'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  annotations: {service.beta.kubernetes.io/aws-load-balancer-type: external}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports:
  - port: 80
#         ^^ Service "web" has a load balancer that serves port 80 alone, without a certificate
`,
    good: `
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  annotations:
    service.beta.kubernetes.io/aws-load-balancer-type: external
    service.beta.kubernetes.io/aws-load-balancer-ssl-cert: arn:aws:acm:eu-west-1:123456789012:certificate/12345678
spec:
  type: LoadBalancer
  selector: {app: web}
  ports:
  - port: 443
`,
  },
  check: {
    *'core/Service'({ field, label }) {
      const spec = field.get('spec');
      const annotations = field.get('metadata', 'annotations');
      const ports = spec.get('ports');
      const [first] = ports.items;
      if (!spec.get('type').is('LoadBalancer') || annotations.isOpen || ports.isOpen || first === undefined) return;
      const keys = annotations.entries.map(([key]) => key);
      if (!keys.some((key) => CLOUD.test(key)) || keys.some((key) => CERTIFICATE.test(key))) return;
      if (!ports.items.every((port) => port.get('port').is(80))) return;
      yield { at: first.get('port'), message: `${label} has a load balancer that serves port 80 alone, without a certificate` };
    },
  },
});

/** Clouds whose load balancers can end TLS. */
const CLOUD = /^service\.beta\.kubernetes\.io\/(?:aws|oci)-load-balancer-|^service\.beta\.kubernetes\.io\/do-loadbalancer-/;

const CERTIFICATE = /-ssl-cert$|-tls-secret$|-certificate-id$|-tls-passthrough$/;
