import { lineEnd, lineStart, nextLine } from '../text/lines.ts';
import { type Edit, type Span, sortEdits } from '../text/span.ts';
import type { YamlDocument } from './document.ts';
import { type Action, isMasked } from './mask.ts';
import { refuse } from './refusal.ts';
import { type Style, styleOf } from './style.ts';

/** The text of a document with what the making of edits asks of it, and the edits made so far. */
export class Source {
  readonly document: YamlDocument;
  readonly text: string;
  /** The text with template actions hidden; offsets are the same. */
  readonly masked: string;
  readonly style: Style;
  private readonly made: Edit[] = [];
  /** Edits that take the last lines of the text and must leave the line break before them, unless something follows. */
  private readonly endings = new Set<Edit>();
  readonly actions: readonly Action[];
  private spans: readonly Span[] | undefined;

  constructor(document: YamlDocument) {
    const { masked } = document;
    this.document = document;
    this.text = document.text;
    this.masked = masked.text;
    this.actions = masked.actions;
    this.style = styleOf(document);
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Edits at one place keep the order in which they are made. */
  replace(start: number, end: number, text: string): void {
    if (start === end && text === '') return;
    for (const action of this.actions) {
      const isInside = start < action.end && action.start < end;
      if (isInside || this.trims(action, start, end)) refuse('a template action stands in the way');
    }
    this.made.push({ span: { start, end }, text });
  }

  /** True when an action takes blanks away that the edit stands in. */
  private trims(action: Span, start: number, end: number): boolean {
    const isBlank = (from: number, to: number): boolean => from <= to && this.text.slice(from, to).trim() === '';
    if (isBlank(action.end, start)) return this.text.endsWith('-}}', action.end);
    // What is put in behind blank lines keeps them.
    return start === end && isBlank(end, action.start) && this.text.startsWith('{{-', action.start) && this.before(start).trim() === '';
  }

  /** Takes lines out, from the end of the line before; `needsBreak` when a text above would lose its line break. */
  removeLines(from: number, to: number, needsBreak: boolean): void {
    this.replace(from, to, '');
    const edit = this.made.at(-1);
    if (needsBreak && edit !== undefined && to === this.text.length) this.endings.add(edit);
  }

  /** The edits in the order of the text. */
  get edits(): readonly Edit[] {
    return sortEdits(this.made.map((edit) => (edit.span.start === edit.span.end ? this.behindCut(edit) : this.withBreak(edit))));
  }

  /** What was to be put in where lines go stands behind them. */
  private behindCut(edit: Edit): Edit {
    const at = edit.span.start;
    const cut = this.made.find(({ span }) => span.start < at && at < span.end);
    return cut === undefined ? edit : { span: { start: cut.span.end, end: cut.span.end }, text: edit.text };
  }

  private withBreak(edit: Edit): Edit {
    const { start, end } = edit.span;
    const isLast = this.endings.has(edit) && this.made.every((other) => other === edit || other.span.start < start);
    return isLast ? { span: { start: nextLine(this.text, start), end }, text: edit.text } : edit;
  }

  /** The comments between two offsets, without the blanks around them. */
  comments(start: number, end: number): readonly Span[] {
    this.spans ??= this.document.comments ?? refuse('the comments of the document cannot be told from the rest');
    const all = this.spans;
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found: Span[] = [];
    for (let span = all[low]; span !== undefined && span.start < end; span = all[++low]) found.push(span);
    return found;
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  lineStart(offset: number): number {
    const start = lineStart(this.text, offset);
    return start === 0 && this.text.startsWith('\uFEFF') ? 1 : start;
  }

  /** What stands before the offset on its line. */
  before(offset: number): string {
    return this.text.slice(this.lineStart(offset), offset);
  }

  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  /** Before the line break of the last line of what ends at the offset; a block scalar ends behind its line break. */
  closing(end: number): number {
    return lineEnd(this.text, this.contentClosing(end));
  }

  /** The end itself, before the line break that a block scalar ends with, or the blanks that an empty value begins behind. */
  contentClosing(end: number): number {
    if (this.text[end - 1] === '\n') return this.text[end - 2] === '\r' ? end - 2 : end - 1;
    let closing = end;
    while (/[ \t]/.test(this.text[closing - 1] ?? '')) closing--;
    return closing;
  }

  /** The end of the line before the one that holds the offset; undefined on the first line. */
  previousClosing(offset: number): number | undefined {
    const start = lineStart(this.text, offset);
    return start === 0 ? undefined : this.contentClosing(start);
  }

  /**
   * Where a new entry or item goes behind the one that ends at `end`: at the end of its last line, or of the last comment
   * below it that is indented deeper than `column` and so belongs to it. Comments that are not stay behind what is new,
   * for they may speak of what follows. A place that a template may leave out, or within the lines it brings, is none.
   */
  behind(end: number, column: number): number {
    const first = this.closing(end);
    let found = this.accepts(first, column) ? first : undefined;
    let isSealed = false;
    for (let line = nextLine(this.text, first); line < this.text.length; line = nextLine(this.text, line)) {
      const close = lineEnd(this.text, line);
      const content = this.masked.slice(line, close);
      if (content.trim() === '') continue;
      if (!content.trimStart().startsWith('#')) break;
      const isAction = isMasked(content);
      const isDeeper = column < content.indexOf('#');
      if (found !== undefined && !isAction && !isDeeper) break;
      // What it brings stands left of the place, which is above it then, or anywhere.
      if (this.document.openingsIn({ start: line, end: close }).some(({ indent }) => indent === undefined || indent < column)) break;
      isSealed ||= found !== undefined && isAction;
      if (!isSealed && this.accepts(close, column) && (found !== undefined || isAction)) found = close;
      // Once the action is gone, the comment may be a part of the text above.
      else if (isSealed && !isAction) refuse('a template decides about the place for it');
    }
    return found ?? refuse('a template decides about the place for it');
  }

  /** True when no branch may leave the place out, and no lines that a template brings below it belong above it. */
  private accepts(offset: number, column: number): boolean {
    if (this.document.isConditional(offset)) return false;
    const openings = this.document.openingsIn({ start: offset, end: this.nextContent(offset) });
    return openings.every(({ indent }) => indent !== undefined && indent < column);
  }

  /** The next line that is neither blank nor a comment, or the end of the text. */
  private nextContent(offset: number): number {
    const line = /\n[^\S\r\n]*(?![#\s])/g;
    line.lastIndex = offset;
    return line.exec(this.masked)?.index ?? this.text.length;
  }

  /** The end of the comments below a line, up to the last one that is indented deeper than `column`; the line's own end without one. */
  deeperComments(closing: number, column: number): number {
    let found = closing;
    for (let line = nextLine(this.text, closing); line < this.text.length; line = nextLine(this.text, line)) {
      const close = lineEnd(this.text, line);
      const content = this.masked.slice(line, close).trimStart();
      if (content !== '' && !content.startsWith('#')) break;
      if (column < this.masked.slice(line, close).indexOf('#')) found = close;
    }
    return found;
  }

  /** True when what stands below a line would become part of a literal that ends there: deeper comments, lines of blanks. */
  spoilsLiteral(closing: number, column: number): boolean {
    if (closing < this.deeperComments(closing, column)) return true;
    for (let line = nextLine(this.text, closing); line < this.text.length; line = nextLine(this.text, line)) {
      const content = this.text.slice(line, lineEnd(this.text, line));
      if (content.trim() !== '') return false;
      if (content !== '') return true;
    }
    return false;
  }

  /** Lines as they are put behind a line. */
  lines(lines: readonly string[]): string {
    return lines.map((line) => this.style.newline + line).join('');
  }

  /** Comments as lines of their own. */
  commentLines(comments: readonly Span[], column: number): string[] {
    return comments.map((comment) => ' '.repeat(column) + this.slice(comment));
  }
}
