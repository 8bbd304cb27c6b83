import { describe, expect, test } from 'vitest';
import { fixesOf, namedFixes } from '../../server/src/engine/repair.ts';
import type { CataloguedRule, Fix } from '../../server/src/rule/rule.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { addDocument, createFile, remove, set } from '../../server/src/yaml/change.ts';
import { uriOf } from '../harness/analyse.ts';
import {
  bad,
  configMap,
  engineFor,
  FILE,
  type Fixes,
  NAMESPACE,
  reportsOf,
  review,
  SECRET,
  safe,
  steps,
  turns,
  URI,
} from '../harness/entry-rules.ts';

/** What all fixes of a text come to: the text after each that holds, and why the others do not. */
function outcomes(text: string, ...rules: readonly CataloguedRule[]): readonly string[] {
  const engine = engineFor(text, ...rules);
  return reportsOf(engine).flatMap((report) => {
    const { proven, refused } = fixesOf(engine, URI, report);
    return [...proven.map(({ edits }) => applyEdits(text, edits)), ...refused.map(({ refusal }) => refusal)];
  });
}

describe('a fix holds only where it does what it says', () => {
  const text = configMap('a: bad');
  test.each<[string, string, Fixes, readonly string[]]>([
    ['the finding must go', text, (at) => [safe(set(at.parent?.get('c') ?? at, 'x'))], ['a-bad would still be found']],
    ['something must change', text, () => [safe()], ['there is nothing to change']],
    ['a safe fix brings nothing new', text, (at) => [safe(set(at, 'worse'))], ['it would bring a new finding: a-worse It is worse']],
    [
      'nor more of what there is',
      configMap('a: worse', 'a2: bad'),
      (at) => [safe(set(at, 'worse'))],
      ['it would bring a new finding: a-worse It is worse'],
    ],
    ['another may', text, (at) => [review(set(at, 'worse'))], [configMap('a: worse')]],
    [
      'a safe fix changes no other file',
      text,
      (at) => [safe(remove(at), createFile(at, 'b.yaml', SECRET))],
      ['it changes other files too'],
    ],
    ['a new file has a mapping', text, (at) => [review(createFile(at, 'b.yaml', 'x'))], ['the new file would not be read as it should']],
    ['it takes the place of none', text, (at) => [review(createFile(at, FILE, SECRET))], [`there is already a file ${FILE}`]],
    ...['../b.yaml', '/b.yaml', '..\\b.yaml', 'C:b.yaml'].map((name): [string, string, Fixes, readonly string[]] => [
      `it stands beside the other, not at ${name}`,
      text,
      (at) => [review(createFile(at, name, SECRET))],
      ['a new file stands in the same folder'],
    ]),
    [
      'one of two findings may go alone',
      configMap('a: bad', 'a2: bad'),
      (at) => [safe(set(at, 'good'))],
      [configMap('a: good', 'a2: bad'), configMap('a: bad', 'a2: good')],
    ],
    [
      'in the second document, too',
      `${configMap('b: fine')}---\n${text}`,
      (at) => [safe(set(at, 'good'))],
      [`${configMap('b: fine')}---\n${configMap('a: good')}`],
    ],
    [
      'a new document is an edit',
      text,
      (at) => [review(remove(at), addDocument(at, SECRET))],
      ['apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {}\n---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: b\n'],
    ],
  ])('%s', (_, before, fixes, expected) => expect(outcomes(before, bad('a', 'bad', fixes), bad('a', 'worse'))).toEqual(expected));
});

test('an embedded manifest is mended where it stands, as long as the text around it stays what it is', () => {
  const inner = `${configMap('x: |', '  apiVersion: v1', '  kind: ConfigMap', '  metadata: {name: b}', '  data: {a: bad}')}---\n${configMap('a: bad')}`;
  expect(outcomes(inner, turns('a', 'bad', 'good'))).toEqual([
    inner.replace('{a: bad}', '{a: good}'),
    inner.replace('  a: bad', '  a: good'),
  ]);
});

test('fixes are proven as far as they are wanted', () => {
  const engine = engineFor(
    configMap('a: bad'),
    bad('a', 'bad', (at) => [safe(set(at, 'good')), review(remove(at))]),
  );
  const [report] = reportsOf(engine);
  if (report === undefined) throw new Error('nothing found');
  const titles = (...safeties: Fix['safety'][]) => fixesOf(engine, URI, report, safeties).proven.map(({ title }) => title);
  expect(titles('safe')).toEqual(['Mend']);
  expect(titles('needs-review')).toEqual(['Change']);
  expect(fixesOf(engine, URI, report).proven.map(({ title, safety }) => [title, safety])).toEqual([
    ['Mend', 'safe'],
    ['Change', 'needs-review'],
  ]);
  expect(namedFixes(engine, URI, report).map(({ title }) => title)).toEqual(['Mend', 'Change']);
  expect(namedFixes(engine, uriOf('other.yaml'), report)).toEqual([]);
});

test('a fix across files may change another document of the same file', () => {
  const text = `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: shop, labels: {step: one}}\n---\n${NAMESPACE}`;
  expect(outcomes(text, steps('one', 'two'))).toEqual([text.replace('one', 'two')]);
});
