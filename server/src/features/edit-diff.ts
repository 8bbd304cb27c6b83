import { applyEdits, type Edit, sortEdits } from '../text/span.ts';

/**
 * The lines that edits take away and add, as people read a diff: `-` and `+` in front, a line around them for the place,
 * and `…` where lines are left out. Nothing when no line differs.
 */
export function diffOf(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  const hunks = hunksOf(text, edits);
  const written: string[] = [];
  let shown = 0;
  for (const { first, removed, added } of hunks) {
    const before = Math.max(shown, first - 1);
    if (written.length > 0 && shown < before) written.push(' …');
    written.push(...lines.slice(before, first).map(unchanged), ...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`));
    const after = first + removed.length;
    const next = hunks.find((hunk) => after <= hunk.first && hunk.first !== first)?.first ?? lines.length;
    shown = Math.min(after + 1, next);
    written.push(
      ...lines
        .slice(after, shown)
        .filter((line) => line !== '')
        .map(unchanged),
    );
  }
  return written.join('\n');
}

const unchanged = (line: string): string => ` ${line}`;

interface Hunk {
  /** The first line that differs, from zero. */
  readonly first: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Edits that share a line are one hunk, of which equal lines at both ends are cut off. */
function hunksOf(text: string, edits: readonly Edit[]): readonly Hunk[] {
  const groups: { start: number; end: number; edits: Edit[] }[] = [];
  for (const edit of sortEdits(edits)) {
    const start = text.lastIndexOf('\n', edit.span.start - 1) + 1;
    const lineEnd = text.indexOf('\n', edit.span.end);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const last = groups.at(-1);
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else groups.push({ start, end, edits: [edit] });
  }
  return groups.flatMap(({ start, end, edits: own }) => {
    const moved = own.map(({ span, text: inserted }) => ({ span: { start: span.start - start, end: span.end - start }, text: inserted }));
    const before = text.slice(start, end).split('\n');
    const after = applyEdits(text.slice(start, end), moved).split('\n');
    const head = sharedHead(before, after);
    const tail = Math.min(sharedHead(before.toReversed(), after.toReversed()), before.length - head, after.length - head);
    const removed = before.slice(head, before.length - tail);
    const added = after.slice(head, after.length - tail);
    const first = text.slice(0, start).split('\n').length - 1 + head;
    return removed.length + added.length === 0 ? [] : [{ first, removed, added }];
  });
}

/** How many lines both begin with alike. */
function sharedHead(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((line, i) => line !== b[i]);
  return different === -1 ? a.length : different;
}
