import { rulesCalled, TOOLS } from '../rule/aliases.ts';
import type { Fix } from '../rule/rule.ts';
import { closest } from '../settings/did-you-mean.ts';
import { lineStart, nextLine } from '../text/lines.ts';
import { applyEdits, type Edit, type Span, shift } from '../text/span.ts';
import { type Change, remove, set } from '../yaml/change.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { Field } from '../yaml/field.ts';
import { dataOf, equalValues } from '../yaml/value.ts';
import type { Analysis } from './analysis.ts';
import { AUDIT } from './audit.ts';
import type { Engine } from './engine.ts';
import { type Proven, proveChanges, type Refused } from './prove.ts';
import type { Report } from './report.ts';
import type { Suppression } from './suppression.ts';

/** A fix of what silences, after its proof. */
export interface TriedFix {
  readonly title: string;
  readonly safety: Fix['safety'];
  readonly result: Proven | Refused;
}

/**
 * What mends a finding about a suppression. No object changes by it; but only what is of no use goes without being asked
 * for: the rest says something to people, or would silence more.
 */
export function suppressionFixes(engine: Engine, uri: string, { key, rule }: Report): readonly TriedFix[] {
  const document = key.kind === 'suppression' ? engine.inspect(uri)?.file.documents[key.document] : undefined;
  const suppression = key.kind === 'suppression' ? document?.analysis.suppressions[key.suppression] : undefined;
  if (key.kind !== 'suppression' || document === undefined || suppression === undefined) return [];
  const { analysis, start } = document;
  const word = key.word === undefined ? undefined : suppression.rules[key.word];
  const attempt = (title: string, rewrite: Rewrite): TriedFix => ({
    title,
    safety: rule === AUDIT.unused ? 'safe' : 'needs-review',
    result:
      suppression.annotation === undefined
        ? rewriteComment(analysis, suppression, start, rewrite)
        : proveChanges(engine, uri, key.document, rewriteAnnotation(analysis, suppression, rewrite)),
  });
  if (rule === AUDIT.noReason) return [];
  if (word === undefined || rule === AUDIT.expired || rule === AUDIT.noDay) return [attempt('Remove what silences', () => undefined)];
  const without: Rewrite = (text) => (suppression.rules.length < 2 ? undefined : withoutWord(text, word.text));
  const meant = rule === AUDIT.unknown ? meantBy(engine, word.text) : undefined;
  const replace = meant === undefined ? [] : [attempt(`Write ${meant} instead`, (text) => text.replace(wordOf(word.text), () => meant))];
  return [...replace, attempt(suppression.rules.length < 2 ? 'Remove what silences' : `Remove ${word.text}`, without)];
}

/** The rules that have this name with another tool, or the one whose name is nearest. */
function meantBy(engine: Engine, word: string): string | undefined {
  const [called] = TOOLS.map((tool) => rulesCalled(tool, word)).filter((rules) => rules.length > 0);
  return (
    called?.join(', ') ??
    closest(
      word,
      engine.catalogue.map(({ id }) => id),
    )
  );
}

/** The words of a suppression otherwise; undefined when it shall go. */
type Rewrite = (words: string) => string | undefined;

const wordOf = (word: string): RegExp => new RegExp(`(?<![\\w-])${word.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`);

const withoutWord = (text: string, word: string): string => {
  const at = wordOf(word).exec(text)?.index;
  if (at === undefined) return text;
  const before = text.slice(0, at);
  const after = text.slice(at + word.length);
  // The last of a list takes the comma before it, another the one behind it.
  if (/^[ \t]*,/.test(after)) return before + after.replace(/^[ \t]*,[ \t]*/, '');
  return before.trimEnd().replace(/,$/, '').trimEnd() + after;
};

function rewriteComment({ text, document }: Analysis, { span }: Suppression, start: number, rewrite: Rewrite): Proven | Refused {
  const words = rewrite(text.slice(span.start, span.end));
  const edit: Edit = words === undefined ? { span: lineOf(text, span), text: '' } : { span, text: words };
  // In a text of several lines there are no comments, whatever they look like.
  const isSame = document === undefined || equal(document, document.withText(applyEdits(text, [edit])));
  if (!isSame) return { refusal: 'it stands in a text of several lines' };
  return { edits: [{ span: shift(edit.span, start), text: edit.text }], files: [] };
}

function equal(before: YamlDocument, after: YamlDocument): boolean {
  const old = dataOf(Field.root(before));
  const found = dataOf(Field.root(after));
  return old !== undefined && found !== undefined && equalValues(old, found);
}

/** The whole line of a comment that has it alone; else the comment and what is before it. */
function lineOf(text: string, { start, end }: Span): Span {
  const line = lineStart(text, start);
  const before = text.slice(line, start);
  if (before.trim() === '') return { start: line, end: nextLine(text, end) };
  return { start: line + before.trimEnd().length, end };
}

/** Each line of our annotation is a suppression. */
function rewriteAnnotation({ suppressions }: Analysis, suppression: Suppression, rewrite: Rewrite): readonly Change[] {
  const { annotation } = suppression;
  const text = annotation?.text;
  if (annotation === undefined || text === undefined) return [];
  const own = suppressions.filter((other) => other.annotation === annotation).indexOf(suppression);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const left = lines.flatMap((line, i) => (i === own ? (rewrite(line) ?? []) : line));
  if (left.length > 0) return [set(annotation, left.join('\n') + (text.endsWith('\n') ? '\n' : ''))];
  const { parent } = annotation;
  return [remove(parent?.entries.length === 1 ? parent : annotation)];
}
