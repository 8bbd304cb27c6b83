import { type Call, wordAmong } from '../kube/pipeline/call.ts';
import type { Job } from '../kube/pipeline/gitlab.ts';
import type { Word } from '../languages/shell.ts';
import { type Change, substitute } from '../yaml/change.ts';
import type { Finding, Rule } from './rule.ts';

/** Looks at every program that the scripts of a GitLab pipeline start. */
export function inCalls(find: (call: Call, job: Job) => Iterable<Finding>): NonNullable<Rule['check']> {
  return {
    *job(job) {
      for (const call of job.calls) yield* find(call, job);
    },
  };
}

/** An option as one of the names, alone or with `=`; one that is switched off is none. */
export const optionWord = ({ rest }: Call, ...names: readonly string[]): Word | undefined =>
  rest.find(({ source }) => names.some((name) => source === name || (source.startsWith(`${name}=`) && source !== `${name}=false`)));

/** Reports an option that must not be there, and offers to take it out. */
export function* unwantedOption(call: Call, word: Word | undefined, message: string, severity?: Finding['severity']): Generator<Finding> {
  if (word === undefined) return;
  yield {
    at: call.line,
    within: word.span,
    message,
    ...(severity === undefined ? {} : { severity }),
    fixes: [{ title: `Remove ${word.source.split('=')[0]}`, safety: 'needs-review', changes: [withoutWord(call, word)] }],
  };
}

/** The script without a word, and without the blanks before it. */
export function withoutWord({ line }: Call, { span }: Word): Change {
  const before = (line.text ?? '').slice(0, span.start);
  return substitute(line, before.trimEnd().length, span.end, '');
}

/** True for one of these programs with one of these subcommands. */
export const runs = (call: Call, program: string, ...subcommands: readonly string[]): boolean =>
  call.name === program && wordAmong(call, new Set(subcommands)) !== undefined;
