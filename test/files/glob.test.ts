import fc from 'fast-check';
import picomatch from 'picomatch/posix';
import { expect, test } from 'vitest';
import { globMatcher } from '../../server/src/files/glob.ts';

test.each([
  ['a.yaml', ['a.yaml'], ['a.yml', 'b/a.yaml', 'xa.yaml', 'a.yamlx']],
  ['*.yaml', ['a.yaml', '.a.yaml'], ['b/a.yaml', 'a.yml']],
  ['**/*.yaml', ['a.yaml', 'b/a.yaml', 'b/c/a.yaml'], ['a.yml']],
  ['third-party/**', ['third-party/a', 'third-party/b/c.yaml'], ['x/third-party/a', 'third-part/a']],
  ['**/out', ['out', 'a/b/out'], ['out/a', 'about']],
  ['a/**/z.yaml', ['a/z.yaml', 'a/b/c/z.yaml'], ['z.yaml', 'a/z.yml']],
  ['{dev,prod}/*.y{a,}ml', ['dev/a.yaml', 'prod/b.yml'], ['test/a.yaml', 'dev/a.ymal']],
  ['{a/b,c}/**', ['a/b/x', 'c/x'], ['a/x', 'b/x']],
  ['?[0-9][!x].yaml', ['a1b.yaml'], ['a1x.yaml', 'ab1.yaml', 'a1.yaml']],
  ['a\\*.yaml', ['a*.yaml'], ['ab.yaml']],
  ['[a', ['[a'], ['a']],
  ['{a', ['{a'], ['a']],
])('%s', (glob, fitting, others) => {
  const matches = globMatcher(glob);
  expect(fitting.filter((path) => !matches(path))).toEqual([]);
  expect(others.filter(matches)).toEqual([]);
});

test('reads ordinary globs as editors do', () => {
  const name = fc.constantFrom('a', 'b', 'ab', '.a', 'a.yaml');
  const part = fc.constantFrom('*', '**', 'a', 'a*', '*b', '?', '{a,b}', '[ab]*', '*.yaml', '.*');
  const glob = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
  fc.assert(
    fc.property(glob, path, (pattern, text) => {
      // Two stars at the end also stand for nothing there, a matter that no two readers of globs settle alike.
      fc.pre(!/(?:^|\/)\*\*(?:\/\*\*)*$/.test(pattern));
      expect(globMatcher(pattern)(text)).toBe(picomatch(pattern, { dot: true })(text));
    }),
    { numRuns: 2000 },
  );
});

test('globs that would take for ever end', () => {
  expect(globMatcher(`${'*a'.repeat(60)}b`)('a'.repeat(250))).toBe(false);
  expect(globMatcher(`${'**/a/'.repeat(60)}b`)('a/'.repeat(500))).toBe(false);
  expect(globMatcher('{a,b}'.repeat(60))('a'.repeat(60))).toBe(false);
});
