import { fingerprintOf } from '../../engine/baseline.ts';
import type { Severity } from '../../rule/rule.ts';
import { occurrences } from '../../text/occurrences.ts';
import type { Found, Outcome, Stretch } from '../outcome.ts';

/**
 * What GitLab shows in merge requests: findings, and places that could not be read. What was not judged in full has no
 * entry, because GitLab would show one as a new finding wherever a template is added; the job's log tells of it.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function reportGitlab({ files, problems }: Outcome): string {
  const occurrence = occurrences();
  const issue = (file: string, severity: string, { start, end, ...finding }: Described): object => {
    const fingerprint = fingerprintOf(file, finding);
    const count = occurrence(fingerprint);
    return {
      description: finding.message,
      check_name: finding.rule,
      // GitLab takes two of one fingerprint for one.
      fingerprint: count === 1 ? fingerprint : `${fingerprint}-${count}`,
      severity,
      location: { path: file.replaceAll('\\', '/'), lines: { begin: start?.line ?? 1, end: end?.line ?? 1 } },
    };
  };
  const issues = [
    ...[...problems, ...files.flatMap((file) => file.problems)].map(({ file, ...problem }) =>
      issue(file, 'major', { rule: 'not-read', resource: undefined, path: '', ...problem }),
    ),
    ...files.flatMap(({ file, findings }) => findings.map((finding) => issue(file, SEVERITIES[finding.severity], finding))),
  ];
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}

type Described = Pick<Found, 'rule' | 'resource' | 'path' | 'message'> & Partial<Stretch>;

const SEVERITIES: Readonly<Record<Severity, string>> = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor' };
