import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const servicePublishNotReady = defineRule({
  id: 'service-publish-not-ready',
  summary: 'A load balancer sends people to pods that are not ready',
  why: 'The field is meant for pods that look for each other while they start. A load balancer with it opens them to people before their checks pass, when passwords, certificates or data may not be in place yet.',
  severity: 'low',
  preset: 'strict',
  references: [docs('ServiceSpec', 'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec')],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  type: LoadBalancer
  publishNotReadyAddresses: true
#                           ^^^^ Service "web" sends people to pods that are not ready
  selector: {app: web}
  ports: [{port: 443}]
`,
    good: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 443}]
`,
  },
  check: {
    *'core/Service'({ field, label }) {
      const publish = field.get('spec', 'publishNotReadyAddresses');
      if (!publish.is(true) || !field.get('spec', 'type').is('LoadBalancer')) return;
      yield {
        at: publish,
        message: `${label} sends people to pods that are not ready`,
        fixes: [{ title: 'Wait until pods are ready', safety: 'needs-review', changes: [remove(publish)] }],
      };
    },
  },
});
