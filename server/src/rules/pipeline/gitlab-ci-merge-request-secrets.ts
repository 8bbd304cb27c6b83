import { rulesOf } from '../../kube/pipeline/gates.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiMergeRequestSecrets = defineRule({
  id: 'gitlab-ci-merge-request-secrets',
  summary: 'Merge requests get secrets before anybody has read them',
  why: 'The pipeline of a merge request runs what its author wrote, this file included. A secret that such a job gets is shown to them by one line more in a script.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K03:2025'),
    owasp('K02:2022'),
    attack('T1552'),
    cwe(200),
    docs('Merge request pipelines', 'https://docs.gitlab.com/ci/pipelines/merge_request_pipelines/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
test:
  rules:
  - if: $CI_PIPELINE_SOURCE == "merge_request_event"
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Job "test" gives secrets to every merge request
  secrets:
    DATABASE_PASSWORD: {vault: production/db/password@ops}
  script: [make test]
`,
    good: `
test:
  rules:
  - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  secrets:
    DATABASE_PASSWORD: {vault: production/db/password@ops}
  script: [make test]
`,
  },
  check: {
    *job(job) {
      const secrets = job.keyword('secrets');
      if (job.isTemplate || job.isDefault || !secrets.isMap || secrets.entries.length === 0) return;
      for (const rule of rulesOf(job) ?? []) {
        const condition = rule.get('if');
        const isForAll =
          /merge_request_event/.test(condition.text ?? '') && !/!=|&&/.test(condition.text ?? '') && !rule.get('when').is('never');
        if (isForAll) yield { at: condition, message: `${job.label} gives secrets to every merge request` };
      }
    },
  },
});
