import { describe, expect, test } from 'vitest';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { textDocuments } from '../../server/src/yaml/embedded.ts';
import { Field } from '../../server/src/yaml/field.ts';
import { doubtOfOuter, proofOf } from '../../server/src/yaml/proof.ts';
import { readChange } from '../harness/edit-page.ts';

const OTHERWISE = 'the document would hold something else than intended';
const COMMENT = 'a comment would be lost';
const ACTION = 'a template action would change';
const BREAKS = 'the line breaks would differ';
const NEW = 'the new document would not be read as it should';

describe('the proof of edits does not trust who made them', () => {
  test.each<[string, string[], string, string | undefined]>([
    ['a: 1\n', ['set a 2'], 'a: 2\n', undefined],
    ['a: 1\n', ['set a 2'], 'a: 3\n', OTHERWISE],
    ['a: 1\nb: 1\n', ['set a 2'], 'a: 2\n', OTHERWISE],
    ['a: 1\n', ['set a 2'], 'a: *b\n', OTHERWISE],
    ['a: 1\n', ['set a 2'], 'a: [\n', 'the document would not be readable afterwards'],
    ['a: 1\n', ['set a.b 2'], 'a:\n  b: 2\n', 'the document has no place for the change'],
    ['a: *b\nc: 1\n', ['set c 2'], 'a: *b\nc: 2\n', 'the document is too large, or refers to an anchor that is not there'],
    ['a: 1 # b\n', ['set a 2'], 'a: 2\n', COMMENT],
    ['a: 1 # b\n', ['set a 2'], 'a: 2 # c\n', COMMENT],
    ['a: 1\n', ['set a 2'], 'a: 2 # b\n', COMMENT],
    ['# b\n# c\na: 1\n', ['set a 2'], '# b# c\na: 2\n', COMMENT],
    ['a: 1 # b\nc: 1 # d\n', ['set a 2'], 'c: 1 # d\na: 2 # b\n', undefined],
    ['a: 1\nb: {{ .c }}\n', ['set a 2'], 'a: 2\nb: {{ .d }}\n', ACTION],
    ['a: 1\nb: {{ .c }}\nd: {{ .e }}\n', ['set a 2'], 'a: 2\nb: {{ .e }}\nd: {{ .c }}\n', ACTION],
    ['a: 1\nb: 1\n', ['set a 2'], 'a: 2\r\nb: 1\n', BREAKS],
    ['a: 1\r\nb: 1\r\n', ['set a 2'], 'a: 2\nb: 1\r\n', BREAKS],
    ['a: 1\r\nb: 1\n', ['set a 2'], 'a: 2\nb: 1\r\n', undefined],
    ['a: 1\n', ['add-document {"b": 2}'], 'a: 1\n---\nb: 2\n', undefined],
    ['a: 1\n', ['add-document {"b": 2}', 'set a 3'], 'a: 3\n---\nb: 2\n', undefined],
    ['a: 1\n', ['add-document {"b": 2}', 'set a 3'], 'a: 1\n---\nb: 2\n', OTHERWISE],
    ['a: 1\n', ['add-document {"b": 2}'], 'a: 1\n', NEW],
    ['a: 1\n', ['add-document {"b": 2}'], 'a: 1\n---\nb: 3\n', NEW],
    ['a: 1\n', ['add-document {"b": 2}'], 'a: 1\n---\nb: *c\n', NEW],
    ['a: 1\n', ['add-document {"b": 2}'], 'a: 1\n---\nb: 2\n}\n', NEW],
    ['a: 1\n', ['add-document {"b": 2}'], 'a: 1\n---\nb: 2\n---\nc: 3\n', NEW],
    ['a: 1\n', ['add-document {"b": 2}'], 'a: 1\n---\nb: 2 # c\n', COMMENT],
    ['a: 1\r\n', ['add-document {"b": 2}'], 'a: 1\r\n---\nb: 2\r\n', BREAKS],
    ['---\n', ['add-document {"b": 2}'], '---\n---\nb: 2\n', undefined],
  ])('%j after %j as %j: %s', (before, lines, after, doubt) => {
    const document = YamlDocument.parse(before);
    const changes = lines.map((line) => readChange(document, line));
    const proven = proofOf(document, changes, [{ span: { start: 0, end: before.length }, text: after }]);
    expect('refusal' in proven ? proven.refusal : undefined).toBe(doubt);
  });
});

describe('so does the proof of what an edit does to the text around its document', () => {
  test.each<[string, [number, number, string], string | undefined]>([
    ['a: |\n  b: 1\n', [3, 4, '2'], undefined],
    ['a: |\n  b: 1\n', [4, 4, '\nc: 2'], undefined],
    ['a: |\n  b: 1\n  ---\n  c: 1\n', [7, 8, '2'], undefined],
    ['a: "b: 1"\n', [3, 4, '"'], 'the document would not be readable afterwards'],
    ["a: 'b: 1'\n", [3, 4, "''"], OTHERWISE],
    ['a: "b: 1" # c\n', [3, 4, '\\n'], OTHERWISE],
    ['a: |\n  b: 1\nc: *d\n', [3, 4, '2'], 'the document is too large, or refers to an anchor that is not there'],
    ['a: |\n  b: 1\nc: {{ .d }}\n', [3, 4, '2'], undefined],
  ])('%j with %j: %s', (text, [from, to, by], doubt) => {
    const inner = textOf(YamlDocument.parse(text), ['a']);
    expect(doubtOfOuter(inner, [{ span: { start: from, end: to }, text: by }])).toBe(doubt);
  });

  test('nothing is around a document of its own', () => {
    expect(doubtOfOuter(YamlDocument.parse('a: 1\n'), [{ span: { start: 0, end: 1 }, text: '}' }])).toBeUndefined();
  });

  test.each<[string, string | undefined]>([
    ['2', undefined],
    ["''", OTHERWISE],
  ])('all texts around count: %j: %s', (by, doubt) => {
    const outermost = YamlDocument.parse("x: |\n  - 'b: 1'\n");
    const outer = textOf(outermost, ['x']);
    const inner = textOf(outer, [0]);
    expect(doubtOfOuter(inner, [{ span: { start: 3, end: 4 }, text: by }])).toBe(doubt);
  });
});

/** The last document of a text in a document. */
function textOf(document: YamlDocument, path: readonly (string | number)[]): YamlDocument {
  return textDocuments(Field.root(document).get(...path)).at(-1) as YamlDocument;
}
