import type { Resource } from '../kube/resource.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import { applyEdits, type Edit, shift } from '../text/span.ts';
import { set } from '../yaml/change.ts';
import type { Engine } from './engine.ts';
import { proveChanges } from './prove.ts';
import type { Report } from './report.ts';
import type { DocumentAt } from './state.ts';
import { IGNORE_ANNOTATION, suppressionsIn } from './suppress.ts';
import { PLACEHOLDER } from './suppression.ts';

/** A way to silence findings, which was tried. */
export interface Silencing {
  readonly place: SilencingPlace;
  /** As it reads behind "Silence host-network": `for container "web"`. */
  readonly where: string;
  readonly edits: readonly Edit[];
}

export type SilencingPlace = 'line' | 'owner' | 'object' | 'annotation' | 'file';

/** What is silenced and why. */
interface Wanted {
  readonly rules: readonly string[];
  readonly reason: string;
}

/**
 * The ways to silence findings that stand in one document, the narrowest first: comments, and an annotation of their
 * object. None where nothing may silence them. A reason that is left out is a note that asks for one.
 */
export function silencingsOf(engine: Engine, uri: string, reports: readonly Report[], reason = PLACEHOLDER): readonly Silencing[] {
  const { mandatory } = engine.activation.settings;
  if (reports.some(({ rule, key }) => mandatory.includes(rule) || key.kind === 'suppression')) return [];
  const file = engine.inspect(uri)?.file;
  const [first] = reports;
  const number = file?.documents.findLastIndex(({ start }) => start <= (first?.span.start ?? 0)) ?? -1;
  const document = file?.documents[number];
  if (file === undefined || first === undefined || document === undefined) return [];
  const wanted = { rules: [...new Set(reports.map(({ rule }) => rule))], reason: reason.replace(/\s+/g, ' ').trim() };
  const annotation = annotating(engine, uri, number, document, first, wanted);
  return [...comments(document, reports, first, wanted), ...annotation, ...forFile(file.text, wanted)];
}

const isJson = (text: string): boolean => /^\s*[{[]/.test(text);

/** Comments above the line, above the container or whatever lacks something, and above the object. */
function comments(document: DocumentAt, reports: readonly Report[], first: Report, wanted: Wanted): readonly Silencing[] {
  const { text } = document.analysis;
  if (isJson(text)) return [];
  const object = resourceAt(document, first);
  const places: readonly (readonly [SilencingPlace, string, number])[] = [
    ['line', 'here', placeOf(document, first) - document.start],
    ...(first.owner.label === object?.label
      ? []
      : [['owner', `for ${lowerRole(first.owner.label)}`, first.owner.span.start - document.start] as const]),
    ...(object === undefined ? [] : [['object', `for ${object.label}`, topOf(document, object)] as const]),
  ];
  const silencings: Silencing[] = [];
  for (const [place, where, at] of places) {
    const edit = commentAbove(text, at, 'ignore', wanted);
    const isNew = silencings.every(({ edits }) => edits[0]?.span.start !== edit.span.start + document.start);
    if (isNew && silences(document, edit, wanted.rules, reports))
      silencings.push({ place, where, edits: [{ span: shift(edit.span, document.start), text: edit.text }] });
  }
  return silencings;
}

export const lowerRole = (label: string): string =>
  label.replace(/^(?:Container|Init container|Ephemeral container)\b/, (role) => role.toLowerCase());

/** A comment may not stand inside a text of several lines, so a place within one gives way to its key. */
function placeOf({ analysis, start }: DocumentAt, { key, span }: Report): number {
  const finding = key.kind === 'near' ? analysis.findings[key.finding]?.finding : undefined;
  return finding?.within === undefined ? span.start : finding.at.document.lift(finding.at.anchor).start + start;
}

/** The object of the document itself that holds the place; one of an embedded manifest is silenced by its lines. */
function resourceAt({ analysis, start }: DocumentAt, { span }: Report): Resource | undefined {
  const at = span.start - start;
  return analysis.resources.find(({ field }) => field.parent === undefined || (field.span.start <= at && at < field.span.end));
}

/** Where the lines of an object begin: for an object that is all of its document, the first content of that. */
function topOf({ analysis }: DocumentAt, { field }: Resource): number {
  return field.parent === undefined ? analysis.text.search(/^(?!\s*(?:#|---|$)).+/m) : field.span.start;
}

/** A byte order mark stays at the very start: YAML's readers refuse it anywhere else. */
function commentAbove(text: string, place: number, verb: string, { rules, reason }: Wanted): Edit {
  const line = lineStart(text, place) || (text.startsWith('\uFEFF') ? 1 : 0);
  const indent = /^[ \t]*/.exec(text.slice(line, lineEnd(text, line)))?.[0] ?? '';
  const comment = `${indent}# kubewright: ${verb} ${rules.join(', ')} -- ${reason}${text.includes('\r\n') ? '\r\n' : '\n'}`;
  return { span: { start: line, end: line }, text: comment };
}

function silences({ analysis, start }: DocumentAt, edit: Edit, rules: readonly string[], reports: readonly Report[]): boolean {
  const suppressions = suppressionsIn(applyEdits(analysis.text, [edit]));
  const ours = suppressions.filter((suppression) => rules.every((rule) => suppression.rules.some(({ text }) => text === rule)));
  return reports.every(({ span }) => {
    const before = span.start - start;
    const after = edit.span.start <= before ? before + edit.text.length : before;
    return ours.some(({ scope }) => scope.start <= after && after < scope.end);
  });
}

/** A line more in our annotation of the object. */
function annotating(
  engine: Engine,
  uri: string,
  number: number,
  document: DocumentAt,
  first: Report,
  { rules, reason }: Wanted,
): readonly Silencing[] {
  const object = resourceAt(document, first);
  const annotation = object?.field.get('metadata', 'annotations', IGNORE_ANNOTATION);
  if (object === undefined || annotation === undefined || (!annotation.isAbsent && annotation.text === undefined)) return [];
  const line = `${rules.join(', ')} -- ${reason}`;
  const earlier = annotation.text?.trimEnd() ?? '';
  const proven = proveChanges(engine, uri, number, [set(annotation, earlier === '' ? line : `${earlier}\n${line}\n`)]);
  if ('refusal' in proven) return [];
  return [{ place: 'annotation', where: `by an annotation of ${object.label}`, edits: proven.edits }];
}

function forFile(text: string, wanted: Wanted): readonly Silencing[] {
  if (isJson(text)) return [];
  return [{ place: 'file', where: 'in this file', edits: [commentAbove(text, 0, 'ignore-file', wanted)] }];
}
