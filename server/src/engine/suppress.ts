import { lineEnd, lineStart } from '../text/lines.ts';
import type { Edit, Span } from '../text/span.ts';

/** A comment that silences rules: `# kubewright: ignore host-network -- the agent watches the node`. */
export interface Suppression {
  /** Rule ids as written; none means all rules. */
  readonly rules: readonly string[];
  /** What it speaks for. */
  readonly scope: Span;
  /** The comment itself. */
  readonly span: Span;
  readonly reason: string;
}

const COMMENT = /#[ \t]*kubewright:[ \t]*(ignore-file|ignore)\b[ \t]*([^\r\n]*)/g;

/**
 * The suppressions of one document. A comment speaks for the entry or item that starts on its line, or on the next
 * line of content when it stands alone: above `- name: web` for the whole container, above the first line for all of
 * the document. With `ignore-file` it speaks for its document wherever it stands; `engine.ts` widens that to the file.
 */
export function suppressionsIn(text: string): Suppression[] {
  if (!text.includes('kubewright:')) return [];
  return [...text.matchAll(COMMENT)].map((match) => {
    const start = match.index;
    const [words = '', ...reason] = (match[2] ?? '').split(/[ \t]+--(?:[ \t]+|$)/);
    const span = { start, end: start + match[0].trimEnd().length };
    return {
      rules: words.split(/[\s,]+/).filter((word) => word !== ''),
      reason: reason.join(' -- ').trim(),
      span,
      scope: match[1] === 'ignore-file' ? { start: 0, end: Number.POSITIVE_INFINITY } : scopeOf(text, start),
    };
  });
}

export const isFileWide = ({ scope }: Suppression): boolean => scope.end === Number.POSITIVE_INFINITY;

function scopeOf(text: string, comment: number): Span {
  const line = lineStart(text, comment);
  const standsAlone = text.slice(line, comment).trim() === '';
  const start = standsAlone ? nextContent(text, comment) : line;
  if (start === nextContent(text, -1) && standsAlone) return { start: 0, end: text.length };
  return { start, end: endOfEntry(text, start) };
}

/** Start of the next line that has content; the end of the text when there is none. A document mark is no content. */
function nextContent(text: string, offset: number): number {
  for (let line = offset < 0 ? 0 : lineEnd(text, offset) + 1; line < text.length; line = next(text, line)) {
    const content = text.slice(line, lineEnd(text, line)).trim();
    if (content !== '' && !content.startsWith('#') && !content.startsWith('---')) return line;
  }
  return text.length;
}

/** Where the entry that starts on the line ends: before the next content that is not indented more. */
function endOfEntry(text: string, start: number): number {
  const indent = indentOf(text, start);
  const isItem = text[start + indent] === '-';
  let line = next(text, start);
  while (line < text.length) {
    const at = indentOf(text, line);
    const character = text[line + at];
    const isBlank = character === undefined || character === '\n' || character === '\r' || character === '#';
    // Items may stand right below their key, not indented.
    const belongs = indent < at || (at === indent && character === '-' && !isItem);
    if (!isBlank && !belongs) return line;
    line = next(text, line);
  }
  return text.length;
}

function indentOf(text: string, line: number): number {
  let at = line;
  while (text[at] === ' ') at++;
  return at - line;
}

function next(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found + 1;
}

/** A comment above the line of a place that silences the rules there, with a reason to fill in. */
export function suppressingEdit(text: string, place: number, rules: readonly string[]): Edit {
  const line = lineStart(text, place);
  const indent = /^[ \t]*/.exec(text.slice(line, lineEnd(text, line)))?.[0] ?? '';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const comment = `${indent}# kubewright: ignore ${rules.join(', ')} -- TODO: say why this is fine here${lineBreak}`;
  return { span: { start: line, end: line }, text: comment };
}
