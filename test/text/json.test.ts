import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../server/src/text/json.ts';

/** The text with a ^ before the place that is wrong. */
const marked = (text: string): string => {
  const fault = jsonFault(text);
  return fault === undefined ? 'right' : `${text.slice(0, fault.span.start)}^${text.slice(fault.span.start)} ${fault.message}`;
};

test.each([
  ['{"a": [1, -2.5e3, "x\\n\\u00e9", true, null, {}, []]}', 'right'],
  ['', '^ a value is missing here'],
  ['{"a": 1', '{"a": 1^ a comma or } is missing here'],
  ['{"a": 1,}', '{"a": 1,^} a name in quotes is missing here'],
  ['[1,]', '[1,^] a value is missing here'],
  ['[1 2]', '[1 ^2] a comma or ] is missing here'],
  ['{"a" 1}', '{"a" ^1} a colon is missing here'],
  ['{a: 1}', '{^a: 1} a name in quotes is missing here'],
  ['[\n<<<<<<< ours\n]', '[\n^<<<<<<< ours\n] a value is missing here'],
  ['[] // more', '[] ^// more the text should end here'],
  ['["open]', '[^"open] a value is missing here'],
  ['[}', '[^} a value is missing here'],
  ['"\\x"', '^"\\x" a value is missing here'],
])('%j', (text, expected) => expect(marked(text)).toBe(expected));

test('Right is what the machine reads, and nothing else', () => {
  const isRead = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const broken = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '{', '[', ':', '1', '\\', ' ', '\n', 'e', '-', '.'));
  fc.assert(
    fc.property(broken, ([json, place, letter]) => {
      const at = place % (json.length + 1);
      for (const text of [json, json.slice(0, at) + letter + json.slice(at + 1), json.slice(0, at) + letter + json.slice(at)])
        expect(jsonFault(text) === undefined, text).toBe(isRead(text));
    }),
    { numRuns: 500 },
  );
});

test('Items of a list in the object at the top are told of with their places', () => {
  const seen: string[] = [];
  const text = '{"a": [1, {"b": [2]}], "c": [[3]], "d": 4}';
  expect(jsonFault(text, (list, { start }) => seen.push(`${list} ${text.slice(start, start + 2)}`))).toBeUndefined();
  expect(seen).toEqual(['a 1,', 'a {"', 'c [3']);
});

test('However deep it is, it is read', () => {
  expect(jsonFault('['.repeat(200_000))?.span.start).toBe(200_000);
});
