import type { Step } from '../../kube/pipeline/github.ts';
import { EXPRESSION } from '../../kube/pipeline/github.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding, type Fix } from '../../rule/rule.ts';
import type { Span } from '../../text/span.ts';
import { set, substitute } from '../../yaml/change.ts';

export const githubActionsScriptInjection = defineRule({
  id: 'github-actions-script-injection',
  summary: 'Words of strangers become a part of a script',
  why: 'GitHub puts the value of an expression into the script before the shell reads it. A title or a branch name with a quote and a semicolon in it is then a command, with the secrets and the token of the job.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1059'),
    cwe(94),
    docs('Script injections', 'https://docs.github.com/en/actions/concepts/security/script-injections'),
  ],
  examples: {
    file: '.github/workflows/greet.yml',
    bad: `
on: issues
jobs:
  greet:
    steps:
    - run: echo "New issue \${{ github.event.issue.title }}"
#                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Whoever sets github.event.issue.title runs commands in job "greet"
`,
    good: `
on: issues
jobs:
  greet:
    steps:
    - run: echo "New issue $TITLE"
      env:
        TITLE: \${{ github.event.issue.title }}
`,
  },
  check: {
    *step(step) {
      const isScript = step.uses?.repository === 'actions/github-script';
      const script = isScript ? step.field.get('with', 'script') : step.field.get('run');
      for (const found of script.text?.matchAll(EXPRESSION) ?? []) {
        const source = sourceIn(step, found[0]);
        if (source === undefined) continue;
        const within = { start: found.index, end: found.index + found[0].length };
        const finding: Finding = {
          at: script,
          within,
          message: `Whoever sets ${source.name} runs commands in job "${step.job.name}"`,
          ...(source.isStranger ? {} : { severity: 'low' }),
        };
        yield isScript ? finding : { ...finding, fixes: throughVariable(step, within, found[0], source.name) };
      }
    },
  },
});

/** Values that anybody on the internet can choose. https://docs.github.com/en/actions/reference/security/secure-use#good-practices-for-mitigating-script-injection-attacks */
const STRANGER =
  /\b(github\.(?:event\.(?:(?:issue|pull_request|discussion)\.(?:title|body)|(?:comment|review|review_comment)\.body|pull_request\.head\.(?:ref|label|repo\.(?:default_branch|description|homepage))|head_commit\.(?:message|author\.(?:name|email))|commits(?:\[\d+\]|\.\*)\.(?:message|author\.(?:name|email))|pages(?:\[\d+\]|\.\*)\.page_name|workflow_run\.(?:head_branch|display_title|head_commit\.(?:message|author\.(?:name|email))|pull_requests(?:\[\d+\]|\.\*)\.head\.ref))|head_ref))\b/;

function sourceIn({ job }: Step, expression: string): { readonly name: string; readonly isStranger: boolean } | undefined {
  // What a function makes a truth of, or compares, is no text of theirs.
  if (/^\$\{\{\s*(?:contains|startsWith|endsWith|hashFiles)\(|[=!]=/.test(expression)) return undefined;
  const stranger = STRANGER.exec(expression)?.[1];
  if (stranger !== undefined) return { name: stranger, isStranger: true };
  const [name, input] = /\b(?:github\.event\.)?inputs\.([\w-]+)/.exec(expression) ?? [];
  if (name === undefined || input === undefined) return undefined;
  const { triggers } = job.workflow;
  const types = ['workflow_dispatch', 'workflow_call']
    .map((event) => triggers.get(event)?.get('inputs', input))
    .filter((field) => field?.isMap === true);
  const isText = types.some((field) => field?.get('type').isAbsent === true || field?.get('type').is('string') === true);
  return isText ? { name, isStranger: false } : undefined;
}

/** An environment variable stays what it is, whatever stands in it. */
function throughVariable({ field, job, calls }: Step, within: Span, expression: string, source: string): readonly Fix[] {
  const used = calls
    .flatMap(({ command }) => [...command.words, ...command.assignments.flatMap(({ value }) => value ?? [])])
    .flatMap(({ variables }) => variables);
  const variable = used.find(({ span }) => span.start === within.start && span.end === within.end);
  const name = source
    .slice(source.lastIndexOf('.') + 1)
    .replaceAll('-', '_')
    .toUpperCase();
  const shell = [field.get('shell'), job.field.get('defaults', 'run', 'shell'), job.workflow.root.get('defaults', 'run', 'shell')].find(
    (one) => !one.isAbsent,
  );
  const isShell = shell === undefined ? !/windows|\$/.test(job.field.get('runs-on').written ?? '') : /^(?:ba)?sh\b/.test(shell.text ?? '');
  if (variable === undefined || !isShell || !field.get('env', name).isAbsent) return [];
  const text = variable.isQuoted ? `$${name}` : `"$${name}"`;
  return [
    {
      title: `Give it to the script as ${name}`,
      safety: 'needs-review',
      changes: [substitute(field.get('run'), within.start, within.end, text), set(field.get('env', name), expression)],
    },
  ];
}
