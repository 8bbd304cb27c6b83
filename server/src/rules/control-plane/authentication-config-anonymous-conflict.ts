import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const authenticationConfigAnonymousConflict = defineRule({
  id: 'authentication-config-anonymous-conflict',
  summary: 'Conditions for anonymous requests that are off',
  why: 'The API server refuses a file that limits anonymous requests and does not allow any, and does not start.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
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
  enabled: false
  conditions: [{path: /livez}]
# ^^^^^^^^^^ Anonymous requests are off, so the API server refuses their conditions
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
anonymous:
  enabled: false
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'({ field }) {
      const enabled = field.get('anonymous', 'enabled');
      const conditions = field.get('anonymous', 'conditions');
      if (!(enabled.is(false) || enabled.isAbsent) || conditions.items.length === 0) return;
      yield { at: conditions, onKey: true, message: 'Anonymous requests are off, so the API server refuses their conditions' };
    },
  },
});
