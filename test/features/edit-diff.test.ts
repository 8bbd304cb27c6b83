import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffOf } from '../../server/src/features/edit-diff.ts';
import { applyEdits, type Edit, overlap } from '../../server/src/text/span.ts';

const text = 'a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\n';

const edit = (from: string, to: string): Edit => {
  const start = text.indexOf(from);
  return { span: { start, end: start + from.length }, text: to };
};

test.each<[name: string, edits: readonly Edit[], diff: string]>([
  ['a changed value', [edit('2', '20')], ' a: 1\n-b: 2\n+b: 20\n c: 3'],
  ['a removed line', [edit('c: 3\n', '')], ' b: 2\n-c: 3\n d: 4'],
  ['a line put in between', [edit('\nc', '\nx: 9\nc')], ' b: 2\n+x: 9\n c: 3'],
  ['a line at the end', [{ span: { start: text.length, end: text.length }, text: 'g: 7\n' }], ' f: 6\n+g: 7'],
  ['the first line', [edit('a: 1', 'a: 0')], '-a: 1\n+a: 0\n b: 2'],
  ['two edits of one line', [edit('b', 'B'), edit('2', '0')], ' a: 1\n-b: 2\n+B: 0\n c: 3'],
  ['neighbours', [edit('b: 2', 'b: 0'), edit('c: 3', 'c: 0')], ' a: 1\n-b: 2\n+b: 0\n-c: 3\n+c: 0\n d: 4'],
  ['a gap', [edit('1', '0'), edit('6', '0')], '-a: 1\n+a: 0\n b: 2\n …\n e: 5\n-f: 6\n+f: 0'],
  ['nothing', [edit('2', '2')], ''],
])('shows %s', (_, edits, diff) => expect(diffOf(text, edits)).toBe(diff));

test('takes away and adds exactly what the edits do', () => {
  const span = fc.tuple(fc.nat(text.length), fc.nat(12)).map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
  const edits = fc.array(fc.record({ span, text: fc.stringMatching(/^[xyz\n]{0,4}$/) }), { maxLength: 3 }).filter((some) => !overlap(some));
  fc.assert(
    fc.property(edits, (some) => {
      const count = (all: string): number => all.split('\n').length;
      const lines = diffOf(text, some).split('\n');
      const added = lines.filter((line) => line.startsWith('+')).length;
      const removed = lines.filter((line) => line.startsWith('-')).length;
      expect(added - removed).toBe(count(applyEdits(text, some)) - count(text));
    }),
  );
});
