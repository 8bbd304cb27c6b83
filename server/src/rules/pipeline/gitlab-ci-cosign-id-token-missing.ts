import { optionOf } from '../../languages/shell.ts';
import { runs } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gitlabCiCosignIdTokenMissing = defineRule({
  id: 'gitlab-ci-cosign-id-token-missing',
  summary: 'A job signs without a key and without an identity',
  why: 'Without a key cosign asks the job for a token that says who signs, and finds it in `SIGSTORE_ID_TOKEN`. Where there is none the job waits for somebody to sign in, and nothing is signed.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(347),
    docs('Signing with Sigstore', 'https://docs.gitlab.com/ci/yaml/signing_examples/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
sign:
  script:
  - cosign sign "$CI_REGISTRY_IMAGE@$DIGEST"
#          ^^^^ Job "sign" has no token to sign with
`,
    good: `
sign:
  id_tokens:
    SIGSTORE_ID_TOKEN: {aud: sigstore}
  script:
  - cosign sign "$CI_REGISTRY_IMAGE@$DIGEST"
`,
  },
  check: {
    *job(job) {
      if (job.isTemplate || job.isDefault || job.hasHiddenCommands || !job.variable(TOKEN).isAbsent) return;
      const isAssigned = job.lines.some(({ text }) => text?.includes(`${TOKEN}=`));
      const token = job.keyword('id_tokens', TOKEN);
      if (isAssigned || !token.isAbsent) return;
      for (const call of job.calls) {
        const sign = call.rest.find(({ text }) => text !== undefined && /^(?:sign|attest)(?:-blob)?$/.test(text));
        if (sign === undefined || !runs(call, 'cosign', sign.text ?? '')) continue;
        if (['--key', '--sk', '--identity-token', '--help'].some((name) => optionOf(call.rest, name).state !== 'absent')) continue;
        yield {
          at: call.line,
          within: sign.span,
          message: `${job.label} has no token to sign with`,
          fixes: [
            {
              title: 'Give the job a token for Sigstore',
              safety: 'needs-review',
              changes: [set(job.field.get('id_tokens', TOKEN), { aud: 'sigstore' })],
            },
          ],
        };
      }
    },
  },
});

const TOKEN = 'SIGSTORE_ID_TOKEN';
