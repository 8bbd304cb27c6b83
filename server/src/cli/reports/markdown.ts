import { ruleLink } from '../../rule/link.ts';
import { SEVERITIES } from '../../rule/rule.ts';
import type { Outcome } from '../outcome.ts';
import { count } from '../terminal.ts';

/** For comments on merge requests and summaries of jobs. */
export function reportMarkdown({ files, problems }: Outcome): string {
  const troubles = [...problems, ...files.flatMap((file) => file.problems)];
  const findings = files.flatMap(({ file, findings: own }) => own.map((finding) => ({ file, ...finding })));
  const numbers = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severity}`];
  });
  const head =
    findings.length === 0
      ? `Nothing found in ${count(files.length, 'file')}.`
      : `${count(findings.length, 'finding')} (${numbers.join(', ')}) in ${count(files.length, 'file')}.`;
  const rows = findings.map(
    ({ file, rule, severity, message, start }) =>
      `| ${severity} | ${cell(file)}:${start.line} | ${cell(message)} | [${rule}](${ruleLink(rule)}) |`,
  );
  const table = rows.length === 0 ? [] : ['| severity | place | what | rule |\n|---|---|---|---|', ...rows];
  const trouble = troubles.map(
    ({ file, message, start }) => `- ${cell(file)}${start === undefined ? '' : `:${start.line}`}: ${cell(message)}`,
  );
  const sections = [
    `## Kubewright\n\n${head}`,
    table.join('\n'),
    trouble.length === 0 ? '' : `### Not read in full\n\n${trouble.join('\n')}`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** Names and messages hold words of files, which must not become marks. */
const cell = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>()#+!|~@]/g, (mark) => (mark === '<' ? '&lt;' : mark === '@' ? '@&#8203;' : `\\${mark}`))
    .replace(/[\r\n]+/g, ' ');
