import type { FileReport, Report } from '../engine/report.ts';
import { SEVERITIES, type Severity } from '../rule/rule.ts';
import type { Span } from '../text/span.ts';

/** The code of a diagnostic that stands for several findings, each about something missing. */
export const HARDENING_MISSING = 'hardening-missing';

/** What an editor shows as one thing: one finding, or all that one container, pod or object lacks. */
export interface Shown {
  /** Never empty. */
  readonly reports: readonly Report[];
  /** True when it stands for more than one finding. */
  readonly isGroup: boolean;
  /** The rule's id, or {@link HARDENING_MISSING}. */
  readonly code: string;
  /** The worst of its findings'. */
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
}

/** The findings of a file as an editor shows them: what one owner lacks is one thing, what is wrong stays by itself. */
export function shownOf({ reports }: FileReport): Shown[] {
  const byOwner = new Map<string, Report[]>();
  for (const report of reports) {
    if (report.lacks === undefined) continue;
    const others = byOwner.get(report.owner.id);
    if (others === undefined) byOwner.set(report.owner.id, [report]);
    else others.push(report);
  }
  const shown: Shown[] = [];
  for (const report of reports) {
    const siblings = report.lacks === undefined ? [] : (byOwner.get(report.owner.id) ?? []);
    if (siblings.length < 2) shown.push(single(report));
    else if (siblings[0] === report) shown.push(group(report, siblings));
  }
  return shown.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** `a`, `a and b`, `a, b and c`. */
export function inWords(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

export const worst = (severities: readonly Severity[]): Severity => SEVERITIES.find((severity) => severities.includes(severity)) ?? 'low';

function single(report: Report): Shown {
  const { rule, severity, span, message } = report;
  return { reports: [report], isGroup: false, code: rule, severity, span, message };
}

function group({ owner }: Report, reports: readonly Report[]): Shown {
  const severity = worst(reports.map((report) => report.severity));
  const missing = [...new Set(reports.map(({ lacks, rule }) => lacks ?? rule))];
  return {
    reports,
    isGroup: true,
    code: HARDENING_MISSING,
    severity,
    span: owner.span,
    message: `${owner.label} lacks: ${inWords(missing)}`,
  };
}
