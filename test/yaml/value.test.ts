import { describe, expect, test } from 'vitest';
import type { Value } from '../../server/src/yaml/change.ts';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { Field } from '../../server/src/yaml/field.ts';
import { applyChanges, dataOf, equalValues } from '../../server/src/yaml/value.ts';
import { readChange } from '../harness/edit-page.ts';

const read = (text: string): Value | undefined => dataOf(Field.root(YamlDocument.parse(text)));

describe('the value of a field', () => {
  test('is what Kubernetes reads', () => {
    expect(read('a: yes\nb: 0644\nc: "yes"\nd:\ne: [1.5, ~]\n80: x\n')).toEqual({
      a: true,
      b: 420,
      c: 'yes',
      d: null,
      e: [1.5, null],
      '80': 'x',
    });
  });

  test('follows aliases and merges', () => {
    expect(read('a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\ne: *x\n')).toEqual({ a: { b: 1, c: 2 }, d: { b: 1, c: 3 }, e: { b: 1, c: 2 } });
  });

  test('takes the last of repeated keys', () => expect(read('a: 1\na: 2\n')).toEqual({ a: 2 }));

  test('holds keys that JavaScript treats in its own way', () => {
    const value = read('__proto__: 1\nconstructor: 2\n') as object;
    expect(Object.entries(value)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });

  test('is nothing when aliases make too much of it, or stand for nothing', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 10; i++)
      bomb.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(read(bomb.join('\n'))).toBeUndefined();
    expect(read('a: &x [*x]\n')).toBeUndefined();
    expect(read('a: *x\n')).toBeUndefined();
  });

  test('tells what a template hides and what a tag marks from plain text', () => {
    const [templated, tagged] = [read('a: {{ .x }}\n'), read('a: !own x\n')];
    expect(templated).not.toEqual(read('a: {{ .yy }}\n'));
    expect(tagged).not.toEqual(read('a: x\n'));
    expect(tagged).not.toEqual(read('a: !other x\n'));
  });
});

describe('changes of a value', () => {
  const after = (text: string, ...lines: string[]): Value | undefined => {
    const document = YamlDocument.parse(text);
    return applyChanges(
      dataOf(Field.root(document)) ?? null,
      lines.map((line) => readChange(document, line)),
    );
  };

  test.each<[string, string[], Value | undefined]>([
    ['a: 1\n', ['set a 2', 'set b.c 3'], { a: 2, b: { c: 3 } }],
    ['a: [1, 2, 3]\n', ['remove a[0]', 'set a[1] 5', 'append a 6', 'remove a[2]'], { a: [5, 6] }],
    ['a: {b: 1, c: 2}\n', ['remove a.b', 'remove a.c'], { a: {} }],
    ['a: {b: {c: 1}}\n', ['rename a "x"', 'rename a.b "y"', 'set a.b.c 2'], { x: { y: { c: 2 } } }],
    ['a: ~\n', ['append a.b 1', 'append a.b 2'], { a: { b: [1, 2] } }],
    ['a: abc\n', ['substitute a 0 1 "xx"', 'substitute a 2 3 ""'], { a: 'xxb' }],
    ['a: 1\n', ['append b "x"', 'append b "x"', 'add-document {"c": 1}'], { a: 1, b: ['x'] }],
    ['a: 1\n', ['remove b.c'], { a: 1 }],
    ['a: 1\n', ['set a.b 2'], undefined],
    ['a: 1\nb: 2\n', ['rename a "b"'], undefined],
    ['a: 1\n', ['append a 2'], undefined],
    ['a: ~\n', ['append a 1'], { a: [1] }],
    ['a: [b]\n', ['set a[0].c 1'], undefined],
    ['a: [1]\n', ['set a[2] 3'], undefined],
    ['a: b\n', ['set a[0] 1'], undefined],
    ['a: 1\n', ['substitute a 0 1 "2"'], undefined],
    ['a: 1\n', ['remove .'], undefined],
    ['a: 1\n', ['rename b "c"'], undefined],
    ['a: 1\n', ['rename a "a"'], { a: 1 }],
    ['a: [1]\n', ['remove a[1]', 'remove a[1].b', 'remove a[2].b'], { a: [1] }],
    ['a: ~\nb: c\n', ['remove a.d', 'remove b.e'], { a: null, b: 'c' }],
    ['a: 1\n', ['set a.b 2', 'set c 3'], undefined],
    ['a: 1\n', ['set a.b 2', 'remove a'], undefined],
    ['a: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n', ['remove a[2]', 'remove a[10]'], { a: [0, 1, 3, 4, 5, 6, 7, 8, 9] }],
    ['a: [{b: 1}, {c: 2}]\n', ['remove a[0]', 'rename a[1].c "d"', 'rename a "e"'], { e: [{ d: 2 }] }],
  ])('%j after %j', (text, lines, wanted) => {
    const found = after(text, ...lines);
    expect(found === undefined || wanted === undefined ? found === wanted : equalValues(found, wanted)).toBe(true);
  });
});

test('values are equal whatever the order of their keys', () => {
  expect(equalValues({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
  expect(equalValues({ a: 1 }, { a: '1' })).toBe(false);
  expect(equalValues({ a: undefined as unknown as Value }, { b: null })).toBe(false);
  expect(equalValues([1, 2], [2, 1])).toBe(false);
  expect(equalValues({}, [])).toBe(false);
  expect(equalValues([], {})).toBe(false);
  expect(equalValues([1], [1, 2])).toBe(false);
  expect(equalValues({ a: 1 }, { a: 1, b: 2 })).toBe(false);
});
