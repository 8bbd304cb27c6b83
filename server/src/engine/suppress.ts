import { lineEnd, lineStart, nextLine } from '../text/lines.ts';
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
  const scopes = new Scopes(text);
  // From the last to the first: comments below one another share the content they speak for.
  return [...text.matchAll(COMMENT)]
    .reverse()
    .map((match) => {
      const start = match.index;
      const [words = '', ...reason] = (match[2] ?? '').split(/[ \t]--(?=[ \t]|$)/);
      return {
        rules: words.split(/[\s,]+/).filter((word) => word !== ''),
        reason: reason.map((part) => part.trim()).join(' -- '),
        span: { start, end: start + match[0].trimEnd().length },
        scope: match[1] === 'ignore-file' ? { start: 0, end: Number.POSITIVE_INFINITY } : scopes.of(start),
      };
    })
    .reverse();
}

export const isFileWide = ({ scope }: Suppression): boolean => scope.end === Number.POSITIVE_INFINITY;

/** Finds what comments speak for, each line of the text being looked at once for all of them. */
class Scopes {
  private readonly text: string;
  private readonly contentAfter = new Map<number, number>();
  private readonly ends = new Map<number, number>();

  constructor(text: string) {
    this.text = text;
  }

  of(comment: number): Span {
    const line = lineStart(this.text, comment);
    const standsAlone = this.text.slice(line, comment).trim() === '';
    const start = standsAlone ? this.content(line) : line;
    if (standsAlone && start === this.content(0)) return { start: 0, end: this.text.length };
    const end = this.ends.get(start) ?? endOfEntry(this.text, start);
    this.ends.set(start, end);
    return { start, end };
  }

  /** Start of the first line of content at or after a line; the end of the text when there is none. A document mark is no content. */
  private content(from: number): number {
    let line = from;
    for (; line < this.text.length; line = nextLine(this.text, line)) {
      const known = this.contentAfter.get(line);
      if (known !== undefined) {
        line = known;
        break;
      }
      const content = this.text.slice(line, lineEnd(this.text, line)).trim();
      if (content !== '' && !content.startsWith('#') && !content.startsWith('---')) break;
    }
    const found = Math.min(line, this.text.length);
    this.contentAfter.set(from, found);
    return found;
  }
}

/** Where the entry that starts on the line ends: before the next content that is not indented more. */
function endOfEntry(text: string, start: number): number {
  const indent = indentOf(text, start);
  const isItem = text[start + indent] === '-';
  let line = nextLine(text, start);
  while (line < text.length) {
    const at = indentOf(text, line);
    const character = text[line + at];
    const isBlank = character === undefined || character === '\n' || character === '\r' || character === '#';
    // Items may stand right below their key, not indented.
    const belongs = indent < at || (at === indent && character === '-' && !isItem);
    if (!isBlank && !belongs) return line;
    line = nextLine(text, line);
  }
  return text.length;
}

function indentOf(text: string, line: number): number {
  let at = line;
  while (text[at] === ' ') at++;
  return at - line;
}

/** A comment above the line of a place that silences the rules there, with a reason to fill in. */
export function suppressingEdit(text: string, place: number, rules: readonly string[]): Edit {
  const line = lineStart(text, place);
  const indent = /^[ \t]*/.exec(text.slice(line, lineEnd(text, line)))?.[0] ?? '';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const comment = `${indent}# kubewright: ignore ${rules.join(', ')} -- TODO: say why this is fine here${lineBreak}`;
  return { span: { start: line, end: line }, text: comment };
}
