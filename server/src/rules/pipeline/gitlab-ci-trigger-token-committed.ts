import { isPlaceholder } from '../../kube/credential.ts';
import { inCalls } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiTriggerTokenCommitted = defineRule({
  id: 'gitlab-ci-trigger-token-committed',
  summary: 'A token that starts pipelines is written out',
  why: 'Whoever reads the repository can start the other pipeline, with variables of their choice. A trigger job or the token of the job itself needs no secret.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    owasp('K02:2022'),
    attack('T1552.001'),
    cwe(798),
    docs('Trigger pipelines', 'https://docs.gitlab.com/ci/triggers/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
  script:
  - curl --request POST --form token=0123456789abcdef01 --form ref=main "$CI_API_V4_URL/projects/9/trigger/pipeline"
#                              ^^^^^^^^^^^^^^^^^^^^^^^^ Job "deploy" starts another pipeline with a token that everybody can read
`,
    good: `
deploy:
  script:
  - curl --request POST --form token=$CI_JOB_TOKEN --form ref=main "$CI_API_V4_URL/projects/9/trigger/pipeline"
`,
  },
  check: inCalls(function* (call, { label }) {
    if (
      !/^(?:curl|wget)$/.test(call.name) ||
      !call.rest.some(({ source }) => /\/(?:trigger\/pipeline|ref\/[^/]+\/trigger\/pipeline)\b/.test(source))
    )
      return;
    const word = call.rest.find(({ source }) => isLiteralToken(/(?:^["']?|[?&])token=["']?([^"'&\s]+)/.exec(source)?.[1]));
    if (word !== undefined)
      yield { at: call.line, within: word.span, message: `${label} starts another pipeline with a token that everybody can read` };
  }),
});

const isLiteralToken = (token: string | undefined): boolean => token !== undefined && !token.includes('$') && !isPlaceholder(token);
