import { optionOf } from '../../languages/shell.ts';
import { inCalls } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiCosignIdentityWildcard = defineRule({
  id: 'gitlab-ci-cosign-identity-wildcard',
  summary: 'A signature is accepted from identities that others can have',
  why: 'Everybody can have an identity that fits a pattern of dots and stars, and one that holds the wanted text somewhere in its middle. A pattern that begins with `^` and names the whole project leaves nobody else.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(625),
    docs('cosign verify', 'https://docs.sigstore.dev/cosign/verifying/verify/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
verify:
  script:
  - cosign verify --certificate-identity-regexp '.*' --certificate-oidc-issuer "$CI_SERVER_URL" $IMAGE
#                                               ^^^^ Job "verify" accepts a signature of anybody
`,
    good: `
verify:
  script:
  - cosign verify --certificate-identity-regexp '^https://gitlab.example/shop/web//' --certificate-oidc-issuer "$CI_SERVER_URL" $IMAGE
`,
  },
  check: inCalls(function* (call, { label }) {
    if (call.name !== 'cosign') return;
    for (const [option, any, what] of PATTERNS) {
      const { value, span } = optionOf(call.rest, option);
      if (value === undefined || span === undefined || /^(?:\(\?[a-z]+\))?\^(?!\.[*+])|^\\A/.test(value)) continue;
      const isAny = /^\^?\.[*+]\$?$|^$/.test(value);
      const message = isAny ? `${label} accepts a signature of any${any}` : `${label} looks for the ${what} anywhere in a text`;
      yield { at: call.line, within: span, message, ...(isAny ? {} : { severity: 'medium' }) };
    }
  }),
});

const PATTERNS = [
  ['--certificate-identity-regexp', 'body', "signer's identity"],
  ['--certificate-oidc-issuer-regexp', ' issuer', "signature's issuer"],
] as const;
