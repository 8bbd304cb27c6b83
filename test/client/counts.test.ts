import { expect, test } from 'vitest';
import { inWords } from '../../client/src/counts.ts';

test.each([
  [0, 0, 0, 'no findings'],
  [1, 0, 0, '1 error'],
  [2, 1, 0, '2 errors and 1 warning'],
  [1, 2, 3, '1 error, 2 warnings and 3 hints'],
])('%i, %i and %i read as they would be said', (errors, warnings, infos, words) => {
  expect(inWords(errors, warnings, infos)).toBe(words);
});
