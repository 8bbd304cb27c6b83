import { unseenText } from '../../features/report-model.ts';
import { occurrences } from '../../text/occurrences.ts';
import type { CheckedFile, Outcome, Problem } from '../outcome.ts';

/**
 * Every file is a suite: every finding fails, a file without any passes, and what was not judged in full was skipped,
 * which readers count and show without failing anything. Of two cases of one name GitLab would show one.
 * https://docs.gitlab.com/ci/testing/unit_test_reports/#junit-xml-format-specification
 */
export function reportJunit({ files, problems }: Outcome): string {
  const troubled = problems.map((problem) => ({ file: problem.file, findings: [], problems: [problem], unseen: NOTHING }));
  const suites = [...troubled, ...files].map(suite);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kubewright">\n${suites.join('')}</testsuites>\n`;
}

const NOTHING: CheckedFile['unseen'] = { templates: 0, kinds: [] };

function suite({ file, findings, problems, unseen }: Pick<CheckedFile, 'file' | 'findings' | 'problems' | 'unseen'>): string {
  const occurrence = occurrences();
  const testCase = (name: string, inside: string): string => {
    const count = occurrence(name);
    const own = escaped(count === 1 ? name : `${name} (${count})`);
    const start = `    <testcase classname="${escaped(file)}" name="${own}" file="${escaped(file)}"`;
    return inside === '' ? `${start}/>\n` : `${start}>${inside}</testcase>\n`;
  };
  const cases = [
    ...problems.map((problem) => testCase('readable', `<error message="${escaped(problem.message)}">${escaped(place(problem))}</error>`)),
    ...findings.map((finding) => {
      const text = `${file}:${finding.start.line}:${finding.start.column}: ${finding.severity}: ${finding.message}`;
      const name = [finding.rule, finding.resource, finding.path].filter((part) => part !== undefined && part !== '').join(' ');
      return testCase(name, `<failure type="${finding.severity}" message="${escaped(finding.message)}">${escaped(text)}</failure>`);
    }),
  ];
  if (cases.length === 0) cases.push(testCase('nothing found', ''));
  const skipped = unseenText([{ unseen }]);
  if (skipped !== undefined) cases.push(testCase('judged in full', `<skipped message="${escaped(skipped)}">${escaped(skipped)}</skipped>`));
  const skips = skipped === undefined ? 0 : 1;
  const numbers = `tests="${cases.length}" failures="${findings.length}" errors="${problems.length}" skipped="${skips}"`;
  return `  <testsuite name="${escaped(file)}" ${numbers}>\n${cases.join('')}  </testsuite>\n`;
}

const place = ({ file, start }: Problem): string => (start === undefined ? file : `${file}:${start.line}:${start.column}`);

/** What XML does not take, even escaped, is left out. https://www.w3.org/TR/xml/#charsets */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
