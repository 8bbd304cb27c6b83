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
