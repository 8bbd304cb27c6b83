import { describe, expect, test } from 'vitest';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { Field } from '../../server/src/yaml/field.ts';
import { knownData } from '../../server/src/yaml/known.ts';
import { repeatedFields, scalarsBelow } from '../../server/src/yaml/walk.ts';

type Path = readonly (string | number)[];
type Answers = Partial<
  Pick<
    Field,
    'kind' | 'isAbsent' | 'isUnknown' | 'isPresent' | 'isOpen' | 'isEmpty' | 'value' | 'text' | 'number' | 'written' | 'texts' | 'tag'
  >
>;

const fieldOf = (text: string, path: Path): Field => Field.root(YamlDocument.parse(text)).get(...path);

/** The answers that are asked for. */
const answersOf = (field: Field, asked: Answers): Answers =>
  Object.fromEntries(Object.keys(asked).map((name) => [name, field[name as keyof Answers]]));

test.each<[string, Path, Answers]>([
  ['a: b\n', ['a'], { kind: 'scalar', isPresent: true, isAbsent: false, isOpen: false, isEmpty: false, text: 'b', number: undefined }],
  ['a: 0x10\n', ['a'], { isPresent: true, text: undefined, number: 16, value: 16, written: '0x10', texts: [] }],
  ['a: ~\n', ['a'], { kind: 'null', isAbsent: true, isPresent: false, isOpen: false, isEmpty: true, value: null, written: undefined }],
  ['a:\n', ['a', 'b'], { kind: 'absent', isAbsent: true, isPresent: false, isEmpty: true, isOpen: false, value: undefined }],
  ['a: b\n', ['a', 'c'], { kind: 'unknown', isAbsent: false, isUnknown: true, isPresent: false, isOpen: true, isEmpty: false }],
  ['a: b\n', ['a', 0], { kind: 'unknown' }],
  ['a: [b]\n', ['a', 1], { kind: 'absent' }],
  ['a: [b]\n', ['a', 'b'], { kind: 'unknown' }],
  ['a: *b\n', ['a'], { kind: 'unknown', isUnknown: true }],
  ['a: {}\nb: []\n', ['a'], { kind: 'map', isPresent: true, isEmpty: true, isOpen: false }],
  ['a: {}\nb: []\n', ['b'], { kind: 'list', isPresent: true, isEmpty: true, texts: [] }],
  ['a: {b: 1}\n', ['a'], { isEmpty: false, text: undefined, number: undefined, written: undefined }],
  ['a: [b, 1, ~, [c], "2"]\n', ['a'], { isEmpty: false, texts: ['b', '2'] }],
  ['a: !own b\n', ['a'], { kind: 'unknown', tag: '!own', written: undefined }],
  ['a: !!str 1\n', ['a'], { text: '1', tag: undefined }],
  ['a: !!int "1"\n', ['a'], { number: 1, tag: undefined }],
  ['a: !own [b]\n', ['a'], { kind: 'list', tag: '!own', texts: ['b'] }],
  ['a:\n- b\n{{- if .c }}\n- d\n{{- end }}\n', ['a', 0], { kind: 'scalar' }],
  ['a:\n- b\n{{- if .c }}\n- d\n{{- end }}\n', ['a', 1], { kind: 'unknown' }],
  ['a:\n  {{- template "b" }}\n', ['a'], { kind: 'unknown' }],
  ['a: |\n  b\n{{ template "c" }}\n', ['a'], { kind: 'unknown' }],
  ['a: >\n  b\n{{ template "c" }}\n', ['a'], { kind: 'unknown' }],
  ['a: |\n  b\nc: 1\n{{ template "d" }}\n', ['a'], { kind: 'scalar' }],
  ['a: b\n{{ template "c" }}\n', ['a'], { kind: 'scalar' }],
  ['a: {}\n{{ template "c" }}\n', ['a'], { kind: 'map', isEmpty: false, isOpen: true }],
  ['a:\n  b: 1\nc: 1\n{{ template "d" }}\n', ['a'], { isOpen: false }],
  ['a:\n  {{ .b }}: 1\n', ['a'], { isOpen: true }],
  ['a:\n  b: 1\nc: {{ .d }}\n', ['a'], { isOpen: false }],
  ['a:\n  b: 1\nc: 1\n"d" e\n', ['a'], { isOpen: false }],
  ['a:\n  b: 1\nc: 1\n"d" e\n', [], { isOpen: true }],
])('%j: %j is %j', (text, path, answers) => {
  expect(answersOf(fieldOf(text, path), answers)).toEqual(answers);
});

