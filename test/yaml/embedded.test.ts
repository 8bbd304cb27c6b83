import { expect, test } from 'vitest';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { embeddedMapping, textDocuments } from '../../server/src/yaml/embedded.ts';
import { Field } from '../../server/src/yaml/field.ts';
import { scalarsBelow } from '../../server/src/yaml/walk.ts';

const heldIn = (text: string): Field => Field.root(YamlDocument.parse(text)).get('a');

test.each([
  'a: |\n  b: one\n',
  'a: |\r\n  b: one\r\n  c: two\r\n',
  'a: |\n \n  b: one\n\n  c: two\n',
  'a: |-\n    b: one\n      \n    c: [two, three]',
  'a: | # three\n  b: one\n  ---\n  c: two\n',
  'a: "b: one"\n',
  "a: 'b: one'\n",
  'a: {{ .x }}\n',
  'a: b\n',
])('each scalar of the texts in %j stands where it is said to', (text) => {
  for (const document of textDocuments(heldIn(text)))
    for (const field of scalarsBelow(Field.root(document))) {
      const { start, end } = document.lift(field.span);
      expect(text.slice(start, end)).toBe(field.written);
    }
});

test.each<[string, string[]]>([
  ['a: |\n  b: 1\n  ---\n  c: 1\n', ['b', 'c']],
  ['a: "b: 1"\n', ['b']],
  ['a: >\n  b: 1\n', []],
  ['a: |2\n   b: 1\n', []],
  ['a: "b:\\t1"\n', []],
  ['a: 1\n', ['']],
  ['a: [b]\n', []],
  ['a: ~\n', []],
  ['a: {{ .x }}\n', []],
])('in %j stand documents of %j', (text, keys) => {
  expect(
    textDocuments(heldIn(text)).map((document) =>
      Field.root(document)
        .entries.map(([key]) => key)
        .join(),
    ),
  ).toEqual(keys);
});

test.each<[string, boolean]>([
  ['a: |\n  b: 1\n', true],
  ['a: |\n  b: 1\n  ---\n  c: 1\n', false],
  ['a: [b]\n', false],
])('the text in %j is one document: %j', (text, isOne) => {
  expect(embeddedMapping(heldIn(text)) !== undefined).toBe(isOne);
});

test('an edit of a document in a document is one of the text around both', () => {
  const text = 'x: |\r\n  a: |\r\n    b: 1\r\n';
  const outermost = YamlDocument.parse(text);
  const [outer] = textDocuments(Field.root(outermost).get('x'));
  const [inner] = outer === undefined ? [] : textDocuments(Field.root(outer).get('a'));
  const lifted = inner?.liftEdit({ span: { start: 3, end: 4 }, text: '2\nc: 3' });
  expect(lifted).toEqual({ span: { start: text.indexOf('1'), end: text.indexOf('1') + 1 }, text: '2\r\n    c: 3' });
  expect(inner?.outermost).toBe(outermost);
});
