import { ruleLink } from '../rule/link.ts';
import { citationOf } from '../rule/references.ts';
import { SEVERITIES } from '../rule/rule.ts';
import { counted } from '../text/counted.ts';
import {
  byNamespace,
  byRule,
  byStandard,
  countsOf,
  type Entry,
  entriesOf,
  problemsOf,
  type Reported,
  type RuleTexts,
  silencedOf,
  unseenFiles,
  unseenText,
} from './report-model.ts';

/** For comments on merge requests, summaries of jobs and wikis: every finding, and behind a fold what they have in common. */
export function reportMarkdown(reported: Reported, rules: readonly RuleTexts[]): string {
  const entries = entriesOf(reported);
  const problems = problemsOf(reported);
  const files = counted(reported.files.length, 'file');
  const numbers = SEVERITIES.flatMap((severity, i) => (countsOf(entries)[i] === 0 ? [] : [`${countsOf(entries)[i]} ${severity}`]));
  const head =
    entries.length === 0 ? `Nothing found in ${files}.` : `${counted(entries.length, 'finding')} (${numbers.join(', ')}) in ${files}.`;
  const rows = entries.map(
    ({ file, rule, severity, message, start }) =>
      `| ${severity} | ${cell(file)}:${start.line} | ${cell(message)} | [${rule}](${ruleLink(rule)}) |`,
  );
  const trouble = problems.map(
    ({ file, message, start }) => `- ${cell(file)}${start === undefined ? '' : `:${start.line}`}: ${cell(message)}`,
  );
  const sections = [
    `## Kubewright\n\n${head}${apartOf(reported)}`,
    rows.length === 0 ? '' : ['| severity | place | what | rule |\n|---|---|---|---|', ...rows].join('\n'),
    ...foldsOf(entries, new Map(rules.map((rule) => [rule.id, rule]))),
    silencedFold(reported),
    unseenFold(reported),
    trouble.length === 0 ? '' : `### Not read in full\n\n${trouble.join('\n')}`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** What was found and is not told of, so that nobody takes the rest for all. */
function apartOf({ files }: Reported): string {
  const silenced = files.reduce((sum, { suppressed }) => sum + suppressed.length, 0);
  const known = files.reduce((sum, file) => sum + file.known, 0);
  const parts = [...(silenced === 0 ? [] : [`${silenced} silenced`]), ...(known === 0 ? [] : [`${known} known to the baseline`])];
  return parts.length === 0 ? '' : ` Apart from that: ${parts.join(', ')}.`;
}

function foldsOf(entries: readonly Entry[], texts: ReadonlyMap<string, RuleTexts>): readonly string[] {
  const namespaces = byNamespace(entries).map(({ key, entries: own }) => ({ name: key === undefined ? '*none named*' : cell(key), own }));
  const rules = byRule(entries).map(({ key, entries: own }) => {
    const summary = texts.get(key)?.summary;
    return { name: `[${key}](${ruleLink(key)})${summary === undefined ? '' : ` ${cell(summary)}`}`, own };
  });
  const standards = byStandard(entries, texts).map(({ key, entries: own }) => ({
    name: `[${citationOf(key)}](${key.link})${key.title === undefined ? '' : ` ${cell(key.title)}`}`,
    own,
  }));
  return [fold('namespace', namespaces), fold('rule', rules), fold('standard', standards)];
}

function silencedFold(reported: Reported): string {
  const rows = silencedOf(reported).map(
    ({ file, rule, message, start, reason }) =>
      `| ${cell(file)}:${start.line} | ${cell(message)} | [${rule}](${ruleLink(rule)}) | ${reason === '' ? '*no reason given*' : cell(reason)} |`,
  );
  if (rows.length === 0) return '';
  return `<details><summary>Silenced</summary>\n\n${['| place | what | rule | why |\n|---|---|---|---|', ...rows].join('\n')}\n\n</details>`;
}

function unseenFold({ files }: Reported): string {
  const text = unseenText(files);
  if (text === undefined) return '';
  const own = unseenFiles(files);
  const rows = own.slice(0, MOST_FILES).map((one) => `| ${cell(one.file)} | ${cell(one.text)} |`);
  const more = own.length > MOST_FILES ? [`| *${counted(own.length - MOST_FILES, 'more file')}* | |`] : [];
  const table = ['| file | what |\n|---|---|', ...rows, ...more].join('\n');
  return `<details><summary>Not judged in full: ${cell(text)}</summary>\n\n${table}\n\n</details>`;
}

/** Comments on merge requests have a bound, and what was found matters more. */
const MOST_FILES = 50;

function fold(what: string, rows: readonly { readonly name: string; readonly own: readonly Entry[] }[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(({ name, own }) => `| ${name} | ${[...countsOf(own), own.length].map((number) => number || '').join(' | ')} |`);
  const table = [`| ${what} | ${SEVERITIES.join(' | ')} | all |\n|---|${'--:|'.repeat(SEVERITIES.length + 1)}`, ...lines].join('\n');
  return `<details><summary>By ${what}</summary>\n\n${table}\n\n</details>`;
}

/** Names and messages hold words of files, which must not become marks. */
const cell = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>()#+!|~@]/g, (mark) => (mark === '<' ? '&lt;' : mark === '@' ? '@&#8203;' : `\\${mark}`))
    .replace(/[\r\n]+/g, ' ');
