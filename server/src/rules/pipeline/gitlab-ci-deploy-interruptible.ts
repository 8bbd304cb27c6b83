import { deployment } from '../../kube/pipeline/tools.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gitlabCiDeployInterruptible = defineRule({
  id: 'gitlab-ci-deploy-interruptible',
  summary: 'A deployment may be broken off half way',
  why: 'A newer pipeline cancels a job that is interruptible. Of a deployment one half is then in the cluster and the other is not: a new program with an old policy, or none.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K02:2022'), cwe(460), docs('interruptible', 'https://docs.gitlab.com/ci/yaml/#interruptible')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
  interruptible: true
#                ^^^^ Job "deploy" changes the cluster and may be broken off half way
  script: [kubectl apply --filename deploy/]
`,
    good: `
deploy:
  interruptible: false
  script: [kubectl apply --filename deploy/]
`,
  },
  check: {
    *job(job) {
      const interruptible = job.keyword('interruptible');
      if (job.isTemplate || job.isDefault || !interruptible.is(true) || deployment(job.deciding) === undefined) return;
      const own = job.field.get('interruptible');
      yield {
        at: own.isPresent ? own : interruptible,
        message: `${job.label} changes the cluster and may be broken off half way`,
        fixes: [{ title: 'Let it finish', safety: 'needs-review', changes: [set(own, false)] }],
      };
    },
  },
});
