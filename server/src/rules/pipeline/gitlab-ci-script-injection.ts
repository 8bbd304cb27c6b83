import type { Call } from '../../kube/pipeline/call.ts';
import { rulesOf } from '../../kube/pipeline/gates.ts';
import type { Job } from '../../kube/pipeline/gitlab.ts';
import type { Variable } from '../../languages/shell.ts';
import { inCalls } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiScriptInjection = defineRule({
  id: 'gitlab-ci-script-injection',
  summary: 'Words of a commit or merge request become commands',
  why: 'Titles, messages and names of branches are what their author likes, quotes and semicolons among it. Where a second shell, or sed, reads them as a part of its script, the author runs commands with the secrets of the job.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1059'),
    cwe(78),
    docs('Predefined variables', 'https://docs.gitlab.com/ci/variables/predefined_variables/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
announce:
  script:
  - sh -c "notify '$CI_COMMIT_TITLE'"
#                  ^^^^^^^^^^^^^^^^ Whoever sets CI_COMMIT_TITLE runs commands in job "announce"
`,
    good: `
announce:
  script:
  - notify "$CI_COMMIT_TITLE"
`,
  },
  check: inCalls(function* (call, job) {
    const variable = evaluated(call).find(({ name }) => FROM_AUTHORS.test(name));
    if (variable === undefined || (/^CI_COMMIT_(?:BRANCH|REF_NAME)$/.test(variable.name) && hasKnownBranch(job))) return;
    const message = `Whoever sets ${variable.name} runs commands in ${job.label.replace(/^[JE]/, (letter) => letter.toLowerCase())}`;
    // Only some kinds of sed run commands.
    yield { at: call.line, within: variable.span, message, ...(call.name === 'sed' ? { severity: 'medium' } : {}) };
  }),
});

/** Names of branches may hold everything but blanks and a few signs. https://git-scm.com/docs/git-check-ref-format */
const FROM_AUTHORS =
  /^CI_(?:COMMIT_(?:MESSAGE|TITLE|DESCRIPTION|AUTHOR|REF_NAME|BRANCH|TAG_MESSAGE)|MERGE_REQUEST_(?:TITLE|DESCRIPTION|SOURCE_BRANCH_NAME|LABELS))$/;

/** It runs for branches alone whose names stand in its rules. */
function hasKnownBranch(job: Job): boolean {
  const only = job.keyword('only');
  if (only.isList)
    return !only.isOpen && only.items.every(({ text }) => /^(?:main|master|develop|release|production|staging)$/.test(text ?? ''));
  const starting = rulesOf(job)?.filter((rule) => !rule.get('when').is('never')) ?? [];
  return starting.length > 0 && starting.every((rule) => NAMED.test(rule.get('if').text ?? ''));
}

const NAMED = /^[^|]*\$CI_COMMIT_(?:BRANCH|REF_NAME)\s*==\s*(?:\$CI_DEFAULT_BRANCH|["'][\w./-]*["'])[^|]*$/;

/** The variables that the shell puts into what another program reads as commands. */
function evaluated({ name, rest }: Call): readonly Variable[] {
  if (name === 'eval') return rest.flatMap(({ variables }) => variables);
  if (/^(?:ba|z|da|k|a)?sh$/.test(name)) {
    const option = rest.findIndex(({ source }) => /^-[a-z]*c$/.test(source));
    return option < 0 ? [] : (rest[option + 1]?.variables ?? []);
  }
  // What stands behind the host is read by a shell there.
  if (name === 'ssh') return rest.filter(({ source }) => /\s/.test(source)).flatMap(({ variables }) => variables);
  if (name === 'sed') return rest.filter(({ source }) => /^["']?(?:\d+)?s[/|#,]/.test(source)).flatMap(({ variables }) => variables);
  return [];
}
