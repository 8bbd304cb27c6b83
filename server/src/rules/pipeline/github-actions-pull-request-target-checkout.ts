import type { Step } from '../../kube/pipeline/github.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const githubActionsPullRequestTargetCheckout = defineRule({
  id: 'github-actions-pull-request-target-checkout',
  summary: 'A workflow with secrets runs the code of strangers',
  why: 'For these events a workflow has the secrets and a token that may write, even when the pull request comes from a fork. Whoever opens one puts code into the checkout that a build, a test or an install script then runs.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    cwe(829),
    docs('Preventing pwn requests', 'https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/'),
  ],
  examples: {
    file: '.github/workflows/test.yml',
    bad: `
on: pull_request_target
jobs:
  test:
    steps:
    - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
      with:
        ref: \${{ github.event.pull_request.head.sha }}
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Job "test" has secrets and checks out the code of a pull request
`,
    good: `
on: pull_request
jobs:
  test:
    steps:
    - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
`,
  },
  check: {
    *step(step) {
      const { job, field, uses } = step;
      const message = `${job.label} has secrets and checks out the code of a pull request`;
      if (!mayBeStarted(step)) return;
      if (uses?.repository === 'actions/checkout') {
        const from = ['ref', 'repository'].map((name) => field.get('with', name)).find(({ text }) => text !== undefined && HEAD.test(text));
        if (from !== undefined) yield { at: from, message };
      }
      for (const { line, name, rest, span } of step.calls) {
        const words = rest.map(({ source }) => source).join(' ');
        if (name === 'gh' ? /^pr checkout\b/.test(words) : name === 'git' && /^fetch\b.*\bpull\/.*\/(?:head|merge)\b/.test(words))
          yield { at: line, within: span, message };
      }
    },
  },
});

const HEAD = /github\.event\.pull_request\.head\.|github\.head_ref|github\.event\.workflow_run\.head_|refs\/pull\/\$\{\{/;

/** A condition that looks at where the change comes from, or at a label that a person gives, keeps strangers out. */
function mayBeStarted({ job, field }: Step): boolean {
  if (!['pull_request_target', 'workflow_run'].some((event) => job.workflow.triggers.has(event))) return false;
  const conditions = [field.get('if'), job.field.get('if')];
  return conditions.every((condition) => condition.isAbsent || !(condition.isUnknown || GUARD.test(condition.written ?? '')));
}

const GUARD = /head\.repo|full_name|fork|label|author_association|actor|sender|user\.login|event_name\s*!?=/;