test('a value is asked for as Kubernetes reads it', () => {
  const root = fieldOf('a: yes\nb: "yes"\nc: ~\nd: [x, "1", 2]\ne: x\n', []);
  expect([root.get('a').is(true), root.get('a').is('yes'), root.get('b').is('yes'), root.get('c').is(null)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  const list = root.get('d');
  expect([list.includes('x'), list.includes('1'), list.includes('2'), root.get('e').includes('x'), root.get('z').includes('x')]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

describe('places', () => {
  test.each<[string, Path, string]>([
    ['a:\n  b: 1\n\nc: 2\n', ['a'], 'b: 1'],
    ['a:\n  b:\n\nc: 2\n', ['a'], 'b:'],
    ['a:\n- b\n- - c\n\n', ['a'], '- b\n- - c'],
    ['a: [b, {c: 1}]\n', ['a'], '[b, {c: 1}]'],
    ['a: &x\n  b: 1\n\nc: 2\n', ['a'], 'b: 1'],
    ['a: &x\n  b:\n    - c\n    - [d]\n\n# e\n', ['a'], 'b:\n    - c\n    - [d]'],
    ['a: &x\n- b\n- - c\n\n', ['a'], '- b\n- - c'],
    ['? a\n? b\n\n', [], '? a\n? b'],
    ['a: ~\n', ['a'], '~'],
    ['a:\n', ['a'], 'a'],
    ['a:\n', ['a', 'b'], 'a'],
    ['a: |\n  b\n', ['a'], '|\n  b\n'],
  ])('what is written in %j at %j is %j', (text, path, written) => {
    const { start, end } = fieldOf(text, path).span;
    expect(text.slice(start, end)).toBe(written);
  });

  test.each<[string, Path, string, string]>([
    ['a: b\n', ['a'], 'b', 'a'],
    ['a: |\n  b\n', ['a'], 'a', 'a'],
    ['a: {{ .b }}\n', ['a'], '{{ .b }}', 'a'],
    ['a:\n- |\n  b\n', ['a', 0], '|', '|'],
    ['a:\n- b: 1\n  name: c\n', ['a', 0], 'c', 'c'],
    ['a:\n- b: 1\n  name:\n', ['a', 0], 'b', 'b'],
    ['a:\n- [b]\n', ['a', 0], '[', '['],
    ['a:\n  name: b\n', [], 'a', 'a'],
    ['name: b\n', [], 'name', 'name'],
    ['a: {b: 1}\n', ['a', 'c', 'd'], 'a', 'a'],
    ['', ['a'], '', ''],
  ])('a finding in %j at %j points at %j, one about the key at %j', (text, path, anchor, keyAnchor) => {
    const field = fieldOf(text, path);
    expect([field.anchor, field.keyAnchor].map(({ start, end }) => text.slice(start, end))).toEqual([anchor, keyAnchor]);
  });

  test.each<[string, Path, Path]>([
    ['a: {b: 1}\n', ['a', 'b'], ['a', 'b']],
    ['a: {b: 1}\n', ['a', 'c', 'd'], ['a']],
    ['a: 1\n', ['b'], []],
    ['', ['b', 'c'], []],
  ])('the nearest that is written in %j at %j stands at %j', (text, path, nearest) => {
    expect(fieldOf(text, path).nearest.path).toEqual(nearest);
  });
});

test('what is let go is found again', () => {
  const root = fieldOf('a: {b: [c]}\n', []);
  const [map, item] = [root.get('a'), root.get('a', 'b', 0)];
  expect(root.get('a')).toBe(map);
  root.forget();
  expect(root.get('a')).not.toBe(map);
  expect(map.get('b', 0)).not.toBe(item);
  expect(root.get('a', 'b', 0).text).toBe('c');
});

test('of a patch nothing is absent', () => {
  const document = YamlDocument.parse('a: {b: 1}\n').asPartial();
  const root = Field.root(document);
  expect([root.get('a', 'b').is(1), root.get('a', 'c').kind, root.get('a').isOpen]).toEqual([true, 'unknown', true]);
  expect(Field.root(document.withText('a: {}\n')).get('b').kind).toBe('unknown');
  expect(document.asPartial()).toBe(document);
});

test.each<[string, unknown]>([
  ['a: [1, {b: ~}]\nc: "d"\n', { a: [1, { b: null }], c: 'd' }],
  ['a: [{{ .b }}]\n', undefined],
  ['a: {b: {{ .c }}}\n', undefined],
  ['a: 1\n{{ template "b" }}\n', undefined],
  ['a: &b [*b]\n', undefined],
  ['', undefined],
])('all of %j is known as %j', (text, value) => {
  expect(knownData(fieldOf(text, []))).toEqual(value);
});

test.each<[string, string[]]>([
  ['a: 1\na: 2\nb: {c: 1, c: 2}\nd: [{e: 1, e: 2}]\n', ['a', 'b.c', 'd[0].e']],
  ['a: &x {b: 1, b: 2}\nc: *x\n', ['a.b']],
  ['a: &x {b: {d: 1, d: 2}}\nc: {<<: *x}\ne: *x\ne: *x\n', ['a.b.d', 'e']],
  ['a: &x {b: 1}\nc: {<<: *x, b: 2}\nd: &y {}\ne: {<<: *x, <<: *y}\n', []],
  ['a: 1\na: {{ .b }}\n', []],
  ['', []],
])('of %j the repeated keys are %j', (text, paths) => {
  expect([...repeatedFields(YamlDocument.parse(text))].map(({ pathText }) => pathText)).toEqual(paths);
});

test.each<[string, string[]]>([
  ['a: 1\nb: [c, {d: e}]\nf: ~\n', ['a', 'b[0]', 'b[1].d']],
  ['a: &x {b: 1}\nc: *x\nd: *x\n', ['a.b']],
  ['a: &x [*x, b]\n', ['a[1]']],
])('of %j the scalars are %j', (text, paths) => {
  expect([...scalarsBelow(fieldOf(text, []))].map(({ pathText }) => pathText)).toEqual(paths);
});
