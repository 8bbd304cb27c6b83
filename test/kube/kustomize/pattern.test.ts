import { expect, test } from 'vitest';
import { fitsExpression } from '../../../server/src/kube/kustomize/label-expression.ts';
import { fitsPattern } from '../../../server/src/kube/kustomize/pattern.ts';

test.each([
  ['web', 'web', true],
  ['web', 'webs', false],
  ['web.*', 'web-api', true],
  ['.*-api', 'web', false],
  ['web|api', 'api', true],
  ['^web$', 'web', true],
  ['w(e|o)+b', 'weoeb', true],
  ['[a-c]{2,3}', 'abcd', false],
  ['[^a-c]x?', 'dx', true],
  ['a\\.b', 'axb', false],
  ['a\\d+', 'a12', true],
  ['a*?b', 'aab', true],
  ['(a*)*b', 'a'.repeat(60), false],
  ['(?i)web', 'WEB', undefined],
  ['\\bweb', 'web', undefined],
  ['(web', 'web', undefined],
  ['web)', 'web', undefined],
  ['+', '+', undefined],
  ['[z-a]', 'z', undefined],
  ['(((((a*)*)*)*)*)*b', 'a'.repeat(253), false],
  ['(a{0,64}){64}'.repeat(9), 'a'.repeat(253), undefined],
  ['('.repeat(600), 'a', undefined],
])('the pattern %j for %j: %j', (pattern, text, expected) => {
  expect(fitsPattern(pattern, text)).toBe(expected);
});

test.each([
  ['app=web', true],
  ['app==web,tier', true],
  ['app!=web', false],
  ['other!=web', true],
  ['!other', true],
  ['!app', false],
  ['app in (api, web),tier notin (back)', true],
  ['other in (a)', false],
  ['other notin (a)', true],
  ['', true],
  ['app=', false],
  ['app in web', undefined],
  ['a b', undefined],
  ['app>1', undefined],
])('the selector %j', (expression, expected) => {
  const labels = new Map([
    ['app', 'web'],
    ['tier', 'front'],
  ]);
  expect(fitsExpression(expression, labels)).toBe(expected);
});
