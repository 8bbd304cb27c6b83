import type { Call } from '../../kube/pipeline/call.ts';
import type { Job } from '../../kube/pipeline/gitlab.ts';
import { scanWord } from '../../kube/pipeline/tools.ts';
import { programOf } from '../../languages/shell.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove, substitute } from '../../yaml/change.ts';

export const gitlabCiScanFailureIgnored = defineRule({
  id: 'gitlab-ci-scan-failure-ignored',
  summary: 'A scan or a verification may fail without consequences',
  why: 'The job finds what it looks for and is green all the same, or is allowed to fail. What was found is built, signed and deployed as if nobody had looked.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K02:2022'), cwe(754), docs('allow_failure', 'https://docs.gitlab.com/ci/yaml/#allow_failure')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
scan:
  script:
  - trivy image --exit-code 1 "$IMAGE" || true
#         ^^^^^ Job "scan" goes on whatever trivy finds
`,
    good: `
scan:
  script:
  - trivy image --exit-code 1 "$IMAGE"
`,
  },
  check: {
    *job(job) {
      if (job.isDefault) return;
      const scans = job.deciding.filter((call) => scanWord(call) !== undefined);
      const strict = scans.filter((scan) => !isIgnored(scan));
      for (const call of job.calls.filter(isIgnored)) yield* ignored(call, job, strict);
      if (strict.length > 0) yield* allowed(job);
      yield* passed(job);
      yield* tooLate(job, scans);
    },
  },
});

const isIgnored = (call: Call): boolean => {
  const other = scanWord(call) === undefined || call.command.orElse === undefined ? undefined : programOf(call.command.orElse);
  if (other === undefined) return false;
  return /^(?:true|:|echo|printf|cat)$/.test(other.name) || (other.name === 'exit' && other.rest[0]?.text === '0');
};

/** A scan for the report beside one that counts is well. */
function* ignored(call: Call, job: Job, strict: readonly Call[]): Generator<Finding> {
  const word = scanWord(call);
  const other = call.command.orElse?.words;
  if (word === undefined || other === undefined || strict.some(({ name }) => name === call.name)) return;
  const script = call.line.text ?? '';
  const or = script.lastIndexOf('||', other[0]?.span.start);
  const isBare = /^(?:true|:)$/.test(other.map(({ source }) => source).join(' '));
  yield {
    at: call.line,
    within: word,
    message: said(job, call, word.text),
    fixes: isBare
      ? [
          {
            title: 'Let the job fail',
            safety: 'needs-review',
            changes: [substitute(call.line, script.slice(0, or).trimEnd().length, other.at(-1)?.span.end ?? or, '')],
          },
        ]
      : [],
  };
}

/** After `set +e` only the last program decides, unless something asks for the result. */
function* passed(job: Job): Generator<Finding> {
  if (job.isTemplate || job.hasHiddenCommands || job.lines.some(({ text }) => text?.includes('$?'))) return;
  let goesOn = false;
  for (const [index, call] of job.deciding.entries()) {
    const option = call.name === 'set' ? call.rest.find(({ source }) => /^[-+][a-z]*e/.test(source)) : undefined;
    if (option !== undefined) goesOn = option.source.startsWith('+');
    const { isTested, orElse } = call.command;
    const word = goesOn && !isTested && orElse === undefined && index < job.deciding.length - 1 ? scanWord(call) : undefined;
    if (word !== undefined) yield { at: call.line, within: word, message: said(job, call, word.text) };
  }
}

const said = ({ label }: Job, { name }: Call, word: string): string =>
  `${label} goes on whatever ${name} ${word.startsWith('verify') ? 'says' : 'finds'}`;

function* allowed(job: Job): Generator<Finding> {
  const allow = job.keyword('allow_failure');
  const codes = allow.get('exit_codes');
  const isAllowed = allow.is(true) || codes.is(1) || codes.items.some((code) => code.is(1));
  if (!isAllowed) return;
  // One that many jobs inherit is told of the first.
  const first = job.pipeline.jobs.find((other) => !other.isTemplate && other.keyword('allow_failure').span.start === allow.span.start);
  if (first !== job) return;
  yield {
    at: allow,
    message: `${job.label} scans, and may fail without consequences`,
    fixes: [{ title: 'Let the job fail', safety: 'needs-review', changes: [remove(allow)] }],
  };
}

/** What comes after the script never changes a job's result. https://docs.gitlab.com/ci/yaml/#after_script */
function* tooLate(job: Job, scans: readonly Call[]): Generator<Finding> {
  const lines = new Set(job.deciding.map(({ line }) => line.span.start));
  for (const call of job.calls) {
    const word = lines.has(call.line.span.start) || job.isTemplate ? undefined : scanWord(call);
    if (word === undefined || scans.some(({ name }) => name === call.name)) continue;
    yield { at: call.line, within: word, message: `${job.label} runs ${call.name} after its result is settled` };
  }
}
