import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isCollection, isMap, isPair, isScalar, type Node, parseDocument } from 'yaml';
import { allRules } from '../../server/src/rules/all.ts';
import { commentSpans } from '../../server/src/yaml/comments.ts';
import { contentEnd } from '../../server/src/yaml/node.ts';
import { readOrdinary } from '../../server/src/yaml/ordinary.ts';
import { splitDocuments } from '../../server/src/yaml/stream.ts';
import { Choices, randomYaml } from '../harness/random-yaml.ts';

const SAMPLE = join(import.meta.dirname, '../../sample');

/** `FUZZ_CASES=20000` looks longer, `FUZZ_SEED=5` where it looked before. */
const CASES = 50 * Number(process.env.FUZZ_CASES ?? 40);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);

/** Whatever may be read otherwise than it looks. */
const PIECES = [
  ...[' ', '  ', '    ', '\n', '\n\n', '\n  ', '\n#c\n', ' #', '#', ':', ': ', '- ', '-', '\n- ', '"', "'", '\\', '\\n', 'x', '{}', '[]'],
  ...[
    '|',
    '>',
    '|-',
    '>+',
    '|2',
    '{',
    '}',
    '[',
    ']',
    ',',
    '\t',
    '&a ',
    '*a',
    '!t ',
    '<<: ',
    '---',
    '\n...',
    '? ',
    '%',
    '@',
    '\r\n',
    '\uFEFF',
  ],
];

/** What each node is, and where. */
function shape(node: unknown): unknown {
  if (isPair(node)) return [shape(node.key), shape(node.value)];
  if (isScalar(node)) return { value: node.value, type: node.type, tag: node.tag, span: node.range?.slice(0, 2) };
  if (!isCollection(node)) return String(node);
  return { isMap: isMap(node), flow: node.flow === true, span: [node.range?.[0], contentEnd(node)], items: node.items.map(shape) };
}

const byLibrary = (text: string) => parseDocument<Node>(text, { schema: 'failsafe', uniqueKeys: false, strict: false, logLevel: 'silent' });

/** True when the text was read at all, and as the library reads it. */
function isRead(text: string): boolean {
  const read = readOrdinary(text);
  if (read === undefined) return false;
  const document = byLibrary(text);
  expect(document.errors, JSON.stringify(text)).toEqual([]);
  expect(shape(read.root), JSON.stringify(text)).toEqual(shape(document.contents));
  expect(read.comments, JSON.stringify(text)).toEqual(commentSpans(text));
  return true;
}

test.each([
  'a: b\n',
  '# c\n\n---\n# d\na: b # e\n',
  'a:\n- b: c\n  d:\n    - - e\n      - f\n',
  'a:\n  # nothing\nb: ""\nc: \'it\'\'s\'\nd: "\\u00e9"\n',
  'a: |\n  one\n\n    two\n  \n\nb: >-\n  c\n  d\n\n  e',
  'a: |+\n  b\n\n\nc: d\n',
  'a: [b, "c", {d: e}]\nf: {}\ng: []\n',
  '"a b": c:d\n\'e\': f#g\nh i: - j'.replace('- ', '-'),
  'a:\n- b\n# c\n- d\ne: f',
  '{"a":"b","c":["d",{"e":[]}],"f": {} }',
  ...['[a, {b: c}]\n', '- "a"\n\n- \'b\'\n', '-\n- a\n', '- a:\n- b\n', '{\'a\':b, "c":d}\n', 'a: -b\nc: ?d\ne: :f\n', '[-a, ?b, :c]\n'],
  ...['a: # b\n  c: d\n', 'a: b #c\nd: e# f\n', 'a: "b" #c\n', "a: 'b\\'\n", 'a: "b\\"c"\n', 'a: b\n# c'],
  ...['a: | # b\n  c\n', 'a: |  \n  b\n', 'a: |\n\n  b\n', 'a: >\n \n  b\n', 'a: |\n  b\n    c\n  d\n', 'a: |\n  b\n  \tc\n'],
  `a: ${'b'.repeat(1_200)}\nc: d\n`,
  Array.from({ length: 150 }, (_, i) => `a${i}: [b]\n`).join(''),
])('reads %j', (text) => {
  expect(isRead(text)).toBe(true);
});

