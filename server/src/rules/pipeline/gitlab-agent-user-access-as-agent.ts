import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gitlabAgentUserAccessAsAgent = defineRule({
  id: 'gitlab-agent-user-access-as-agent',
  summary: 'People reach the cluster with the rights of the GitLab agent',
  why: 'All of them have the rights of the agent, which mostly are all there are, and the audit log knows only the agent. With `user` each has the rights that RBAC gives to them.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    cwe(266),
    docs('Grant users Kubernetes access', 'https://docs.gitlab.com/user/clusters/agent/user_access/'),
  ],
  examples: {
    file: '.gitlab/agents/production/config.yaml',
    bad: `
user_access:
  access_as:
    agent: {}
#   ^^^^^ People reach the cluster with the rights of the agent
  projects: [{id: shop/web}]
`,
    good: `
user_access:
  access_as:
    user: {}
  projects: [{id: shop/web}]
`,
  },
  check: {
    *gitlabAgent(root) {
      const as = root.get('user_access', 'access_as');
      const agent = as.get('agent');
      if (agent.kind === 'absent' || agent.isUnknown) return;
      yield {
        at: agent,
        onKey: true,
        message: 'People reach the cluster with the rights of the agent',
        fixes: [{ title: 'Let people have their own rights', safety: 'needs-review', changes: [set(as, { user: {} })] }],
      };
    },
  },
});
