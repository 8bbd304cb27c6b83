import { Lines } from '../../server/src/text/lines.ts';
import type { Span } from '../../server/src/text/span.ts';

/** A place that a test marks with carets below it, and the message expected there. */
export interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/**
 * A text with its marks taken out. A line of carets, mostly behind `#`, marks what stands right above it;
 * several such lines mark several things of one line.
 */
export function readCarets(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const kept: string[] = [];
  const marks: Mark[] = [];
  for (const line of marked.split('\n')) {
    const caret = /^([ #]*)(\^+) (.*?)\r?$/.exec(line);
    if (caret === null) kept.push(line);
    else {
      const [, before = '', carets = '', message = ''] = caret;
      marks.push({ line: kept.length - 1, start: before.length, end: before.length + carets.length, message });
    }
  }
  return { text: kept.join('\n'), marks };
}

/** The text with a line of carets below each finding, in their order. */
export function writeCarets(text: string, findings: readonly { readonly span: Span; readonly message: string }[]): string {
  const written: string[] = [];
  const marks = marksOf(text, findings);
  text.split('\n').forEach((line, number) => {
    written.push(line);
    for (const mark of marks) {
      if (mark.line !== number) continue;
      const before = mark.start === 0 ? '' : `#${' '.repeat(mark.start - 1)}`;
      written.push(`${before}${'^'.repeat(Math.max(1, mark.end - mark.start))} ${mark.message}`);
    }
  });
  return written.join('\n');
}

/** Findings as marks; one that goes on over a line break is marked to the end of its first line. */
export function marksOf(text: string, findings: readonly { readonly span: Span; readonly message: string }[]): Mark[] {
  const lines = new Lines(text);
  return findings.map(({ span, message }) => {
    const start = lines.position(span.start);
    const end = lines.position(span.end);
    const lineLength = (text.split(/\r?\n/)[start.line] ?? '').length;
    return { line: start.line, start: start.character, end: end.line === start.line ? end.character : lineLength, message };
  });
}
