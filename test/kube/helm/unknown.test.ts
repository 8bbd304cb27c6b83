import { describe, expect, test } from 'vitest';
import { readChart } from '../../../server/src/kube/helm/chart.ts';
import { evaluate } from '../../../server/src/kube/helm/evaluate.ts';
import { YamlDocument } from '../../../server/src/yaml/document.ts';
import { Field } from '../../../server/src/yaml/field.ts';
import { VALUES } from './rows.ts';

const rootOf = (text: string): Field => Field.root(YamlDocument.parse(text));
const chart = readChart(rootOf('name: web'));
const printed = (template: string, ...values: readonly string[]): string => evaluate(template, values.map(rootOf), chart).text;

/** Calls whose answer the unknown name of the release decides, which stands for each question mark in turn. */
const CALLS: readonly string[] = [
  ...['quote ?', 'squote "a" ?', 'toString ?', 'print "a" ?', 'printf ? "a"', 'printf "%s" ?', 'cat "a" ?', 'upper ?', 'lower ?', 'trim ?'],
  ...['nospace ?', 'b64enc ?', 'trimAll ? "a"', 'trimAll "a" ?', 'trimPrefix ? "a"', 'trimPrefix "a" ?', 'trimSuffix ? "a"'],
  ...['trimSuffix "a" ?', 'replace ? "b" "ab"', 'replace "a" ? "ab"', 'replace "a" "b" ?', 'trunc ? "ab"', 'trunc 1 ?', 'substr ? 1 "ab"'],
  ...['substr 0 ? "ab"', 'substr 0 1 ?', 'repeat ? "a"', 'repeat 2 ?', 'indent ? "a"', 'indent 2 ?', 'nindent ? "a"', 'nindent 2 ?'],
  ...['contains ? "a"', 'contains "a" ?', 'hasPrefix ? "a"', 'hasSuffix "a" ?', 'splitList ? "a"', 'splitList "." ?', 'join ? (list 1 2)'],
  ...[
    'join "," ?',
    'join "," (list "a" ?)',
    'int ?',
    'float64 ?',
    'atoi ?',
    'add 1 ?',
    'sub ? 1',
    'mul 2 ?',
    'div ? 2',
    'mod 3 ?',
    'max 1 ?',
  ],
  ...['not ?', 'empty ?', 'and ? 1', 'or ? 1', 'or 0 ?', 'coalesce ? 1', 'coalesce 0 ?', 'default 1 ?', 'required ? 1', 'required "m" ?'],
  ...[
    'ternary 1 2 ?',
    'ternary ? 2 true',
    'eq ? 1',
    'eq 1 ?',
    'ne ? 1',
    'lt ? 1',
    'ge 1 ?',
    'kindOf ?',
    'kindIs ? "a"',
    'kindIs "string" ?',
  ],
  ...[
    'typeOf ?',
    'typeIs "string" ?',
    'toYaml ?',
    'toJson ?',
    'toYaml (list 1 ?)',
    'toYaml (dict "a" ?)',
    'toJson (dict "a" ?)',
    'list 1 ?',
  ],
  ...['toJson (list 1 ?)', 'dict "a" ?', 'toJson (dict ? "a")', 'index ? 0', 'index (list 1) ?', 'index (list ?) 0', 'get (dict "a" 1) ?'],
  ...['get ? "a"', 'hasKey (dict "a" 1) ?', 'hasKey ? "a"', 'dig ? "d" (dict "a" 1)', 'dig "a" "d" ?', 'pick (dict "a" 1) ?', 'pick ? "a"'],
  ...['omit (dict "a" 1) ?', 'len ?', 'first ?', 'first (list ? 1)', 'last (list 1 ?)', 'compact (list 1 ?)', 'sortAlpha (list "a" ?)'],
  ...[
    'has ? (list 1)',
    'has 2 (list 1 ?)',
    'has 1 ?',
    'until ?',
    'concat (list 1) ?',
    'append ? 1',
    'prepend ? 1',
    'reverse ?',
    'deepCopy ?',
  ],
  ...['toJson (concat (list 1) (list ?))', 'toJson (append (list 1) ?)', 'include ? .', 'tpl ? .', 'tpl "{{ 1 }}" ?', '"a" | trimPrefix ?'],
];

describe('a call that something unknown decides stays', () => {
  test.each(CALLS)('%s', (call) => {
    const template = `{{ ${call.replace('?', '$.Release.Name')} }}`;
    expect(printed(template, VALUES)).toBe(template);
  });
});

