import { scannerOf, softInput } from '../../kube/pipeline/actions.ts';
import type { Call } from '../../kube/pipeline/call.ts';
import type { WorkflowJob } from '../../kube/pipeline/github.ts';
import { scanWord } from '../../kube/pipeline/tools.ts';
import { programOf } from '../../languages/shell.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const githubActionsScanFailureIgnored = defineRule({
  id: 'github-actions-scan-failure-ignored',
  summary: 'A scan in a workflow may fail without consequences',
  why: 'The step finds what it looks for and the workflow goes on all the same. What was found is built, signed and deployed as if nobody had looked.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    cwe(754),
    docs(
      'continue-on-error',
      'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepscontinue-on-error',
    ),
  ],
  examples: {
    file: '.github/workflows/scan.yml',
    bad: `
on: push
jobs:
  scan:
    steps:
    - run: trivy image --exit-code 1 web:1.4.2
      continue-on-error: true
#                        ^^^^ Job "scan" goes on whatever trivy finds
`,
    good: `
on: push
jobs:
  scan:
    steps:
    - run: trivy image --exit-code 1 web:1.4.2
`,
  },
  check: {
    *step(step) {
      const { job, field, calls } = step;
      const scanner = scannerOf(step);
      // Whoever collects the findings in one place decides there, or in a later step that looks at the result.
      const isCollected = job.steps.some(({ uses }) => /^(?:github\/codeql-action|actions\/upload-artifact)$/.test(uses?.repository ?? ''));
      const id = field.get('id').text;
      const isReadLater = id !== undefined && job.steps.some((other) => other.field.get('if').text?.includes(`steps.${id}.`));
      if (scanner === undefined || isCollected || isReadLater) return;
      const message = `${job.label} goes on whatever ${scanner} finds`;
      const others = job.steps.filter((other) => other !== step && scannerOf(other) === scanner && softInput(other) === undefined);
      const soft = softInput(step);
      const allowed = field.get('continue-on-error');
      const allowedJob = job.field.get('continue-on-error');
      const letFail = { title: 'Let the step fail', safety: 'needs-review' } as const;
      if (allowed.is(true)) yield { at: allowed, message, fixes: [{ ...letFail, changes: [remove(allowed)] }] };
      else if (allowedJob.is(true)) yield { at: allowedJob, message };
      else if (soft !== undefined && others.length === 0)
        yield { at: soft, message, fixes: soft.segment === 'exit-code' ? [{ ...letFail, changes: [set(soft, '1')] }] : [] };
      for (const call of calls) {
        const word = scanWord(call);
        const orElse = word === undefined || call.command.orElse === undefined ? undefined : programOf(call.command.orElse);
        if (word !== undefined && /^(?:true|:|echo)$/.test(orElse?.name ?? '') && !countsElsewhere(call, job))
          yield { at: call.line, within: word, message };
      }
    },
  },
});

/** A scan for the report beside one that counts is well. */
const countsElsewhere = (call: Call, { steps }: WorkflowJob): boolean =>
  steps.some(({ calls }) =>
    calls.some((other) => other.name === call.name && scanWord(other) !== undefined && other.command.orElse === undefined),
  );
