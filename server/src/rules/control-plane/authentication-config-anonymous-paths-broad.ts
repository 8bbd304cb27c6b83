import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const authenticationConfigAnonymousPathsBroad = defineRule({
  id: 'authentication-config-anonymous-paths-broad',
  summary: 'Anonymous requests reach more than the health checks',
  why: 'Whoever can reach the API server may ask for this path without a credential. Paths of the API give anonymous callers whatever is bound to system:anonymous or system:unauthenticated; others tell them about the cluster.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('1.2.1'),
    owasp('K09:2025'),
    attack('T1133'),
    cwe(306),
    docs(
      'Anonymous authenticator',
      'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-authenticator-configuration',
    ),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
anonymous:
  enabled: true
  conditions:
  - path: /livez
  - path: /api
#         ^^^^ Anonymous requests reach /api
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
anonymous:
  enabled: true
  conditions:
  - path: /livez
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'({ field }) {
      const anonymous = field.get('anonymous');
      if (!anonymous.get('enabled').is(true)) return;
      const conditions = anonymous.get('conditions').items;
      for (const condition of conditions) {
        const path = condition.get('path');
        const { text } = path;
        if (text === undefined || text === '' || PUBLIC.test(text)) continue;
        yield {
          at: path,
          message: `Anonymous requests reach ${text.slice(0, 60)}`,
          // Whoever reaches this learns the version and no more.
          ...(text === '/version' ? { severity: 'low' } : {}),
          fixes: conditions.length === 1 ? [] : [{ title: 'Remove the path', safety: 'needs-review', changes: [remove(condition)] }],
        };
      }
    },
  },
});

/** Health checks, and the keys by which others check tokens of this cluster. https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#service-account-issuer-discovery */
const PUBLIC = /^\/(?:livez|readyz|healthz)(?:\/|$)|^\/\.well-known\/openid-configuration$|^\/openid\/v1\/jwks$/;
