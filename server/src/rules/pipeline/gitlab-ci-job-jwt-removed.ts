import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const gitlabCiJobJwtRemoved = defineRule({
  id: 'gitlab-ci-job-jwt-removed',
  summary: 'A job relies on a token that GitLab no longer gives',
  why: 'GitLab 17 took `CI_JOB_JWT` and its versions away, because one token for all readers can be used by each of them. The job signs in with an empty text, and mostly somebody then gives it a password instead.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cwe(477),
    docs('Removed in GitLab 17', 'https://docs.gitlab.com/update/deprecations/#old-versions-of-json-web-tokens-are-deprecated'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
  script:
  - vault write auth/jwt/login role=deploy jwt=$CI_JOB_JWT
#                                              ^^^^^^^^^^^ GitLab 17 and later have no CI_JOB_JWT
`,
    good: `
deploy:
  id_tokens:
    VAULT_ID_TOKEN: {aud: https://vault.example}
  script:
  - vault write auth/jwt/login role=deploy jwt=$VAULT_ID_TOKEN
`,
  },
  check: {
    *job({ field, calls, variable }) {
      for (const { command, line } of calls) {
        const used = [...command.words, ...command.assignments.flatMap(({ value }) => value ?? [])].flatMap((word) => word.variables);
        const found = used.find(({ name }) => REMOVED.test(name));
        if (found !== undefined && variable(found.name).isAbsent) yield { at: line, within: found.span, message: said(found.name) };
      }
      for (const [, value] of field.get('variables').entries) {
        const name = nameIn(value);
        if (name !== undefined) yield { at: value, message: said(name) };
      }
    },
  },
});

const REMOVED = /^CI_JOB_JWT(?:_V[12])?$/;

const said = (name: string): string => `GitLab 17 and later have no ${name}`;

const nameIn = ({ text }: Field): string | undefined => /\$\{?(CI_JOB_JWT(?:_V[12])?)\b/.exec(text ?? '')?.[1];
