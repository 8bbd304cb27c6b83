import { environmentOf } from '../../kube/pipeline/gates.ts';
import { deployment } from '../../kube/pipeline/tools.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gitlabCiDeployResourceGroupMissing = defineRule({
  id: 'gitlab-ci-deploy-resource-group-missing',
  summary: 'Two deployments may run at the same time',
  why: 'Pipelines run side by side. Of two deployments the older one may finish last, and the cluster then runs what was there before the fix. Jobs of one resource group wait for each other.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K02:2022'), cwe(362), docs('Resource groups', 'https://docs.gitlab.com/ci/resource_groups/')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
^^^^^^ Job "deploy" may run twice at the same time
  environment: production
  script: [kubectl apply --filename deploy/]
`,
    good: `
deploy:
  environment: production
  resource_group: production
  script: [kubectl apply --filename deploy/]
`,
  },
  check: {
    *job(job) {
      const group = job.keyword('resource_group');
      if (job.isTemplate || job.isDefault || !group.isAbsent || deployment(job.deciding) === undefined) return;
      const { name } = environmentOf(job);
      yield {
        at: job.field.get('resource_group'),
        message: `${job.label} may run twice at the same time`,
        lacks: 'a resource group',
        ...(name === undefined
          ? {}
          : {
              fixes: [
                {
                  title: 'Let deployments wait for each other',
                  safety: 'needs-review',
                  changes: [set(job.field.get('resource_group'), name)],
                },
              ],
            }),
      };
    },
  },
});
