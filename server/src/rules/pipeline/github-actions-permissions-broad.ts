import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const githubActionsPermissionsBroad = defineRule({
  id: 'github-actions-permissions-broad',
  summary: 'The token of a workflow may do more than its jobs need',
  why: 'Every action and script of a job can use the token. One that may write changes the repository, its releases and its packages for whoever gets hold of it; without a list the settings of the repository decide.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    attack('T1078'),
    cwe(250),
    docs('permissions', 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions'),
  ],
  examples: {
    file: '.github/workflows/build.yml',
    bad: `
on: push
permissions: write-all
#            ^^^^^^^^^ Every job of the workflow may write everything
jobs:
  build:
    steps: [{run: make}]
`,
    good: `
on: push
permissions:
  contents: read
jobs:
  build:
    steps: [{run: make}]
`,
  },
  check: {
    *workflow({ root, jobs }) {
      const permissions = root.get('permissions');
      const contents = permissions.get('contents');
      const fixes = [
        { title: 'Let the token read the repository alone', safety: 'needs-review', changes: [set(permissions, { contents: 'read' })] },
      ] as const;
      if (permissions.is('write-all')) yield { at: permissions, message: 'Every job of the workflow may write everything', fixes };
      else if (contents.is('write')) yield { at: contents, message: 'Every job of the workflow may write to the repository' };
      else if (permissions.kind === 'absent' && jobs.some(({ field }) => field.get('permissions').kind === 'absent'))
        yield { at: permissions, message: 'The settings of the repository decide what the token may do', fixes };
    },
    *workflowJob({ field, label }) {
      const permissions = field.get('permissions');
      if (permissions.is('write-all')) yield { at: permissions, message: `${label} may write everything` };
    },
  },
});
