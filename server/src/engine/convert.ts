import { lineStart, nextLine } from '../text/lines.ts';
import { applyEdits, difference, type Edit } from '../text/span.ts';
import { type Change, remove, set } from '../yaml/change.ts';
import type { Field } from '../yaml/field.ts';
import type { Engine } from './engine.ts';
import { proveChanges } from './prove.ts';
import type { Report } from './report.ts';
import { type Heard, speaksFor, suppressionsHeard } from './silencing.ts';
import type { DocumentAt } from './state.ts';
import { IGNORE_ANNOTATION } from './suppress.ts';
import { isFileWide, PLACEHOLDER } from './suppression.ts';

/** What was written for other tools in our own words. */
export interface Conversion {
  readonly edits: readonly Edit[];
  /** The file's text afterwards. */
  readonly text: string;
  readonly converted: number;
  /** How many say more, or less, than our own words could. */
  readonly left: number;
}

/**
 * Writes what silences other tools in a file in our own words. Each step is tried: what is told of the file must stay the
 * same. A tool that is silenced altogether becomes the rules that are found there now. The engine is told of nothing.
 */
export function convertSuppressions(engine: Engine, uri: string): Conversion {
  const original = engine.text(uri) ?? '';
  const refused = new Set<string>();
  let converted = 0;
  let text = original;
  try {
    for (let steps = 0; steps < MOST; steps++) {
      const unit = unitsOf(engine, uri).find(({ key }) => !refused.has(key));
      if (unit === undefined) break;
      const before = toldOf(engine, uri);
      const edits = editsFor(engine, uri, unit);
      const after = edits === undefined ? undefined : applyEdits(text, edits);
      if (after !== undefined) engine.update(uri, after);
      if (after !== undefined && toldOf(engine, uri) === before) {
        text = after;
        converted += unit.heard.length;
      } else {
        refused.add(unit.key);
        if (after !== undefined) engine.update(uri, text);
      }
    }
    const left = unitsOf(engine, uri).reduce((sum, { heard }) => sum + heard.length, 0);
    return { edits: text === original ? [] : [difference(original, text)], text, converted, left };
  } finally {
    if (text !== original) engine.update(uri, original);
  }
}

/** Nobody silences so much in one file; it ends what would go on for ever. */
const MOST = 1000;

/** What is converted at once: one comment, or all annotations of one object. */
interface Unit {
  /** The same for what stays where it is in the order of the file. */
  readonly key: string;
  readonly heard: readonly Heard[];
  readonly document: DocumentAt;
}

function unitsOf(engine: Engine, uri: string): readonly Unit[] {
  const file = engine.inspect(uri)?.file;
  if (file === undefined) return [];
  const units = new Map<string, Unit>();
  for (const heard of suppressionsHeard(file, engine.policy)) {
    const { suppression, document: number } = heard;
    const document = file.documents[number];
    if (suppression.tool === undefined || document === undefined) continue;
    const { annotation } = suppression;
    const key =
      annotation === undefined
        ? `${number}:${document.analysis.text.slice(suppression.span.start, suppression.span.end)}`
        : `${number}:${annotation.document.lift({ start: 0, end: 0 }).start}:${annotation.parent?.pathText}`;
    units.set(key, { key, document, heard: [...(units.get(key)?.heard ?? []), heard] });
  }
  return [...units.values()];
}

/** What is told of a file but for what silences: a text that is the same for the same. */
function toldOf(engine: Engine, uri: string): string {
  const told = engine.report(uri).reports.filter(({ key }) => key.kind !== 'suppression');
  return JSON.stringify(told.map(({ rule, message, path, resource }) => [rule, message, path, resource]).sort());
}

function editsFor(engine: Engine, uri: string, { heard, document }: Unit): readonly Edit[] | undefined {
  const { reports, suppressed, known } = engine.report(uri);
  const found = [...reports, ...suppressed, ...known];
  const lines = heard.map((one) => wordsOf(one, found));
  const words = lines.flatMap((line) => line ?? []);
  if (words.length < lines.length) return undefined;
  const [first] = heard;
  const { annotation } = first?.suppression ?? {};
  if (annotation !== undefined) return annotationEdits(engine, uri, first?.document ?? 0, heard, annotation, words);
  return first === undefined ? undefined : commentEdits(document, first, words.join(' '));
}

/** As they stand behind `ignore`; undefined when there is no rule to name. */
function wordsOf(heard: Heard, found: readonly Report[]): string | undefined {
  const { rules, until, reason, isBlanket } = heard.suppression;
  const now = new Set(found.filter((report) => speaksFor(heard, report)).map(({ rule }) => rule));
  const silenced = rules.filter(({ text }) => now.has(text));
  // What is found no longer is named all the same, so that our own words can be told to be of no use.
  const named = silenced.length > 0 || isBlanket === true ? silenced : rules;
  if (named.length === 0) return undefined;
  const day = until === undefined ? '' : ` until ${until.text}`;
  return `${named.map(({ text }) => text).join(', ')}${day} -- ${reason === '' ? PLACEHOLDER : reason.replace(/\s+/g, ' ')}`;
}

function commentEdits({ start, analysis }: DocumentAt, { suppression }: Heard, words: string): readonly Edit[] {
  const { span, scope } = suppression;
  const { text } = analysis;
  const place = { start: span.start + start, end: span.end + start };
  const comment = `# kubewright: ${isFileWide(suppression) ? 'ignore-file' : 'ignore'} ${words}`;
  const isForDocument = scope.start === 0 && scope.end === text.length;
  const top = text.search(/^[^\s#-]/m);
  // A comment of ours speaks for all of the document only above its first content.
  if (!isForDocument || top < 0 || span.start < top) return [{ span: place, text: comment }];
  const line = lineStart(text, span.start);
  const standsAlone = text.slice(line, span.start).trim() === '';
  const gone = standsAlone ? { start: line, end: nextLine(text, span.end) } : span;
  return [
    { span: { start: top + start, end: top + start }, text: `${comment}${text.includes('\r\n') ? '\r\n' : '\n'}` },
    { span: { start: gone.start + start, end: gone.end + start }, text: '' },
  ];
}

function annotationEdits(
  engine: Engine,
  uri: string,
  document: number,
  heard: readonly Heard[],
  { parent }: Field,
  words: readonly string[],
): readonly Edit[] | undefined {
  const ours = parent?.get(IGNORE_ANNOTATION);
  if (ours === undefined || (!ours.isAbsent && ours.text === undefined)) return undefined;
  const lines = [...(ours.text?.split('\n').filter((line) => line.trim() !== '') ?? []), ...words];
  const annotations = new Set(heard.flatMap(({ suppression }) => suppression.annotation ?? []));
  const changes: Change[] = [set(ours, lines.length === 1 ? (lines[0] ?? '') : `${lines.join('\n')}\n`), ...[...annotations].map(remove)];
  const proven = proveChanges(engine, uri, document, changes);
  return 'refusal' in proven ? undefined : proven.edits;
}