test.each([
  ...[
    '',
    '# c\n',
    'a\n',
    '- a: b\n  c\n',
    'a: b\n  c: d\n',
    'a: b: c\n',
    'a: b\n c\n',
    'a: b:\n',
    'a:b\n',
    '\ta: b\n',
    'a: b\n---\nc: d\n',
  ],
  ...[
    'a: "b\n  c"\n',
    'a: [b,\n  c]\n',
    'a: [b',
    'a: {b}\n',
    'a: &b c\nd: *b\n',
    'a: !!str b\n',
    '? a\n: b\n',
    '%YAML 1.2\n---\na: b\n',
    '--- a\n',
    '\n...\na: b\n',
    '{"a":"b"}: c\n',
    '{a:b}',
    'a: "b\\\n  c"\n',
  ],
  ...['a: |2\n    b\n', 'a: |\n   \n  b\n', 'a: |', 'a: "b"c\n', 'a: "b" #c\n'.replace(' #', '#'), 'a: @b\n', 'a: "\\q"\n', 'a: b\r\n'],
  ...[
    '{a:[b]}',
    '{a, b: c}',
    '{"a" "b"}',
    '["a" "b"]',
    '[a,]',
    '[a:]',
    '{a:,b: c}',
    '[-]',
    '[?]',
    '[:]',
    '[- a]',
    'a: - b\n',
    'a: ? b\n',
    'a: : b\n',
  ],
  ...['"a":b\n', '"a" b c: d\n', 'a:\n  b:\n- c\n', 'a:\n\tb: c\n', 'a:\tb\n', 'a: |2\n  b\n', 'a: |#b\n  c\n'],
  ...['a: |\n  b\n     \nc: d\n', 'a: |\n  b\n ', 'a: |\n    b\n  c\n', 'a: |\n\tb\n', 'a: |\n  b\n\tc\n'],
  ...[`${'a'.repeat(1_030)}: b\n`, `${'- '.repeat(101)}a\n`, `a: ${'['.repeat(101)}${']'.repeat(101)}\n`],
])('leaves %j to the library', (text) => {
  expect(readOrdinary(text)).toBeUndefined();
});

test.each(['a: |\nb: c\n', 'a:\n  b: |\n  c: d\n', '[a[b], c]\n', '[a{b}, c]\n', '{a: b[c}\n', '{a: b{c}\n'])(
  'reads %j as the library does, if at all',
  (text) => void isRead(text),
);

test('reads nearly all manifests', () => {
  const texts = [...allRules.flatMap(({ examples }) => [examples.bad, examples.good]), ...sampleTexts()];
  const documents = texts.flatMap((text) => splitDocuments(text).map(({ start, end }) => text.slice(start, end)));
  expect(documents.filter(isRead).length / documents.length).toBeGreaterThan(0.9);
});

test(`reads whatever it reads as the library does (FUZZ_SEED=${SEED})`, () => {
  const manifests = [...allRules.flatMap(({ examples }) => [examples.bad, examples.good]), ...sampleTexts()];
  let read = 0;
  for (let i = 0; i < CASES; i++) {
    const choices = new Choices(SEED + i);
    let text = choices.chance(40) ? randomYaml(choices, choices.chance(50) ? 'plain' : 'wild') : choices.of(manifests);
    for (let edits = choices.below(4); 0 < edits; edits--) {
      const at = choices.below(text.length + 1);
      text = text.slice(0, at) + (choices.chance(70) ? choices.of(PIECES) : '') + text.slice(at + choices.below(4));
    }
    const { start, end } = splitDocuments(text)[0] ?? { start: 0, end: 0 };
    if (isRead(text.slice(start, end))) read++;
  }
  expect(read).toBeGreaterThan(CASES / 10);
}, 600_000);

function sampleTexts(): readonly string[] {
  const entries = readdirSync(SAMPLE, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name));
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
}
