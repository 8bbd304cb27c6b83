import { applyEdits, type Edit, shift } from '../text/span.ts';
import type { Engine } from './engine.ts';
import type { Report } from './report.ts';
import type { DocumentAt } from './state.ts';
import { suppressingEdit, suppressionsIn } from './suppress.ts';

/**
 * A comment that silences the findings, which stand in one document, with a reason to fill in; undefined where no
 * comment can do it. JSON has none.
 */
export function silencingEdit(engine: Engine, uri: string, reports: readonly Report[]): Edit | undefined {
  const file = engine.inspect(uri)?.file;
  const [first] = reports;
  const document = file?.documents.findLast(({ start }) => start <= (first?.span.start ?? 0));
  if (first === undefined || document === undefined || isJson(document.analysis.text)) return undefined;
  const rules = [...new Set(reports.map(({ rule }) => rule))];
  const places = [placeOf(document, first), first.owner.span.start].map((place) => place - document.start);
  const edits = places.map((place) => suppressingEdit(document.analysis.text, place, rules));
  const found = edits.find((edit) => silences(document, edit, rules, reports));
  return found === undefined ? undefined : { span: shift(found.span, document.start), text: found.text };
}

const isJson = (text: string): boolean => /^\s*[{[]/.test(text);

/** A comment may not stand inside a text of several lines, so a place within one gives way to its key. */
function placeOf({ analysis, start }: DocumentAt, { key, span }: Report): number {
  const finding = key.kind === 'near' ? analysis.findings[key.finding]?.finding : undefined;
  return finding?.within === undefined ? span.start : finding.at.document.lift(finding.at.anchor).start + start;
}

function silences({ analysis, start }: DocumentAt, edit: Edit, rules: readonly string[], reports: readonly Report[]): boolean {
  const suppressions = suppressionsIn(applyEdits(analysis.text, [edit]));
  const ours = suppressions.filter((suppression) => rules.every((rule) => suppression.rules.includes(rule)));
  return reports.every(({ span }) => {
    const before = span.start - start;
    const after = edit.span.start <= before ? before + edit.text.length : before;
    return ours.some(({ scope }) => scope.start <= after && after < scope.end);
  });
}
