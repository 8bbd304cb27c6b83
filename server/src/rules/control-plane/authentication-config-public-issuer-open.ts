import { authenticatorsOf, conditionsOf } from '../../kube/apiserver-config/authentication.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const authenticationConfigPublicIssuerOpen = defineRule({
  id: 'authentication-config-public-issuer-open',
  summary: 'Everybody with an account at a public issuer may sign in',
  why: 'This issuer gives tokens to everybody: each of its users or each pipeline on it gets one that the API server accepts. Only a rule about the organisation, the project or the tenant in the token keeps strangers out; the audience does not, since they choose it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K09:2025'),
    attack('T1133'),
    cwe(287),
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
    url: https://token.actions.githubusercontent.com
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Everybody with a token of GitHub Actions may sign in
    audiences: [kubernetes]
  claimMappings:
    username: {claim: sub, prefix: "github:"}
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer:
    url: https://token.actions.githubusercontent.com
    audiences: [kubernetes]
  claimValidationRules:
  - claim: repository_owner_id
    requiredValue: "1234567"
  claimMappings:
    username: {claim: sub, prefix: "github:"}
`,
  },
  check: {
    *'apiserver.config.k8s.io/AuthenticationConfiguration'(resource) {
      for (const authenticator of authenticatorsOf(resource)) {
        const url = authenticator.issuer.get('url');
        const issuer = ISSUERS.find(({ address }) => address.test(url.text ?? ''));
        const conditions = conditionsOf(authenticator);
        if (issuer === undefined || conditions === undefined || conditions.some((text) => issuer.restricts.test(text))) continue;
        yield { at: url, message: `Everybody with a token of ${issuer.name} may sign in` };
      }
    },
  },
});

interface PublicIssuer {
  readonly name: string;
  readonly address: RegExp;
  /** Names of claims, or of what is made of them, that tell whose token it is. */
  readonly restricts: RegExp;
}

const USER = 'user\\.(?:username|groups|uid|extra)';

const ISSUERS: readonly PublicIssuer[] = [
  {
    name: 'GitHub Actions',
    address: /^https:\/\/token\.actions\.githubusercontent\.com\/?$/,
    restricts: new RegExp(`repository|enterprise|environment|job_workflow_ref|workflow_ref|actor|\\bsub\\b|${USER}(?![^]*system:)`),
  },
  {
    name: 'gitlab.com',
    address: /^https:\/\/gitlab\.com\/?$/,
    restricts: new RegExp(`project|namespace|groups|user_|email|\\bsub\\b|ci_config|${USER}(?![^]*system:)`),
  },
  {
    name: 'Google',
    address: /^https:\/\/accounts\.google\.com\/?$/,
    restricts: new RegExp(`\\bhd\\b|email(?!_verified)|\\bsub\\b|\\bazp\\b|${USER}(?![^]*system:)`),
  },
  {
    name: 'any Microsoft tenant',
    address: /^https:\/\/(?:login\.microsoftonline\.com|sts\.windows\.net)\/(?:common|organizations|consumers)(?:\/|$)/,
    restricts: new RegExp(`\\btid\\b|\\boid\\b|\\biss\\b|groups|roles|\\bsub\\b|${USER}(?![^]*system:)`),
  },
  {
    name: 'Sigstore',
    address: /^https:\/\/oauth2\.sigstore\.dev\/auth\/?$/,
    restricts: new RegExp(`email(?!_verified)|federated|\\bsub\\b|${USER}(?![^]*system:)`),
  },
];
