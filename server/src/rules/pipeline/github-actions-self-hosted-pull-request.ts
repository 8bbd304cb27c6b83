import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const githubActionsSelfHostedPullRequest = defineRule({
  id: 'github-actions-self-hosted-pull-request',
  summary: 'Pull requests run on a machine of your own',
  why: 'A pull request brings its own code, in a public repository from anybody. On a machine that stays it can leave something behind for the next job, and look around in your network.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2022'),
    cwe(829),
    docs('Self-hosted runners', 'https://docs.github.com/en/actions/reference/security/secure-use#hardening-for-self-hosted-runners'),
  ],
  examples: {
    file: '.github/workflows/test.yml',
    bad: `
on: pull_request
jobs:
  test:
    runs-on: [self-hosted, linux]
#             ^^^^^^^^^^^ Job "test" runs the code of pull requests on a machine of your own
    steps: [{run: make}]
`,
    good: `
on: pull_request
jobs:
  test:
    runs-on: ubuntu-24.04
    steps: [{run: make}]
`,
  },
  check: {
    *workflowJob({ field, workflow, label }) {
      if (!['pull_request', 'pull_request_target'].some((event) => workflow.triggers.has(event)) || !field.get('if').isAbsent) return;
      const runsOn = field.get('runs-on');
      const labels = runsOn.isMap ? runsOn.get('labels') : runsOn;
      const own = (labels.isList ? labels.items : [labels]).find((one) => one.is('self-hosted'));
      if (own !== undefined) yield { at: own, message: `${label} runs the code of pull requests on a machine of your own` };
    },
  },
});
