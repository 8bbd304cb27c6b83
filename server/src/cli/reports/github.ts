import { unseenText } from '../../features/report-model.ts';
import type { Severity } from '../../rule/rule.ts';
import type { Outcome, Point, Problem } from '../outcome.ts';

/** Annotations in a workflow of GitHub. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message */
export function reportGithub({ files, problems }: Outcome): string {
  const lines = [
    ...[...problems, ...files.flatMap((file) => file.problems)].map(problemLine),
    ...unseenLines(files),
    ...files.flatMap(({ file, findings }) =>
      findings.map(({ rule, severity, message, start, end }) => line(COMMANDS[severity], file, `kubewright ${rule}`, message, start, end)),
    ),
  ];
  return lines.map((text) => `${text}\n`).join('');
}

function unseenLines(files: Outcome['files']): readonly string[] {
  const text = unseenText(files);
  return text === undefined ? [] : [`::notice title=kubewright::${data(`Not judged in full: ${text}`)}`];
}

const COMMANDS: Readonly<Record<Severity, string>> = { critical: 'error', high: 'error', medium: 'warning', low: 'notice' };

const problemLine = ({ file, message, start, end }: Problem): string => line('error', file, 'kubewright', message, start, end);

function line(command: string, file: string, title: string, message: string, start?: Point, end?: Point): string {
  const place =
    start === undefined || end === undefined
      ? {}
      : { line: start.line, endLine: end.line, ...(start.line === end.line && { col: start.column, endColumn: end.column }) };
  const properties = Object.entries({ file: file.replaceAll('\\', '/'), ...place, title }).map(
    ([key, value]) => `${key}=${property(`${value}`)}`,
  );
  return `::${command} ${properties.join(',')}::${data(message)}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
