import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gitlabAgentCiAccessBroad = defineRule({
  id: 'gitlab-agent-ci-access-broad',
  summary: 'Every job of a project has the rights of the GitLab agent',
  why: 'The agent mostly may do everything in its cluster, and without `access_as` each job of the project speaks as the agent. With `ci_job` or an impersonated account RBAC decides what a job may do.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    attack('T1078'),
    cwe(266),
    docs(
      'Restrict access by using impersonation',
      'https://docs.gitlab.com/user/clusters/agent/ci_cd_workflow/#restrict-project-and-group-access-by-using-impersonation',
    ),
  ],
  examples: {
    file: '.gitlab/agents/production/config.yaml',
    bad: `
ci_access:
  projects:
  - id: shop/web
#       ^^^^^^^^ Every job of "shop/web" has the rights of the agent
`,
    good: `
ci_access:
  projects:
  - id: shop/web
    access_as:
      ci_job: {}
`,
  },
  check: {
    *gitlabAgent(root) {
      const access = root.get('ci_access');
      for (const entry of [...access.get('projects').items, ...access.get('groups').items]) {
        const id = entry.get('id');
        const as = entry.get('access_as');
        const isAgent = as.isAbsent || (as.isMap && as.entries.length === 1 && !as.isOpen && as.entries[0]?.[0] === 'agent');
        if (!id.isPresent || !isAgent) continue;
        yield {
          at: id,
          message: `Every job of "${id.written}" has the rights of the agent`,
          fixes: [{ title: 'Let each job speak for itself', safety: 'needs-review', changes: [set(as, { ci_job: {} })] }],
        };
      }
    },
  },
});
