import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gitlabAgentEnvironmentsMissing = defineRule({
  id: 'gitlab-agent-environments-missing',
  summary: 'Every branch of a project reaches the cluster',
  why: 'Without environments and without `protected_branches_only` the agent answers every job, also one of a branch that nobody has reviewed. Whoever can push a branch can talk to the cluster.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    cwe(284),
    docs(
      'Restrict access to environments',
      'https://docs.gitlab.com/user/clusters/agent/ci_cd_workflow/#restrict-project-and-group-access-to-specific-environments',
    ),
  ],
  examples: {
    file: '.gitlab/agents/production/config.yaml',
    bad: `
ci_access:
  projects:
  - id: shop/web
#       ^^^^^^^^ Jobs of every branch of "shop/web" reach the cluster
`,
    good: `
ci_access:
  projects:
  - id: shop/web
    protected_branches_only: true
`,
  },
  check: {
    *gitlabAgent(root) {
      const access = root.get('ci_access');
      for (const entry of [...access.get('projects').items, ...access.get('groups').items]) {
        const id = entry.get('id');
        const isProtected = entry.get('protected_branches_only');
        if (!id.isPresent || !entry.get('environments').isAbsent || !(isProtected.isAbsent || isProtected.is(false))) continue;
        yield {
          at: id,
          message: `Jobs of every branch of "${id.written}" reach the cluster`,
          fixes: [{ title: 'Let in protected branches only', safety: 'needs-review', changes: [set(isProtected, true)] }],
        };
      }
    },
  },
});
