import type { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Range } from 'vscode-languageserver-types';
import type { FileReport, Report } from '../engine/report.ts';
import { RULES_LINK, ruleLink } from '../rule/link.ts';
import type { Severity } from '../rule/rule.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { HARDENING_MISSING, type Shown, shownOf } from './shown.ts';

export const SOURCE = 'kubewright';

const ERROR: DiagnosticSeverity = 1;
const WARNING: DiagnosticSeverity = 2;
const INFORMATION: DiagnosticSeverity = 3;

const SHOWN_AS: Readonly<Record<Severity, DiagnosticSeverity>> = { critical: ERROR, high: ERROR, medium: WARNING, low: INFORMATION };

/** Where the lines of any file begin; places of other files need it too. */
export type LinesOf = (uri: string) => Lines;

/** What an editor underlines in a file, and what its list of problems holds. */
export function diagnosticsOf(uri: string, report: FileReport, linesOf: LinesOf): Diagnostic[] {
  const lines = linesOf(uri);
  return [...shownOf(report).map((shown) => diagnosticOf(shown, lines, linesOf)), ...problemsOf(report, lines)];
}

export function rangeOf(lines: Lines, { start, end }: Span): Range {
  return { start: lines.position(start), end: lines.position(end) };
}

/** Findings as an editor counts them. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const count = (wanted: DiagnosticSeverity): number => diagnostics.filter(({ severity }) => severity === wanted).length;
  return { errors: count(ERROR), warnings: count(WARNING), infos: count(INFORMATION) };
}

function diagnosticOf({ code, severity, span, message, reports }: Shown, lines: Lines, linesOf: LinesOf): Diagnostic {
  const related = reports.flatMap((report) => relatedOf(report, linesOf));
  return {
    range: rangeOf(lines, span),
    severity: SHOWN_AS[severity],
    source: SOURCE,
    code,
    codeDescription: { href: code === HARDENING_MISSING ? RULES_LINK : ruleLink(code) },
    message,
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

function relatedOf({ related }: Report, linesOf: LinesOf): DiagnosticRelatedInformation[] {
  return related.map(({ uri, span, message }) => ({ location: { uri, range: rangeOf(linesOf(uri), span) }, message }));
}

/**
 * Broken text is for the editor's own YAML support to tell of, so ours is quiet, and only the first problem of each
 * document is told: those behind it mostly follow from it.
 */
function problemsOf({ problems }: FileReport, lines: Lines): Diagnostic[] {
  const firsts = problems.filter(({ document }, i) => problems.findIndex((problem) => problem.document === document) === i);
  return firsts.map(({ message, span }) => ({ range: rangeOf(lines, span), severity: INFORMATION, source: SOURCE, code: 'yaml', message }));
}
