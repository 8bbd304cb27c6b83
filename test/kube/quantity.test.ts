import { expect, test } from 'vitest';
import { quantityOf } from '../../server/src/kube/quantity.ts';
import { formatMinor, parseMinor } from '../../server/src/kube/version.ts';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { Field } from '../../server/src/yaml/field.ts';

const read = (yaml: string): number | undefined => quantityOf(Field.root(YamlDocument.parse(`amount: ${yaml}\n`)).get('amount'));

test.each([
  ['2', 2],
  ['0.5', 0.5],
  ['"2"', 2],
  ['100m', 0.1],
  ['250n', 2.5e-7],
  ['3u', 3e-6],
  ['1k', 1000],
  ['1.5G', 1.5e9],
  ['2Ki', 2048],
  ['1Mi', 1048576],
  ['1Gi', 1073741824],
  ['1Ei', 2 ** 60],
  ['.5Gi', 536870912],
  ['".25"', 0.25],
  ['"1e10"', 1e10],
  ['1.', 1],
  ['"1.M"', 1e6],
  ['"+5"', 5],
  ['"-1M"', -1e6],
  ['"1e3"', 1000],
  ['"1E3"', 1000],
  ['"12e-2"', 0.12],
  ['"1E"', 1e18],
])('%s is the amount %d', (yaml, expected) => expect(read(yaml)).toBe(expected));

test.each([
  '',
  '""',
  'null',
  'much',
  '1KB',
  '1ki',
  '1K',
  '1Mib',
  '1 Gi',
  'Gi',
  'x1',
  '"1e3k"',
  '1constructor',
  '[1]',
  '"{{ .Values.amount }}"',
  '5Gi5',
  '1..5',
])('"%s" is none', (yaml) => expect(read(yaml)).toBeUndefined());

test.each([
  ['1.29', 29],
  ['v1.29', 29],
  ['1.29.4', 29],
  [' 1.7 ', 7],
  ['v1.100.15', 100],
])('%s is the release %i', (text, expected) => expect(parseMinor(text)).toBe(expected));

test.each(['', '1', '2.29', '1.x', 'vv1.29', 'k1.29', '1.29.', '1.29.4.5', '1.29-rc.1', '1.2999', '1.29.4000'])(
  '"%s" is no release',
  (text) => {
    expect(parseMinor(text)).toBeUndefined();
  },
);

test('a release is written as it is read', () => expect(parseMinor(formatMinor(34))).toBe(34));
