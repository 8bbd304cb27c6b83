import { optionOf } from '../../languages/shell.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const gitlabCiCosignIdentityMissing = defineRule({
  id: 'gitlab-ci-cosign-identity-missing',
  summary: 'A signature is verified without saying whose it must be',
  why: 'A signature without a key proves only that somebody with some account has signed, and everybody has one. Older releases of cosign accept any of them; newer ones refuse to verify. The identity and the issuer of its certificate say who must have signed.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs('cosign verify', 'https://docs.sigstore.dev/cosign/verifying/verify/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
verify:
  script:
  - cosign verify "$CI_REGISTRY_IMAGE@$DIGEST"
#          ^^^^^^ Job "verify" accepts a signature of anybody
`,
    good: `
verify:
  script:
  - cosign verify --certificate-identity "$CI_PROJECT_URL//.gitlab-ci.yml@refs/heads/main" --certificate-oidc-issuer "$CI_SERVER_URL" "$CI_REGISTRY_IMAGE@$DIGEST"
`,
  },
  check: {
    *job({ label, calls }) {
      for (const { line, name, rest } of calls) {
        const verify = rest.find(({ text }) => text !== undefined && /^verify(?:-attestation|-blob|-blob-attestation)?$/.test(text));
        if (name !== 'cosign' || verify === undefined) continue;
        const given = (...names: string[]): boolean => optionOf(rest, ...names).state !== 'absent';
        if (given('--key', '--sk', '--certificate', '--help', '-h')) continue;
        const missing = IDENTITY.filter(([option]) => !given(option, `${option}-regexp`));
        if (missing.length === 0) continue;
        const text = missing.map(([option, value]) => ` ${option} "${value}"`).join('');
        yield {
          at: line,
          within: verify.span,
          message: `${label} accepts a signature of anybody`,
          fixes: [
            {
              title: 'Accept only signatures that this pipeline made on the default branch',
              safety: 'needs-review',
              changes: [substitute(line, verify.span.end, verify.span.end, text)],
            },
          ],
        };
      }
    },
  },
});

/** What keyless verification asks for, and how a pipeline of GitLab is called there. https://docs.gitlab.com/ci/yaml/signing_examples/ */
const IDENTITY = [
  ['--certificate-identity', '$CI_PROJECT_URL//.gitlab-ci.yml@refs/heads/$CI_DEFAULT_BRANCH'],
  ['--certificate-oidc-issuer', '$CI_SERVER_URL'],
] as const;
