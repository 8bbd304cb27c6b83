import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const authenticationConfigAnonymousOpen = defineRule({
  id: 'authentication-config-anonymous-open',
  summary: 'An authentication configuration lets anonymous requests through to everything',
  why: 'Without conditions a request without credentials is served on every path as system:anonymous. Any role that is ever bound to it or to system:unauthenticated then opens the cluster to everybody. Health checks are all that needs it.',
  severity: 'medium',
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
#          ^^^^ The API server answers anonymous requests on every path
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
anonymous:
  enabled: true
  conditions: [{path: /livez}, {path: /readyz}, {path: /healthz}]
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'({ field }) {
      const enabled = field.get('anonymous', 'enabled');
      const conditions = field.get('anonymous', 'conditions');
      if (!enabled.is(true) || !conditions.isEmpty) return;
      yield {
        at: enabled,
        message: 'The API server answers anonymous requests on every path',
        fixes: [
          {
            title: 'Answer them for health checks alone',
            safety: 'needs-review',
            changes: [
              set(
                conditions,
                ['/livez', '/readyz', '/healthz'].map((path) => ({ path })),
              ),
            ],
          },
        ],
      };
    },
  },
});
