import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const serviceExternalIps = defineRule({
  id: 'service-external-ips',
  summary: 'A Service takes over addresses outside the cluster',
  why: 'Every node sends traffic for such an address to the pods of the Service, whoever owns the address. Whoever may create Services can so read and answer what others send there; Kubernetes cannot prevent it, and the field is deprecated since 1.36.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.3'),
    owasp('K05:2025'),
    attack('T1557'),
    cwe(300),
    docs('CVE-2020-8554', 'https://github.com/kubernetes/kubernetes/issues/97076'),
    docs('External IPs', 'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {app: web}
  ports: [{port: 443}]
  externalIPs: [203.0.113.7]
# ^^^^^^^^^^^ Service "web" takes over traffic to 203.0.113.7
`,
    good: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {app: web}
  ports: [{port: 443}]
`,
  },
  check: {
    *'core/Service'(service) {
      const addresses = service.field.get('spec', 'externalIPs');
      const [first, ...others] = addresses.items;
      if (first === undefined) return;
      const target = first.text === undefined || 0 < others.length ? 'addresses outside the cluster' : first.text;
      yield {
        at: addresses,
        message: `${service.label} takes over traffic to ${target}`,
        fixes: [{ title: 'Remove externalIPs', safety: 'needs-review', changes: [remove(addresses)] }],
      };
    },
  },
});
