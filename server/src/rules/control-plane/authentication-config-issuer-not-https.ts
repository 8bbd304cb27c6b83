import { authenticatorsOf } from '../../kube/apiserver-config/authentication.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { stripEnd } from '../../text/strip-end.ts';

export const authenticationConfigIssuerNotHttps = defineRule({
  id: 'authentication-config-issuer-not-https',
  summary: 'An issuer of tokens has an address that is refused',
  why: 'From the issuer come the keys by which tokens are checked. Over plain HTTP anybody on the way replaces them and signs in as whom he likes, so the API server refuses the file, as it does an address with a password, a query or a fragment and one that stands twice.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    attack('T1040'),
    cwe(319),
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
- issuer:
    url: http://login.example
#        ^^^^^^^^^^^^^^^^^^^^ The address of an issuer of tokens does not begin with https
    audiences: [kubernetes]
  claimMappings:
    username: {claim: sub, prefix: "oidc:"}
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer:
    url: https://login.example
    audiences: [kubernetes]
  claimMappings:
    username: {claim: sub, prefix: "oidc:"}
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'(resource) {
      const seen = { url: new Set<string>(), discoveryURL: new Set<string>() };
      for (const { issuer } of authenticatorsOf(resource)) {
        for (const name of ['url', 'discoveryURL'] as const) {
          const address = issuer.get(name);
          const { text } = address;
          if (text === undefined || text === '') continue;
          const fault = faultOf(text) ?? (seen[name].has(text) ? 'stands twice' : undefined);
          if (fault !== undefined) yield { at: address, message: `The address of an issuer of tokens ${fault}` };
          seen[name].add(text);
        }
        const discovery = issuer.get('discoveryURL');
        const url = issuer.get('url').text;
        if (url !== undefined && discovery.text !== undefined && bare(url) === bare(discovery.text))
          yield { at: discovery, message: 'The address of an issuer is given again as that of its discovery' };
      }
    },
  },
});

/** https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apiserver/pkg/apis/apiserver/validation/validation.go */
function faultOf(address: string): string | undefined {
  if (/^\$[({]/.test(address)) return undefined;
  if (!/^https:\/\//i.test(address)) return 'does not begin with https';
  if (/^https:\/\/[^/?#]*@/i.test(address)) return 'holds a user';
  if (/\?./.test(address)) return 'holds a query';
  return /#./.test(address) ? 'holds a fragment' : undefined;
}

const bare = (address: string): string => stripEnd(address, '/');
