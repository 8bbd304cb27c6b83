import { expect, test } from 'vitest';
import { ignoredBy } from '../../client/src/ignored.ts';

test('Patterns hold below the folder of their file alone', () => {
  const isIgnored = ignoredBy([{ folder: '/shop/charts/', text: 'rendered/\n*.tmp.yaml\n' }]);
  expect(isIgnored('/shop/charts/rendered/web.yaml')).toBe(true);
  expect(isIgnored('/shop/charts/deep/web.tmp.yaml')).toBe(true);
  expect(isIgnored('/shop/charts/web.yaml')).toBe(false);
  expect(isIgnored('/shop/rendered/web.yaml')).toBe(false);
});

test('The nearest file has the last word', () => {
  const isIgnored = ignoredBy([
    { folder: '/shop/', text: '*.yaml\n' },
    { folder: '/shop/deploy/', text: '!*.yaml\nsecret.yaml\n' },
  ]);
  expect(isIgnored('/shop/notes.yaml')).toBe(true);
  expect(isIgnored('/shop/deploy/web.yaml')).toBe(false);
  expect(isIgnored('/shop/deploy/secret.yaml')).toBe(true);
});

test('Without any such file nothing is left out', () => {
  expect(ignoredBy([])('/shop/web.yaml')).toBe(false);
});
