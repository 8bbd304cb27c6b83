import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const linkerdServerAuthorizationUnauthenticated = defineRule({
  id: 'linkerd-server-authorization-unauthenticated',
  summary: 'A Linkerd server lets in clients without an identity',
  why: 'Whoever reaches the pod passes, from the mesh or not, and cannot be told apart afterwards.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    cwe(306),
    docs('ServerAuthorization', 'https://linkerd.io/2-edge/reference/authorization-policy/#serverauthorization'),
  ],
  examples: {
    bad: `
apiVersion: policy.linkerd.io/v1beta1
kind: ServerAuthorization
metadata: {name: web, namespace: shop}
spec:
  server: {name: web}
  client:
    unauthenticated: true
#                    ^^^^ ServerAuthorization "web" lets in clients without an identity
`,
    good: `
apiVersion: policy.linkerd.io/v1beta1
kind: ServerAuthorization
metadata: {name: web, namespace: shop}
spec:
  server: {name: web}
  client:
    meshTLS: {serviceAccounts: [{name: gateway}]}
`,
  },
  check: {
    *'policy.linkerd.io/ServerAuthorization'({ field, label }) {
      const client = field.get('spec', 'client');
      for (const open of [client.get('unauthenticated'), client.get('meshTLS', 'unauthenticatedTLS')]) {
        if (!open.is(true)) continue;
        // Beside other clients it can go; alone it says all that there is.
        const others = open.parent?.entries.length ?? 0;
        yield {
          at: open,
          message: `${label} lets in clients without an identity`,
          fixes: others < 2 ? [] : [{ title: 'Let in only the clients that are named', safety: 'needs-review', changes: [remove(open)] }],
        };
      }
    },
  },
});
