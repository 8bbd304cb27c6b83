/** A place as editors count: both from zero, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line of a text begins. Lines end at LF, CRLF or a lone CR, as the language server protocol has it. */
export class Lines {
  private readonly starts: number[] = [0];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    if (/\r(?!\n)/.test(text)) for (const { index } of text.matchAll(/\n|\r(?!\n)/g)) this.starts.push(index + 1);
    else for (let at = text.indexOf('\n'); 0 <= at; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** The place of an offset; offsets beyond the text count as its end. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= at) low = middle;
      else high = middle;
    }
    return { line: low, character: at - this.startOf(low) };
  }

  /** The offset of a place; columns beyond a line count as its end, before the break, and lines beyond the text as its end. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    if (this.starts.length <= line) return this.text.length;
    return Math.min(this.startOf(line) + Math.max(0, character), this.endOf(line));
  }

  private endOf(line: number): number {
    if (line + 1 === this.starts.length) return this.text.length;
    const next = this.startOf(line + 1);
    return this.text.endsWith('\r\n', next) ? next - 2 : next - 1;
  }

  private startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }
}

/** Offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset just behind the line's content: before its line break, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  if (found < 0) return text.length;
  return found > offset && text[found - 1] === '\r' ? found - 1 : found;
}

/** Offset of the first character of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found + 1;
}
