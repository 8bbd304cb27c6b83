import type { Colors } from 'picocolors/types';
import type { Point } from '../outcome.ts';
import { printable } from '../terminal.ts';

/** More of a line than this is of no use to anybody; the part around the place is shown. */
const WIDTH = 100;

/** The line of a place with carets below it, and the line above it. */
export function codeFrame(lines: readonly string[], start: Point, end: Point, colours: Colors): string {
  const line = lines[start.line - 1] ?? '';
  const from = Math.max(0, start.column - 1 - WIDTH / 2);
  const last = end.line === start.line ? end.column : line.length + 1;
  const carets = Math.max(1, Math.min(last - start.column, from + WIDTH - start.column + 1));
  const margin = String(start.line).length;
  const before = lines[start.line - 2];
  const rows: string[] = [];
  const row = (number: string, content: string): void => {
    rows.push(`    ${colours.dim(`${number.padStart(margin)} |`)} ${content}`.trimEnd());
  };
  if (before !== undefined && before.trim() !== '') row(String(start.line - 1), visible(before, from));
  row(String(start.line), visible(line, from));
  // Tabs stay, so that the carets move as far as the text does.
  row('', line.slice(from, start.column - 1).replace(/[^\t]/g, ' ') + colours.red('^'.repeat(carets)));
  return `${rows.join('\n')}\n`;
}

const visible = (line: string, from: number): string => printable(line.slice(from, from + WIDTH)).trimEnd();
