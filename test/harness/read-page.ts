import type { Span } from '../../server/src/text/span.ts';
import { type Expanded, YamlDocument } from '../../server/src/yaml/document.ts';
import { embeddedDocuments } from '../../server/src/yaml/embedded.ts';
import { Field } from '../../server/src/yaml/field.ts';
import { MASK } from '../../server/src/yaml/mask.ts';
import { splitDocuments } from '../../server/src/yaml/stream.ts';
import { written } from './edit-page.ts';

/** A text and what is known of it. */
export interface ReadCase {
  readonly name: string;
  readonly text: string;
  readonly expanded: Expanded;
  /** What the page says is known, and where it says so. */
  readonly result: string;
  readonly at: { readonly start: number; readonly end: number };
}

const EXPANDED: Readonly<Record<string, Expanded>> = { shell: 'by a shell', expressions: 'by expressions' };

/** Reads a page: below each heading of the second level a `yaml` fence and one of what is known of it. */
export function readReadings(page: string): ReadCase[] {
  const section = /^## (.+)\n(?:(?!```|## ).*\n)*```yaml(.*)\n([\s\S]*?)^```\n\n```read\n([\s\S]*?)^```$/gm;
  return [...page.matchAll(section)].map((match) => {
    const [whole, name = '', marks = '', text = '', result = ''] = match;
    const end = match.index + whole.length - '```'.length;
    const words = marks.trim().split(/\s+/);
    return {
      name,
      text: written(text, words),
      expanded: words.map((word) => EXPANDED[word]).find((each) => each !== undefined) ?? 'not',
      result,
      at: { start: end - result.length, end },
    };
  });
}

/**
 * A line for each field: its path, what it is, `@` and what a finding about it would point at. Documents are told apart by the
 * lines that they cover, what a text holds of manifests stands behind `>`, and `▒` is a character of which nothing is known.
 */
export function shownReading({ text, expanded }: ReadCase): string {
  const spans = splitDocuments(text);
  const shown = spans.flatMap(({ start, end }) => {
    const lines = [start, end - 1].map((offset) => text.slice(0, Math.max(0, offset)).split('\n').length).join('-');
    const document = YamlDocument.parse(text.slice(start, end), undefined, expanded);
    return [...(spans.length > 1 ? [`--- lines ${lines}`] : []), ...troubleOf(document), ...linesOf(Field.root(document), 0)];
  });
  return shown.map((line) => `${line.replaceAll(MASK, '▒')}\n`).join('');
}

function troubleOf(document: YamlDocument): string[] {
  const problems = document.problems.map(({ message, span }) => `problem ${quoted(document, span)} ${message}`);
  const repeated = [...document.repeatedKeys()].map(({ name, ignored }) => `repeated ${name} at ${ignored.start}`);
  return [...problems, ...repeated];
}

function linesOf(field: Field, depth: number): string[] {
  const children = depth > 8 ? [] : [...field.entries.map(([, entry]) => entry), ...field.items];
  const embedded = embeddedDocuments(field).flatMap((document) => ['manifest', ...linesOf(Field.root(document), depth + 1)]);
  return [lineOf(field), ...embedded.map((line) => `> ${line}`), ...children.flatMap((child) => linesOf(child, depth + 1))];
}

function lineOf(field: Field): string {
  const isCollection = field.isMap || field.isList;
  const words = [
    field.kind === 'scalar' ? JSON.stringify(field.value) : field.kind,
    ...(isCollection && field.isOpen ? ['open'] : []),
    ...(field.isShared ? ['shared'] : []),
    ...(field.isRepeated ? ['repeated'] : []),
    ...(field.tag === undefined ? [] : [field.tag]),
    `@ ${quoted(field.document, field.anchor)}`,
  ];
  return `${field.pathText || '.'}: ${words.join(' ')}`;
}

/** What stands at the place in the text of the outermost document. */
function quoted(document: YamlDocument, span: Span): string {
  const { start, end } = document.lift(span);
  return JSON.stringify(document.outermost.text.slice(start, end));
}
