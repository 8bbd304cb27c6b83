import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const linkerdServerAccessOpen = defineRule({
  id: 'linkerd-server-access-open',
  summary: 'A Linkerd server lets everybody in',
  why: 'A server denies what no policy allows. With this access policy it lets in every client that no policy speaks of, with or without an identity; to audit only writes them down.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K05:2025'), cwe(862), docs('Server', 'https://linkerd.io/2-edge/reference/authorization-policy/#server')],
  examples: {
    bad: `
apiVersion: policy.linkerd.io/v1beta3
kind: Server
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  port: http
  accessPolicy: all-unauthenticated
#               ^^^^^^^^^^^^^^^^^^^ Server "web" lets in every client
`,
    good: `
apiVersion: policy.linkerd.io/v1beta3
kind: Server
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  port: http
  accessPolicy: deny
`,
  },
  check: {
    *'policy.linkerd.io/Server'({ field, label }) {
      const policy = field.get('spec', 'accessPolicy');
      const message = policy.is('audit') ? `${label} lets in every client, and only writes it down` : `${label} lets in every client`;
      if (!policy.is('all-unauthenticated') && !policy.is('audit')) return;
      yield {
        at: policy,
        message,
        fixes: [{ title: 'Deny what no policy allows', safety: 'needs-review', changes: [set(policy, 'deny')] }],
      };
    },
  },
});
