import type { Span } from '../../text/span.ts';
import type { Field } from '../../yaml/field.ts';

/** The configuration of a GitLab runner in the values of its chart, alone or as a part of another. https://docs.gitlab.com/runner/install/kubernetes/ */
export const runnerConfigs = (values: Field): readonly Field[] => [
  values.get('runners', 'config'),
  values.get('gitlab-runner', 'runners', 'config'),
];

/** A word of a runner's TOML outside of comments, as the pattern's first group has it. https://docs.gitlab.com/runner/configuration/advanced-configuration/ */
export function inRunnerConfig({ text = '' }: Field, pattern: RegExp): Span | undefined {
  const config = text.slice(0, LOOKED_AT);
  if (!/^[ \t]*\[\[runners\]\]/m.test(config)) return undefined;
  let start = 0;
  for (const line of config.split('\n')) {
    const found = pattern.exec(line.replace(/#.*/, ''));
    const from = found?.[1] === undefined ? -1 : start + found.index + found[0].indexOf(found[1]);
    if (found?.[1] !== undefined) return { start: from, end: from + found[1].length };
    start += line.length + 1;
  }
  return undefined;
}

const LOOKED_AT = 50_000;
