import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/text/span.ts';
import { createFile } from '../../server/src/yaml/change.ts';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { Field } from '../../server/src/yaml/field.ts';
import { provenEdits } from '../../server/src/yaml/proof.ts';
import { readChange } from '../harness/edit-page.ts';

function outcome(text: string, lines: readonly string[]): string {
  const document = YamlDocument.parse(text);
  const result = provenEdits(
    document,
    lines.map((line) => readChange(document, line)),
  );
  return 'refusal' in result ? result.refusal : applyEdits(text, result.edits);
}

test.each<[string, string[], string]>([
  ['x:\n  a:\n', ['set x.a {"b": 1}', 'set x.a.c 2'], 'x:\n  a:\n    b: 1\n    c: 2\n'],
  ['a:\n', ['append a.b 1', 'append a.b 2', 'set a.c 3'], 'a:\n  b:\n  - 1\n  - 2\n  c: 3\n'],
  ['x:\n  a: 1\n', ['set x.a [1]', 'append x.a 2'], 'x:\n  a:\n  - 1\n  - 2\n'],
  ['k: 1\n', ['set a[0].b 1', 'set a[1].b 2', 'set a[0].c 3'], 'k: 1\na:\n- b: 1\n  c: 3\n- b: 2\n'],
  ['a: {b: 1}\n', ['set a {"b": 2, "c": 3}', 'set a {"c": 3, "b": 2}'], 'a: {b: 2, c: 3}\n'],
  ['a: [1, 2, 3]\n', ['set a [1]'], 'a: [1]\n'],
  ['a:\n- 1\n- 2\n- 3\n', ['set a [4, 2]'], 'a:\n- 4\n- 2\n'],
  ['a: {b: ~}\n', ['set a {"b": 1}'], 'a: {b: 1}\n'],
  ['a: abc\n', ['substitute a 0 1 "x"', 'substitute a 1 2 "y"'], 'a: xyc\n'],
  ['a: {b: 1, c: 2}\nd: 1\n', ['remove a', 'remove a.b'], 'd: 1\n'],
  ['a: 1\nb: 1\n', ['rename a "c"', 'rename b "d"'], 'c: 1\nd: 1\n'],
])('changes of one place become one: %j after %j', (text, lines, after) => {
  expect(outcome(text, lines)).toBe(after);
});

test.each<[string, string[]]>([
  ['a: yes # b\n', ['set a true']],
  ['a: {b: yes, c: 0x10}\n', ['set a {"b": true, "c": 16}']],
  ['a: 1\n', ['remove b', 'remove b.c']],
  ['"a": 1\n', ['rename a "a"']],
])('what is so already stays as it is written: %j after %j', (text, lines) => {
  expect(outcome(text, lines)).toBe(text);
});

test.each<[string, string[]]>([
  ['a: {b: 1}\n', ['set a {"b": 2}', 'set a {"b": 3}']],
  ['a: {b: 1}\n', ['set a.b 2', 'set a {"b": 3}']],
  ['a: 1\n', ['set b.c 1', 'set b[0] 1']],
  ['a: 1\n', ['set b[0] 1', 'set b.c 1']],
  ['a: 1\n', ['set b {"c": 1}', 'append b 1']],
  ['a: 1\n', ['rename a "b"', 'rename a "c"']],
  ['a: abc\n', ['substitute a 0 2 "x"', 'substitute a 1 3 "y"']],
  ['a: abc\n', ['substitute a 0 2 "x"', 'set a "y"']],
  ['a: 1\nd: 1\n', ['rename a "b"', 'remove a']],
  ['a: b\nd: 1\n', ['substitute a 0 1 "c"', 'remove a']],
  ['a: {b: 1}\nd: 1\n', ['set a.c 1', 'remove a']],
  ['a: {b: 1}\nd: 1\n', ['set a.b 2', 'remove a']],
  ['a: [b]\nd: 1\n', ['append a "c"', 'remove a']],
])('changes that contradict each other are refused: %j after %j', (text, lines) => {
  expect(outcome(text, lines)).toMatch(/^two changes of [a-z0-9.[\]]+ contradict each other$/);
});

