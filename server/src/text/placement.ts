import type { Edit, Span } from './span.ts';

/** Says where an inner text stands in an outer one, line by line, so that places and edits can be lifted out. */
export class Placement {
  private readonly innerStarts: readonly number[];
  private readonly outerStarts: readonly number[];
  private readonly indent: string;

  /**
   * Both lists hold the start of each inner line, in the inner and in the outer text.
   * `indent` is what the outer text has before every further line of the inner one.
   */
  constructor(innerStarts: readonly number[], outerStarts: readonly number[], indent: string) {
    this.innerStarts = innerStarts;
    this.outerStarts = outerStarts;
    this.indent = indent;
  }

  /** The outer offset of an inner one. */
  offset(inner: number): number {
    let low = 0;
    let high = this.innerStarts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.innerStarts[middle] ?? 0) <= inner) low = middle;
      else high = middle;
    }
    return (this.outerStarts[low] ?? 0) + inner - (this.innerStarts[low] ?? 0);
  }

  span({ start, end }: Span): Span {
    return { start: this.offset(start), end: this.offset(end) };
  }

  /** The same edit in the outer text: line breaks it brings get the indentation that the outer text needs. */
  edit({ span, text }: Edit): Edit {
    return { span: this.span(span), text: text.replaceAll('\n', `\n${this.indent}`) };
  }
}
