import type { Span } from '../text/span.ts';

/** Thrown where a text is not written in the ordinary way. */
export const UNUSUAL = Symbol('unusual');

export const unusual = (): never => {
  throw UNUSUAL;
};

/** The library gives up on deep nesting; so does whoever reads it here. */
const MAX_DEPTH = 100;

export const NEWLINE = 10;
export const SPACE = 32;
export const DOUBLE = 34;
export const HASH = 35;
export const SINGLE = 39;
export const PLUS = 43;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const GREATER = 62;
export const QUESTION = 63;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const BAR = 124;
export const OPEN_MAP = 123;
export const CLOSE_MAP = 125;
export const TAB = 9;
export const BACKSLASH = 92;

export const isFlowMark = (code: number): boolean =>
  code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAP || code === CLOSE_MAP;

/** A place in a text of which lines are read one after the other. */
export class Cursor {
  readonly text: string;
  /** Those that were passed, in the order of the text. */
  readonly comments: Span[] = [];
  /** Where the next character is. */
  at = 0;
  /** Of the line of content that comes next; -1 when none does. */
  column = -1;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The character here; not a number at the end. */
  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Reads what stands one level deeper. */
  deeper<Read>(read: () => Read): Read {
    if (MAX_DEPTH < ++this.depth) unusual();
    const found = read();
    this.depth--;
    return found;
  }

  /** Goes on to the next line of content, from where only blanks and a comment may follow on this one. */
  endLine(): void {
    this.skipSpaces();
    this.expectEnd();
    const next = this.text.indexOf('\n', this.at);
    this.at = next < 0 ? this.text.length : next + 1;
    this.toContent();
  }

  /** Demands that nothing follows on this line but a comment, which a blank parts from what is before it. */
  expectEnd(): void {
    const { code } = this;
    if (code === HASH && this.text.charCodeAt(this.at - 1) === SPACE) this.comment(this.at);
    else if (code !== NEWLINE && !Number.isNaN(code)) unusual();
  }

  /** From the start of a line to the next that is neither blank nor a comment. */
  toContent(): void {
    const { text } = this;
    for (let line = this.at; ; ) {
      let at = line;
      while (text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (code === HASH) {
        line = this.comment(at) + 1;
        if (line <= text.length) continue;
        at = text.length;
      } else if (code === NEWLINE) {
        line = at + 1;
        continue;
      }
      this.at = at;
      this.column = at < text.length ? at - line : -1;
      return;
    }
  }

  skipSpaces(): void {
    while (this.code === SPACE) this.at++;
  }

  /** True where a space, a line break or the end is. */
  isBlank(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === NEWLINE || Number.isNaN(code);
  }

  /** True where an item of a list begins. */
  isDash(): boolean {
    return this.code === DASH && this.isBlank(this.at + 1);
  }

  /** True where a mark of documents may stand. */
  isMark(): boolean {
    return this.column === 0 && (this.text.startsWith('---', this.at) || this.text.startsWith('...', this.at));
  }

  /** Keeps a comment, without blanks at its end, and gives where its line ends. */
  private comment(start: number): number {
    const { text } = this;
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    this.comments.push({ start, end: start + text.slice(start, end).trimEnd().length });
    return end;
  }
}
