import picocolors from 'picocolors';
import type { Colors } from 'picocolors/types';
import { unseenText } from '../../features/report-model.ts';
import { SEVERITIES, type Severity } from '../../rule/rule.ts';
import { counted } from '../../text/counted.ts';
import type { CheckedFile, Found, Outcome, Point, Problem } from '../outcome.ts';
import { printableLine, type Terminal } from '../terminal.ts';
import { codeFrame } from './frame.ts';

export interface TextOptions {
  readonly frames: boolean;
  readonly quiet: boolean;
}

/** The outcome for people: findings by file and a summary on `out`, what could not be read on `err`. */
export function reportText(outcome: Outcome, terminal: Terminal, { frames, quiet }: TextOptions): void {
  const colours = picocolors.createColors(terminal.hasColours);
  for (const file of outcome.files) terminal.out(fileText(file, frames, colours));
  terminal.err(outcome.problems.map((problem) => problemLine(problem, colours)).join(''));
  if (!quiet) terminal.out(summary(outcome, colours) + unseenLine(outcome));
}

/** What was not judged in full; nothing when everything was. */
export function unseenLine({ files }: Outcome): string {
  const text = unseenText(files);
  return text === undefined ? '' : `Not judged in full: ${text}.\n`;
}

interface Row {
  readonly start: Point;
  readonly end: Point;
  readonly level: Severity | 'problem';
  readonly message: string;
  readonly rule: string;
  readonly note: string;
  readonly related: Found['related'];
}

function fileText({ file, text, findings, problems }: CheckedFile, frames: boolean, colours: Colors): string {
  const start = { line: 1, column: 1 };
  const rows: Row[] = [
    ...problems.map((problem): Row => ({ start, end: start, ...problem, level: 'problem', rule: '', note: '', related: [] })),
    ...findings.map(
      ({ severity, fixes, ...finding }): Row => ({
        ...finding,
        level: severity,
        note: fixes.some(({ safety }) => safety === 'safe') ? '(safe fix)' : '',
      }),
    ),
  ];
  if (rows.length === 0) return '';
  // The sort is stable, so findings at one place keep their order.
  rows.sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
  const placeWidth = widest(rows.map((row) => placeText(row.start)));
  const levelWidth = widest(rows.map(({ level }) => level));
  const messageWidth = Math.min(90, widest(rows.map(({ message }) => message)));
  const source = frames ? text.split(/\r\n|\n|\r/) : [];
  const lines = rows.map(({ start, end, level, message, rule, note, related }) => {
    const place = colours.dim(placeText(start).padStart(placeWidth));
    const tail = [rule, note].filter((word) => word !== '').join(' ');
    const told = tail === '' ? printableLine(message) : printableLine(message).padEnd(messageWidth);
    const line = `  ${place}  ${paint(level, colours)(level.padEnd(levelWidth))}  ${told}  ${colours.dim(tail)}`.trimEnd();
    const others = related.map((one) => {
      const there = `${printableLine(one.file)}:${placeText(one.start)}`;
      return `${' '.repeat(placeWidth + levelWidth + 6)}${colours.dim(`${printableLine(one.message)}: ${there}`)}\n`;
    });
    return `${line}\n${others.join('')}${frames ? codeFrame(source, start, end, colours) : ''}`;
  });
  return `${colours.underline(printableLine(file))}\n${lines.join('')}\n`;
}

const placeText = ({ line, column }: Point): string => `${line}:${column}`;

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

function paint(level: Row['level'], colours: Colors): (text: string) => string {
  switch (level) {
    case 'critical':
    case 'high':
      return colours.red;
    case 'medium':
      return colours.yellow;
    case 'low':
      return colours.blue;
    case 'problem':
      return colours.magenta;
  }
}

/** `shop/web.yaml:3:1: what is wrong`. */
export function problemLine({ file, message, start }: Problem, colours: Colors): string {
  const place = start === undefined ? printableLine(file) : `${printableLine(file)}:${placeText(start)}`;
  return `${colours.bold(place)}: ${colours.magenta('problem')}: ${printableLine(message)}\n`;
}

function summary({ files, problems }: Outcome, colours: Colors): string {
  const findings = files.flatMap((file) => file.findings);
  const silenced = files.reduce((sum, { suppressed }) => sum + suppressed.length, 0);
  const known = files.reduce((sum, file) => sum + file.known, 0);
  const troubles = problems.length + files.reduce((sum, file) => sum + file.problems.length, 0);
  const notes = [
    silenced > 0 ? `${silenced} silenced` : '',
    known > 0 ? `${known} in the baseline` : '',
    troubles > 0 ? counted(troubles, 'problem') : '',
  ].filter((note) => note !== '');
  const rest = notes.length > 0 ? ` (${notes.join(', ')})` : '';
  if (findings.length === 0)
    return `${(troubles > 0 ? colours.yellow : colours.green)(`Nothing found in ${counted(files.length, 'file')}`)}${rest}.\n`;
  const bySeverity = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number > 0 ? [`${number} ${severity}`] : [];
  });
  const affected = files.filter((file) => file.findings.length > 0).length;
  const mendable = findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
  const hint = mendable > 0 ? ` ${mendable} can be mended safely: kubewright fix.` : '';
  return `${colours.bold(counted(findings.length, 'finding'))} (${bySeverity.join(', ')}) in ${affected} of ${counted(files.length, 'file')}${rest}.${hint}\n`;
}
