import type { Uses } from '../../kube/pipeline/github.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const githubActionsCredentialsPersisted = defineRule({
  id: 'github-actions-credentials-persisted',
  summary: 'A checkout leaves its token among files that are uploaded',
  why: 'The token stays in the configuration of git, inside the checkout. An artifact that holds the folder gives it to everybody who may download it, and every later step can read it.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K03:2025'),
    owasp('K02:2022'),
    attack('T1078'),
    cwe(522),
    docs('checkout', 'https://github.com/actions/checkout#usage'),
  ],
  examples: {
    file: '.github/workflows/build.yml',
    bad: `
on: push
jobs:
  build:
    steps:
    - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The checkout of job "build" keeps its token among files that are uploaded
    - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02
`,
    good: `
on: push
jobs:
  build:
    steps:
    - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
      with: {persist-credentials: false}
    - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02
`,
  },
  check: {
    *step({ uses, field, job }) {
      const persist = field.get('with', 'persist-credentials');
      const isUploaded = job.steps.some((other) => other.uses?.repository === 'actions/upload-artifact');
      if (
        uses?.repository !== 'actions/checkout' ||
        isNew(uses) ||
        !isUploaded ||
        !(persist.isAbsent || persist.is(true) || persist.is('true'))
      )
        return;
      yield {
        at: uses.field,
        message: `The checkout of ${job.label.replace('Job', 'job')} keeps its token among files that are uploaded`,
        fixes: [{ title: 'Forget the token after the checkout', safety: 'needs-review', changes: [set(persist, false)] }],
      };
    },
  },
});

/** Later releases keep the token elsewhere; behind a commit people write the release as a comment. */
function isNew({ field, ref }: Uses): boolean {
  const { text } = field.document;
  const comment = /^["']?\s+#\s*(\S+)/.exec(text.slice(field.span.end, text.indexOf('\n', field.span.end) + 1))?.[1];
  return [ref, comment].some((version) => /^v(?:[6-9]|\d\d)/.test(version ?? ''));
}
