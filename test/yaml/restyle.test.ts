import { expect, test } from 'vitest';
import { restyled } from '../../server/src/yaml/restyle.ts';

const OURS = `# Above.
a:
  # Of the list.
  - b: [c, "d"] # behind
    e: 'f'
---
g:
  - - h
`;

test('a text in its own style stays as it is', () => {
  expect(restyled(OURS, { newline: '\n', indent: 2, listIndent: 2 })).toBe(OURS);
});

test('lists stand below their keys, and comments with them', () => {
  expect(restyled(OURS, { newline: '\r\n', indent: 2, listIndent: 0 })).toBe(
    '# Above.\r\na:\r\n# Of the list.\r\n- b: [c, "d"] # behind\r\n  e: \'f\'\r\n---\r\ng:\r\n- - h\r\n',
  );
});

test('four columns', () => {
  expect(restyled('a:\n  b:\n    c: d\n', { newline: '\n', indent: 4, listIndent: 2 })).toBe('a:\n    b:\n        c: d\n');
});

test.each([
  ['a number that Kubernetes reads in base eight', 'a:\n  b: 0644\n'],
  ['one in the second document', 'a:\n  b: 1\n---\nc:\n  d: 0644\n'],
])('a text that would be read otherwise keeps its indentation: %s', (_, text) => {
  expect(restyled(text, { newline: '\r\n', indent: 4, listIndent: 2 })).toBe(text.replaceAll('\n', '\r\n'));
});
