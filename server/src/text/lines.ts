/** A place as editors count: both from zero, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line of a text begins. Lines end at LF, CRLF or a lone CR, as the language server protocol has it. */
export class Lines {
  private readonly starts: number[] = [0];
  private readonly length: number;

  constructor(text: string) {
    this.length = text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
  }

  /** The place of an offset; offsets beyond the text count as its end. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    let low = 0;
    let high = this.starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= at) low = middle;
      else high = middle;
    }
    return { line: low, character: at - this.startOf(low) };
  }

  /** The offset of a place; lines and columns beyond the text count as its nearest end. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    if (this.starts.length <= line) return this.length;
    const next = line + 1 < this.starts.length ? this.startOf(line + 1) : this.length;
    return Math.min(this.startOf(line) + Math.max(0, character), next);
  }

  private startOf(line: number): number {
    return this.starts[line] ?? this.length;
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
