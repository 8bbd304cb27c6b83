import type { Step, WorkflowJob } from '../../kube/pipeline/github.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const githubActionsPullRequestTargetCheckout = defineRule({
  id: 'github-actions-pull-request-target-checkout',
  summary: 'A workflow with secrets runs the code of strangers',
  why: 'For these events a workflow has the secrets and a token that may write, even when the pull request comes from a fork. Whoever opens one puts code into the checkout that a build, a test or an install script then runs.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1059'),
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
      if (!mayBeStarted(step)) return;
      // Which events start the workflow that came before stands in another file.
      const isCertain = job.workflow.triggers.has('pull_request_target');
      const finding = {
        message: `${job.label} has secrets and ${isCertain ? 'checks' : 'may check'} out the code of a pull request`,
        ...(isCertain ? {} : { severity: 'high' as const }),
      };
      if (uses?.repository === 'actions/checkout') {
        const from = ['ref', 'repository'].map((name) => field.get('with', name)).find(({ text }) => text !== undefined && HEAD.test(text));
        if (from !== undefined) yield { at: from, ...finding };
      }
      for (const { line, name, rest, span } of step.calls) {
        const words = rest.map(({ source }) => source).join(' ');
        if (
          name === 'gh' ? /^pr checkout\b/.test(words) : name === 'git' && /^fetch\b.{0,999}\bpull\/.{0,999}\/(?:head|merge)\b/.test(words)
        )
          yield { at: line, within: span, ...finding };
      }
    },
  },
});

const HEAD = /github\.event\.pull_request\.head\.|github\.head_ref|github\.event\.workflow_run\.head_|refs\/pull\/\$\{\{/;

/** A condition that looks at where the change comes from, or at a label that a person gives, keeps strangers out. */
function mayBeStarted({ job, field }: Step): boolean {
  if (!['pull_request_target', 'workflow_run'].some((event) => job.workflow.triggers.has(event))) return false;
  const before = [...jobsNeeded(job)];
  // An environment may wait for somebody to look.
  if (before.some((one) => !one.field.get('environment').isAbsent)) return false;
  const conditions = [field, ...before.map((one) => one.field)].map((holder) => holder.get('if'));
  return conditions.every((condition) => condition.isAbsent || !(condition.isUnknown || GUARD.test(condition.written ?? '')));
}

/** The job itself, and those without whose success it does not run. */
function jobsNeeded(job: WorkflowJob): ReadonlySet<WorkflowJob> {
  const found = new Set([job]);
  for (const { field, workflow } of found) {
    const needs = field.get('needs');
    for (const name of needs.isList ? needs.items : [needs]) {
      const other = workflow.jobs.find((one) => name.is(one.name));
      if (other !== undefined) found.add(other);
    }
  }
  return found;
}

const GUARD =
  /head\.repo|head_repository|full_name|fork|label|author_association|actor|sender|user\.login|event_name\s*!?=|workflow_run\.event\b|\bmerged\b/;
