import { unseenOf } from '../../features/report-model.ts';
import type { Outcome } from '../outcome.ts';

/** The outcome for programs: plain JSON, the same bytes for the same input. */
export function reportJson({ files, problems }: Outcome): string {
  const report = {
    files: files.length,
    findings: files.flatMap(({ file, findings }) =>
      findings.map(({ rule, severity, message, path, resource, start, end, fixes }) => ({
        rule,
        severity,
        message,
        file,
        path,
        resource,
        start,
        end,
        fixes,
      })),
    ),
    problems: [...problems, ...files.flatMap((file) => file.problems)],
    suppressed: files.reduce((sum, { suppressed }) => sum + suppressed.length, 0),
    known: files.reduce((sum, { known }) => sum + known, 0),
    unseen: unseenOf(files),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
