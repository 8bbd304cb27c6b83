import type { Node, Tag } from '../../languages/go-template/tree.ts';
import type { Span } from '../../text/span.ts';
import type { From, Part } from './value.ts';

/** A stretch of what was printed. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** In the template: the text itself, or the action it came from. */
  readonly source: Span;
  /** `text` and `action` stand in the template as they stand here; `value` was put in. */
  readonly kind: 'text' | 'action' | 'value';
  /** Of a value, where in the values it was written. */
  readonly from?: From | undefined;
}

type Text = Extract<Node, { kind: 'text' }>;

type Chunk =
  | { readonly kind: 'text'; readonly node: Text; readonly isCutBefore: boolean; readonly isCutBehind: boolean }
  | { readonly kind: 'action'; readonly tag: Tag }
  | { readonly kind: 'value'; readonly tag: Tag; readonly parts: readonly Part[] };

/** Where an output can go back to. */
export interface Mark {
  readonly length: number;
  readonly lastChunk: Chunk | undefined;
  readonly lastDone: Tag | undefined;
}

/**
 * Gathers what a template prints. Actions that were done trim the text beside them as in Go; those that stay do not,
 * since their marks stay with them.
 */
export class Output {
  private readonly chunks: Chunk[] = [];
  /** The action before what comes next, when it was done. */
  private lastDone: Tag | undefined;

  text(node: Text): void {
    const isCutBefore = this.lastDone?.trimsAfter === true && this.lastDone.span.end === node.span.start;
    this.chunks.push({ kind: 'text', node, isCutBefore, isCutBehind: false });
    this.lastDone = undefined;
  }

  /** An action that was done and printed this. */
  done(tag: Tag, parts: readonly Part[] = []): void {
    const last = this.chunks.at(-1);
    if (tag.trimsBefore && last?.kind === 'text' && last.node.span.end === tag.span.start)
      this.chunks.splice(-1, 1, { ...last, isCutBehind: true });
    if (parts.length > 0) this.chunks.push({ kind: 'value', tag, parts });
    this.lastDone = tag;
  }

  /** An action that stays. */
  kept(tag: Tag): void {
    this.chunks.push({ kind: 'action', tag });
    this.lastDone = undefined;
  }

  mark(): Mark {
    return { length: this.chunks.length, lastChunk: this.chunks.at(-1), lastDone: this.lastDone };
  }

  /** Forgets what came since the mark was made. */
  goBack({ length, lastChunk, lastDone }: Mark): void {
    this.chunks.length = length;
    if (lastChunk !== undefined) this.chunks.splice(-1, 1, lastChunk);
    this.lastDone = lastDone;
  }

  /** All of it as parts; undefined when some action stayed. */
  get parts(): readonly Part[] | undefined {
    const parts: Part[] = [];
    for (const chunk of this.chunks) {
      if (chunk.kind === 'action') return undefined;
      if (chunk.kind === 'value') parts.push(...chunk.parts);
      else parts.push({ text: cut(chunk).text });
    }
    return parts.filter(({ text }) => text !== '');
  }

  get pieces(): { readonly text: string; readonly pieces: readonly Piece[] } {
    let text = '';
    const pieces: Piece[] = [];
    const add = (written: string, piece: Pick<Piece, 'kind' | 'source' | 'from'>): void => {
      if (written === '') return;
      pieces.push({ start: text.length, end: text.length + written.length, ...piece });
      text += written;
    };
    for (const chunk of this.chunks) {
      if (chunk.kind === 'action') add(chunk.tag.text, { kind: 'action', source: chunk.tag.span });
      else if (chunk.kind === 'value')
        for (const part of chunk.parts) add(part.text, { kind: 'value', source: chunk.tag.span, from: part.from });
      else {
        const { text: written, start } = cut(chunk);
        add(written, { kind: 'text', source: { start, end: start + written.length } });
      }
    }
    return { text, pieces };
  }
}

function cut({ node, isCutBefore, isCutBehind }: Extract<Chunk, { kind: 'text' }>): { readonly text: string; readonly start: number } {
  const text = isCutBehind ? node.text.slice(0, endOfText(node.text)) : node.text;
  const blanks = isCutBefore ? (/^[ \t\r\n]*/.exec(text)?.[0].length ?? 0) : 0;
  return { text: text.slice(blanks), start: node.span.start + blanks };
}

function endOfText(text: string): number {
  let end = text.length;
  while (0 < end && ' \t\r\n'.includes(text[end - 1] ?? '')) end--;
  return end;
}
