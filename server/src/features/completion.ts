import type { CompletionItem, Position } from 'vscode-languageserver-types';
import type { Engine } from '../engine/engine.ts';
import { lineEnd, lineStart, nextLine } from '../text/lines.ts';
import { rangeOf } from './diagnostics.ts';

const KEYWORD = 14;
const VALUE = 12;

/** `# kubewright: ignore host-network, hos`: what is written so far. */
const IDS = /#[ \t]*kubewright:[ \t]*ignore(?:-file)?[ \t]+(.*)$/;
const WORD = /#[ \t]*kubewright:[ \t]*([\w-]*)$/;

/** Completes the words of a comment that silences rules: those found near it come first. */
export function completionsAt(engine: Engine, uri: string, position: Position): CompletionItem[] {
  const text = engine.text(uri) ?? '';
  const lines = engine.lines(uri);
  const offset = lines.offset(position);
  const before = text.slice(lineStart(text, offset), offset);
  const word = WORD.exec(before);
  if (word !== null) return words(lines.position(offset - (word[1] ?? '').length), position);
  const ids = IDS.exec(before)?.[1];
  const last = ids?.split(/[^\w-]/).at(-1) ?? '';
  const given = ids?.slice(0, ids.length - last.length);
  if (given === undefined || / --(?:\s|$)/.test(given)) return [];
  const listed = new Set(given.split(/[\s,]+/));
  const range = rangeOf(lines, { start: offset - last.length, end: offset });
  const here = rulesNear(engine, uri, text, offset);
  return engine.catalogue
    .filter(({ id }) => !listed.has(id))
    .map(({ id, summary }) => ({
      label: id,
      kind: VALUE,
      detail: summary,
      sortText: `${here.line.has(id) ? 0 : here.file.has(id) ? 1 : 2}${id}`,
      textEdit: { range, newText: id },
    }));
}

function words(start: Position, end: Position): CompletionItem[] {
  const meanings = { ignore: 'Silence rules for the entry below, or on this line', 'ignore-file': 'Silence rules in the whole file' };
  return Object.entries(meanings).map(([label, detail]) => ({
    label,
    kind: KEYWORD,
    detail,
    textEdit: { range: { start, end }, newText: label },
  }));
}

/** What is found on the comment's line or the next, and in the whole file; silenced or not. */
function rulesNear(
  engine: Engine,
  uri: string,
  text: string,
  offset: number,
): { readonly line: ReadonlySet<string>; readonly file: ReadonlySet<string> } {
  const { reports, suppressed } = engine.report(uri);
  const all = [...reports, ...suppressed];
  const start = lineStart(text, offset);
  const end = lineEnd(text, nextLine(text, offset));
  const near = all.filter(({ span }) => start <= span.start && span.start <= end);
  return { line: new Set(near.map(({ rule }) => rule)), file: new Set(all.map(({ rule }) => rule)) };
}
