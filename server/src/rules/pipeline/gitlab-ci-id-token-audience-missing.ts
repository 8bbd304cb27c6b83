import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiIdTokenAudienceMissing = defineRule({
  id: 'gitlab-ci-id-token-audience-missing',
  summary: 'A token of a job says not for whom it is',
  why: 'Whoever is given a token for everybody can show it to others and be the job there. A token that names its one reader is worth nothing elsewhere.',
  severity: 'medium',
  preset: 'recommended',
  references: [cwe(346), docs('ID tokens', 'https://docs.gitlab.com/ci/secrets/id_token_authentication/')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
  id_tokens:
    CLOUD_TOKEN: {aud: "*"}
#                      ^^^ The token CLOUD_TOKEN is for everybody
  script: [./deploy.sh]
`,
    good: `
deploy:
  id_tokens:
    CLOUD_TOKEN: {aud: https://sts.cloud.example}
  script: [./deploy.sh]
`,
  },
  check: {
    *job({ field }) {
      for (const [name, token] of field.get('id_tokens').entries) {
        const audience = token.get('aud');
        const message = `The token ${name} is for everybody`;
        if (audience.isAbsent || audience.isEmpty) yield { at: token, onKey: true, message: `The token ${name} says not for whom it is` };
        for (const one of audience.isList ? audience.items : [audience]) if (one.is('*') || one.is('')) yield { at: one, message };
      }
    },
  },
});
