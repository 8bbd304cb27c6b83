import { addDocument, append, type Change, remove, rename, set, substitute, type Value } from '../../server/src/yaml/change.ts';
import type { YamlDocument } from '../../server/src/yaml/document.ts';
import { Field } from '../../server/src/yaml/field.ts';
import type { Choices } from './random-yaml.ts';

const TEXTS = [
  'web',
  'yes',
  '1.36',
  '0644',
  '',
  'null',
  'a: b',
  ' x',
  'x ',
  '# x',
  "it's",
  'say "x"',
  'C:\\x',
  'two\nlines',
  'two\nlines\n',
  '\n',
  'tab\there',
  'größe',
  '😀',
  '-',
  '---',
  '[x]',
  'a,b',
  '\u0085',
  '\u2028x',
  '{',
  '@x',
  'nginx:1.27@sha256:0',
  ' two\n  lines',
  'x\n\n\ny\n',
  'end\n\n',
  'a\r\nb',
  'on',
  '12:30',
  '1_000',
  '0o7',
  '.inf',
  '<<',
  '=',
  '~',
  '*x',
  '&x',
  '!x',
  '|',
  '>',
  '%',
  '?',
  ': ',
  ':',
  '-1',
  '+1',
  '0x10',
  '1e5',
  '2001-01-01',
];
const NEW_KEYS = ['added', 'yes', '8080', 'a/b', 'with space', 'k: v', '', '#', 'true', 'ü', '"', '-', '?', '<<', 'null'];

export function randomValue(choices: Choices, depth = 2): Value {
  const kind = choices.below(depth > 0 ? 9 : 5);
  if (kind < 3) return choices.of(TEXTS);
  if (kind === 3) return choices.of([0, 1, -5, 1.5, 65_532, 1e21, 1e-7]);
  if (kind === 4) return choices.of([true, false, null]);
  if (kind < 7)
    return Object.fromEntries(Array.from({ length: choices.below(4) }, () => [choices.of(NEW_KEYS), randomValue(choices, depth - 1)]));
  return Array.from({ length: choices.below(3) }, () => randomValue(choices, depth - 1));
}

/** Every field that is written, from the root down. */
export function fieldsOf(document: YamlDocument): Field[] {
  const fields: Field[] = [];
  const walk = (field: Field, depth: number): void => {
    fields.push(field);
    if (depth === 0 || fields.length > 3_000) return;
    for (const [, child] of field.entries) walk(child, depth - 1);
    for (const child of field.items) walk(child, depth - 1);
  };
  walk(Field.root(document), 12);
  return fields;
}

/** One change that makes sense at some place of the document. */
export function randomChange(choices: Choices, document: YamlDocument, fields: readonly Field[]): Change {
  const field = choices.of(fields.length > 1 ? fields.slice(1) : fields);
  const kind = choices.below(14);
  if (kind < 3 && field.parent !== undefined) return remove(field);
  if (kind === 3 && field.text !== undefined && field.written === field.text) {
    const from = choices.below(field.text.length + 1);
    return substitute(field, from, from + choices.below(field.text.length - from + 1), choices.of(TEXTS));
  }
  if (kind === 4 && typeof field.segment === 'string' && field.parent !== undefined) return rename(field, `renamed ${field.segment}`);
  if (kind === 5 && choices.chance(30)) return addDocument(Field.root(document), { kind: 'New', spec: randomValue(choices) });
  if (field.isList) return kind < 10 ? append(field, randomValue(choices)) : set(field, randomValue(choices));
  if (field.isMap || field.isAbsent) {
    const key = choices.of(NEW_KEYS);
    if (!field.get(key).isAbsent) return set(field.get(key), randomValue(choices));
    if (kind < 7) return set(field.get(key), randomValue(choices));
    if (kind < 9) return set(field.get(key, choices.of(NEW_KEYS), 'deep'), randomValue(choices));
    if (kind < 11) return append(field.get(key, 'list'), randomValue(choices));
  }
  return set(field, randomValue(choices));
}

/** True when no change speaks of a place above, at or below that of another. */
export function areApart(changes: readonly Change[]): boolean {
  const paths = changes.flatMap((change) => ('field' in change ? [change.field.path] : []));
  return paths.every((path, i) => paths.every((other, j) => i === j || !startsWith(other, path)));
}

const startsWith = (path: readonly (string | number)[], start: readonly (string | number)[]): boolean =>
  start.every((segment, i) => path[i] === segment);
