import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lines } from '../../server/src/text/lines.ts';

const text = fc.array(fc.constantFrom('a', '🦊', '\n', '\r\n', '\r', ' '), { maxLength: 30 }).map((parts) => parts.join(''));

/** As the protocol says it, without any cleverness. */
function slowPosition(text: string, offset: number) {
  const before = text.slice(0, offset);
  // A break of two characters is over only behind the second.
  const breaks = [...before.matchAll(/\r\n|\n|\r/g)].filter(({ 0: mark, index }) => mark !== '\r' || text[index + 1] !== '\n');
  const last = breaks.at(-1);
  return { line: breaks.length, character: offset - (last === undefined ? 0 : last.index + last[0].length) };
}

test('every offset has its place, and every place its offset', () => {
  fc.assert(
    fc.property(text, (text) => {
      const lines = new Lines(text);
      for (let offset = 0; offset <= text.length; offset++) {
        expect(lines.position(offset)).toEqual(slowPosition(text, offset));
        // Between the two characters of a break there is no place.
        if (text.slice(offset - 1, offset + 1) !== '\r\n') expect(lines.offset(lines.position(offset))).toBe(offset);
      }
    }),
  );
});

test('what lies beyond a line or the text counts as its end', () => {
  const lines = new Lines('ab\ncd');
  expect(lines.position(99)).toEqual({ line: 1, character: 2 });
  expect(lines.position(-1)).toEqual({ line: 0, character: 0 });
  expect(lines.offset({ line: 0, character: 99 })).toBe(2);
  expect(lines.offset({ line: 9, character: 0 })).toBe(5);
  expect(lines.offset({ line: -1, character: 4 })).toBe(0);
});
