import { lineEnd, lineStart, nextLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** Finds what comments of a document speak for, each line of the text being looked at once for all of them. */
export class CommentScopes {
  private readonly text: string;
  private readonly contentAfter = new Map<number, number>();
  private readonly ends = new Map<number, number>();

  constructor(text: string) {
    this.text = text;
  }

  /** The entry or item on the comment's line, or below it; all of the document when it stands above the first content. */
  of(comment: number): Span {
    const line = lineStart(this.text, comment);
    const standsAlone = this.text.slice(line, comment).trim() === '';
    const start = standsAlone ? this.content(line) : line;
    if (standsAlone && start === this.content(0)) return { start: 0, end: this.text.length };
    const end = this.ends.get(start) ?? endOfEntry(this.text, start);
    this.ends.set(start, end);
    return { start, end };
  }

  /** The comment's line and the one below it, whatever belongs to them. */
  ofLine(comment: number): Span {
    return { start: lineStart(this.text, comment), end: lineEnd(this.text, nextLine(this.text, comment)) };
  }

  /** Nothing but comments and a document mark stands above it. */
  isAboveContent(comment: number): boolean {
    return comment < this.content(0);
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