test.each<[string, string[], string]>([
  ['a: 1\nb: 1\n', ['rename a "c"', 'set c 1'], 'two changes of a contradict each other'],
  ['a: 1\nb: 1\n', ['rename a "c"', 'rename b "c"'], 'two changes of the document contradict each other'],
  ['a: 1\n', ['append . 1'], 'the document is not a list'],
  ['a: 1\n', ['remove .'], 'the whole document cannot be removed'],
  ['a: [1]\n', ['set a[2] 3'], 'a has no item 2'],
  ['a: [1]\n', ['remove a[0]', 'rename a[0] "b"'], 'there is no key a[0] to rename'],
  ['a: 1\n', ['rename b "c"'], 'there is no key b to rename'],
  ['a: 1\n', ['set b[1] 1'], 'b[1] has no items before it'],
  ['a: 1\n', ['substitute a 0 1 "2"'], 'a is not a text'],
  ['a: [b]\n', ['substitute a 0 1 "c"'], 'a is not a text'],
  ['a: b\n', ['substitute a 0 2 "c"'], 'a is shorter than that'],
  ['a: bcd\n', ['substitute a 2 1 "c"'], 'a is shorter than that'],
  ['a: b\n', ['substitute a -1 1 "c"'], 'a is shorter than that'],
  ['a:\n  b: 1\n  {{- template "c" }}\n', ['set a {"b": 2}'], 'a template may add keys to a'],
  ['a:\n- b\n{{- template "c" }}\n', ['append a "d"'], 'a template may add items to a'],
  ['a:\n- b\n{{- template "c" }}\n', ['set a ["d"]'], 'a template may add items to a'],
  ['a: 1\n{{- if .b }}\n  # c\n{{- end }}\n', ['set d 1'], 'a template decides about the place for it'],
  ['a: 1\n{{- if .b }}\nc: 1\n', ['set d 1'], 'a template decides about the place for it'],
  ['a:\n- &x b\n', ['set a[0] {"c": 1}'], 'the value has the anchor &x'],
  ['x:\n  a:\n    b: 1\n    {{- template "c" }}\nd: 1\n', ['set x.a 5'], 'a template adds to what would be replaced'],
  ['x:\n  a:\n    b: 1\n    {{- template "c" }}\n  d: 1\n', ['remove x.a'], 'a template adds to what would be removed'],
  ['x:\n  a: 1\n  {{- if .b }}\n  c: 2\n  {{- end }}\n', ['remove x.a'], 'a template decides what would be left'],
  ['a:\n  b: |+\n    c\n\nd: {{ .x }}\n', ['set a.e 1'], 'a template may take blank lines from the text above'],
  ['b: |+\n  c\n\nd: 1\ne: {{ .x }}\n', ['remove d'], 'a template may take blank lines from the text above'],
  ['b:\n- - >+\n    c\n\nd: 1\ne: {{ .x }}\n', ['remove d'], 'a template may take blank lines from the text above'],
  ['? a\n', ['set a 1'], 'the key is written in an unusual way'],
  ['&x a: 1\nb: 2\n', ['remove b'], 'a key of the mapping is written in an unusual way'],
  ['? |\n  a\n: 1\n', ['rename ["a\\n"] "b"'], 'only a plain or quoted key can be renamed'],
  [': 1\n', ['rename ["null"] "b"'], 'only a plain or quoted key can be renamed'],
  ['# {{ .x }}\n', ['set a 1'], 'a template decides about the document'],
  ['# a\n...\n', ['set a 1'], 'the document ends with a mark'],
  ['a: [{{ .x }}, b]\n', ['append a "c"'], 'a template stands in the value'],
  ['a: {? b : c}\n', ['set a.d 1'], 'the value is written in an unusual way'],
  ['a:\n  &x\n  b: 1\n', ['set a 5'], 'the value is written in an unusual way'],
  ['a: >\n  b\n', ['substitute a 0 1 "c"'], 'the text is folded over several lines'],
  ['a: b\n  c\n', ['substitute a 0 1 "d"'], 'the text is folded over several lines'],
  ['a: !!str 1\n', ['substitute a 0 1 "2"'], 'the value has the tag !!str'],
  ['a: |\n\nb: 1\n', ['substitute a 0 0 "c"'], 'the text is empty'],
  ['a: |\n  b\n', ['substitute a 0 1 "\\u0007"'], 'the text has lines of its own, which cannot hold such characters'],
  ['a: |\n  b\n', ['substitute a 0 2 "c"'], 'the text would begin or end in another way'],
  ['a: |\n  b\n', ['substitute a 0 1 " c"'], 'the text would begin or end in another way'],
  ['a: |\n  b\n\n  c\n', ['substitute a 2 3 "c"'], 'the text begins or ends on an empty line'],
])('what cannot be done is refused: %j after %j', (text, lines, refusal) => {
  expect(outcome(text, lines)).toBe(refusal);
});

test('a change that makes a file makes no edits', () => {
  const document = YamlDocument.parse('a: 1\n');
  const result = provenEdits(document, [createFile(Field.root(document), 'b.yaml', { c: 1 })]);
  expect(result).toEqual({ refusal: 'this change makes another file' });
});

test('a literal keeps its line break when the last line goes', () => {
  expect(outcome('a: |\n  b\nc: 1', ['remove c'])).toBe('a: |\n  b\n');
  expect(outcome('a: b\nc: 1', ['remove c'])).toBe('a: b');
  expect(outcome('a: |\n  b\nc: 1\n\n   \n', ['remove c'])).toBe('a: |\n  b\n');
  expect(outcome('a: |\n  b\nc: 1\n   ', ['remove c'])).toBe('a: |\n  b\n');
  expect(outcome('a: |+\n  b\n\nc: 1\n\n', ['remove c', 'set d 1'])).toBe('a: |+\n  b\n\nd: 1\n');
});
