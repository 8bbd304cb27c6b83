import { authenticatorsOf } from '../../kube/apiserver-config/authentication.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const authenticationConfigExtraKeyReserved = defineRule({
  id: 'authentication-config-extra-key-reserved',
  summary: 'An attribute of users has a name that is refused',
  why: "Names of extra attributes are in lower case and begin with a domain of one's own; those of k8s.io and kubernetes.io are Kubernetes' own. The API server refuses the file otherwise, and nobody signs in by it.",
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    docs(
      'Authentication configuration',
      'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#using-authentication-configuration',
    ),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer: {url: https://login.example, audiences: [kubernetes]}
  claimMappings:
    username: {claim: sub, prefix: "oidc:"}
    extra:
    - {key: authentication.kubernetes.io/tenant, valueExpression: claims.tenant}
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The domain authentication.kubernetes.io is reserved for Kubernetes
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer: {url: https://login.example, audiences: [kubernetes]}
  claimMappings:
    username: {claim: sub, prefix: "oidc:"}
    extra:
    - {key: shop.example/tenant, valueExpression: claims.tenant}
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'(resource) {
      for (const { mappings } of authenticatorsOf(resource)) {
        for (const item of mappings.get('extra').items) {
          const key = item.get('key');
          const { text } = key;
          if (text === undefined) continue;
          const [domain = '', name] = text.split('/');
          if (/^(?:.*\.)?(?:k8s|kubernetes)\.io$/.test(domain) && name !== undefined)
            yield { at: key, message: `The domain ${domain.slice(0, 50)} is reserved for Kubernetes` };
          else if (text !== text.toLowerCase()) yield { at: key, message: 'The name of an extra attribute has capitals' };
          else if (name === undefined) yield { at: key, message: 'The name of an extra attribute has no domain' };
        }
      }
    },
  },
});
