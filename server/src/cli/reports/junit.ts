import type { CheckedFile, Outcome, Problem } from '../outcome.ts';

/** Every file is a suite; every finding fails, and a file without any passes. https://docs.gitlab.com/ci/testing/unit_test_reports/ */
export function reportJunit({ files, problems }: Outcome): string {
  const troubled = problems.map(({ file, ...problem }) => ({ file, findings: [], problems: [{ file, ...problem }] }));
  const suites = [...troubled, ...files].map(suite);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kubewright">\n${suites.join('')}</testsuites>\n`;
}

function suite({ file, findings, problems }: Pick<CheckedFile, 'file' | 'findings' | 'problems'>): string {
  const cases = [
    ...problems.map((problem) =>
      testCase(file, 'readable', `<error message="${escaped(problem.message)}">${escaped(place(problem))}</error>`),
    ),
    ...findings.map((finding) => {
      const text = `${file}:${finding.start.line}:${finding.start.column}: ${finding.severity}: ${finding.message}`;
      const name = [finding.rule, finding.resource, finding.path].filter((part) => part !== undefined && part !== '').join(' ');
      return testCase(file, name, `<failure type="${finding.severity}" message="${escaped(finding.message)}">${escaped(text)}</failure>`);
    }),
  ];
  if (cases.length === 0) cases.push(testCase(file, 'nothing found', ''));
  const numbers = `tests="${cases.length}" failures="${findings.length}" errors="${problems.length}"`;
  return `  <testsuite name="${escaped(file)}" ${numbers}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(file: string, name: string, inside: string): string {
  const start = `    <testcase classname="${escaped(file)}" name="${escaped(name)}" file="${escaped(file)}"`;
  return inside === '' ? `${start}/>\n` : `${start}>${inside}</testcase>\n`;
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
