import { fingerprintOf } from '../../engine/baseline.ts';
import type { Severity } from '../../rule/rule.ts';
import type { Outcome } from '../outcome.ts';

/** What GitLab shows in merge requests. https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function reportGitlab({ files }: Outcome): string {
  const seen = new Map<string, number>();
  const issues = files.flatMap(({ file, findings }) =>
    findings.map((finding) => {
      const fingerprint = fingerprintOf(file, finding);
      const count = (seen.get(fingerprint) ?? 0) + 1;
      seen.set(fingerprint, count);
      return {
        description: finding.message,
        check_name: finding.rule,
        // GitLab takes two of one fingerprint for one.
        fingerprint: count === 1 ? fingerprint : `${fingerprint}-${count}`,
        severity: SEVERITIES[finding.severity],
        location: { path: file.replaceAll('\\', '/'), lines: { begin: finding.start.line, end: finding.end.line } },
      };
    }),
  );
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}

const SEVERITIES: Readonly<Record<Severity, string>> = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor' };
