import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const authenticationConfigApiVersionOld = defineRule({
  id: 'authentication-config-api-version-old',
  summary: 'An authentication configuration is of an old version',
  why: 'Version v1 has been there since Kubernetes 1.34. Older ones are deprecated and will not be read one day, and the API server then does not start.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K09:2025'),
    docs(
      'Authentication configuration',
      'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration',
    ),
  ],
  kubernetes: { from: 34 },
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1beta1
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This version of the authentication configuration is old: v1beta1
kind: AuthenticationConfiguration
anonymous: {enabled: false}
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
anonymous: {enabled: false}
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'({ field, version }) {
      if (version === 'v1') return;
      const apiVersion = field.get('apiVersion');
      yield {
        at: apiVersion,
        message: `This version of the authentication configuration is old: ${version}`,
        fixes: [
          { title: 'Use apiserver.config.k8s.io/v1', safety: 'needs-review', changes: [set(apiVersion, 'apiserver.config.k8s.io/v1')] },
        ],
      };
    },
  },
});
