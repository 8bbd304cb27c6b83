import type { Edit, Span } from './span.ts';

/** Says where an inner text stands in an outer one, line by line, so that places and edits can be lifted out. */
export class Placement {
  private readonly innerStarts: readonly number[];
  private readonly outerStarts: readonly number[];
  private readonly lineBreak: string;

  /**
   * Both lists hold the start of each inner line, in the inner and in the outer text.
   * `lineBreak` is what stands in the outer text for a line break of the inner one: the break itself and an indentation.
   */
  constructor(innerStarts: readonly number[], outerStarts: readonly number[], lineBreak: string) {
    this.innerStarts = innerStarts;
    this.outerStarts = outerStarts;
    this.lineBreak = lineBreak;
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

  /** The placement of the inner text without its first `start` characters. */
  from(start: number): Placement {
    const outer = this.offset(start);
    const later = this.innerStarts.flatMap((inner, i) => (start < inner ? [[inner - start, this.outerStarts[i] ?? 0] as const] : []));
    return new Placement([0, ...later.map(([inner]) => inner)], [outer, ...later.map(([, place]) => place)], this.lineBreak);
  }

  span({ start, end }: Span): Span {
    return { start: this.offset(start), end: this.offset(end) };
  }

  /** The same edit in the outer text: line breaks it brings become those of the outer text. */
  edit({ span, text }: Edit): Edit {
    return { span: this.span(span), text: text.replaceAll('\n', this.lineBreak) };
  }
}