describe('of a map that may hold more nothing is told that more would change', () => {
  test.each([
    ...[
      '.Chart',
      'toJson .Chart',
      'toYaml .Release',
      'len .Chart',
      'hasKey .Chart "Extra"',
      'get .Chart "Extra"',
      'dig "Extra" "d" .Chart',
    ],
    ...[
      'pick .Chart "Name"',
      'omit .Chart "Name"',
      '.Chart.Extra',
      'index .Chart "Extra"',
      'toYaml (list .Chart)',
      'toYaml (dict "a" .Chart)',
    ],
    ...['print (list .Chart)', 'toJson (list .Chart)', 'quote .Release', 'not .Files'],
  ])('%s', (call) => {
    expect(printed(`{{ ${call} }}`)).toBe(`{{ ${call} }}`);
  });

  test.each([
    ['{{ hasKey .Release "Service" }} {{ get .Release "Service" }} {{ not .Release }}', 'true Helm false'],
    ['{{ has 1 (list .Release.Name 1) }} {{ or 1 .Release.Name }} {{ and 0 .Release.Name }}', 'true 1 0'],
    ['{{ ternary 1 .Release.Name true }} {{ default .Release.Name 1 }} {{ index (list .Release.Name 2) 1 }}', '1 1 2'],
    ['{{ last (list .Release.Name 2) }} {{ len (list .Release.Name) }} {{ coalesce 1 .Release.Name }}', '2 1 1'],
  ])('but %s is known', (template, text) => {
    expect(printed(template)).toBe(text);
  });
});

describe('what Go and JavaScript may see in two ways stays', () => {
  test.each([
    ...[
      'replace "" "x" "ab"',
      'splitList "" "ab"',
      'upper "\u00e9"',
      'lower "\u00c9"',
      'trunc 1 "\u00e9a"',
      'substr 0 1 "\u00e9a"',
      'len "\u00e9"',
    ],
    ...['nospace "a \u00e9"', 'trimAll "\u{1F600}" "\u{1F601}"', 'trim "\u0085a"', 'trim "\ufeffa"', 'quote "\u00a0"', 'quote "\u0378"'],
    ...['toJson "\u2028"', 'toJson "\\x01"', 'sortAlpha (list "\u00e9" "a")', 'sortAlpha (list 1 "a")', 'has (list) (list (list))'],
    ...[
      'has (dict) (list (dict))',
      'repeat 1001 "a"',
      'until 1001',
      'indent 201 "a"',
      'until -1',
      'concat',
      'toYaml "\\x01"',
      'toYaml "\u200b"',
    ],
    ...[
      'rest (list)',
      'initial (list)',
      'kindOf 1',
      'typeOf (list)',
      'typeOf (dict)',
      'int "010"',
      'int "1.5"',
      'float64 "1.5"',
      'float64 true',
    ],
  ])('%s', (call) => {
    expect(printed(`{{ ${call} }}`)).toBe(`{{ ${call} }}`);
  });
});

describe('values', () => {
  test.each([
    ['a tag may change what is written', '{{ .Values.a }}', ['a: !x 1'], '{{ .Values.a }}'],
    [
      'what a later file is a template of is not known',
      '{{ .Values.a }}{{ .Values.b }}',
      ['a: 1\nb: 2', 'b: 3\na: {{ x }}'],
      '{{ .Values.a }}3',
    ],
    ['an item may be nothing', '{{ range .Values.a }}[{{ . }}]{{ end }}', ['a: [1, null]'], '[1][]'],
    ['a name removed by a later file', '{{ hasKey .Values "a" }}', ['a: 1', 'a: null'], '{{ hasKey .Values "a" }}'],
    ['a list in a later file is no values', '{{ .Values.a }}{{ toJson .Values }}', ['a: 1', '- b'], '{{ .Values.a }}{{ toJson .Values }}'],
    ['names of all files count', '{{ toJson .Values }}', ['b: 1', 'a: 2', 'c: {d: 3}'], '{"a":2,"b":1,"c":{"d":3}}'],
  ])('%s', (_, template, values, text) => {
    expect(printed(template, ...values)).toBe(text);
  });
});

test.each([
  ['{{ printf "%s:%s" "a\\"" "b" | quote }}', '"a\\":b"'],
  ['{{ printf "%s:%s" "a" "b" | squote }}', "'a:b'"],
  ['{{ quote (printf "%s%s" "\\n" "\\\\") }}', '"\\n\\\\"'],
  ['{{ printf "%q" (printf "%s-%s" "a" "b") }}', '"a-b"'],
])('%s quotes a text of several parts as one', (template, text) => {
  expect(printed(template)).toBe(text);
});

describe('a library that prepares the values may set any of them', () => {
  test.each([
    ...['"common.values.init"', '"Common.Loader"', '"common.load"', '"mylib.setup"', '"my-lib.values"'].map(
      (name) => [name, true] as const,
    ),
    ...['"common.names.fullname"', '"values.init"', '"setup"', '"initlib.names"', '"lib"', '.Values.name'].map(
      (name) => [name, false] as const,
    ),
  ])('%s: %s', (name, prepares) => {
    expect(printed(`{{ include ${name} . }}{{ .Values.x }}`, 'x: 1')).toBe(`{{ include ${name} . }}${prepares ? '{{ .Values.x }}' : '1'}`);
  });
});
