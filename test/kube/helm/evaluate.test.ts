import { describe, expect, test } from 'vitest';
import { readChart } from '../../../server/src/kube/helm/chart.ts';
import { type Evaluation, evaluate } from '../../../server/src/kube/helm/evaluate.ts';
import { readHelpers } from '../../../server/src/kube/helm/helpers.ts';
import { YamlDocument } from '../../../server/src/yaml/document.ts';
import { Field } from '../../../server/src/yaml/field.ts';
import { pathText } from '../../../server/src/yaml/path.ts';
import { CHANGED_VALUES, CHANGING } from './changes-rows.ts';
import { FLOW_FAILING, FLOW_PRINTED } from './flow-rows.ts';
import { CHART, HELPERS, KEPT, PRINTED, VALUES } from './rows.ts';
import { TEXTS_FAILING, TEXTS_PRINTED } from './text-rows.ts';
import { YAML_PRINTED } from './yaml-rows.ts';

const rootOf = (text: string): Field => Field.root(YamlDocument.parse(text));

const chart = readChart(rootOf(CHART));
const helpers = readHelpers([HELPERS]);
const run = (template: string): Evaluation => evaluate(template, [rootOf(VALUES)], chart, helpers);

/** With values of its own. */
const given = (template: string, ...values: readonly string[]): string => evaluate(template, values.map(rootOf)).text;

test.each([...PRINTED, ...TEXTS_PRINTED, ...FLOW_PRINTED])('%s is printed as Helm prints it', (template, printed) => {
  expect(run(template).text).toBe(printed);
});

test.each(YAML_PRINTED)('%s is written as Helm writes it', (values, printed) => {
  expect(given('{{ toYaml .Values.v }}', values)).toBe(printed);
});

test.each([...KEPT, ...TEXTS_FAILING, ...FLOW_FAILING])('%s stays', (template) => {
  expect(run(template).text).toBe(template);
});

describe('what is not known stays, and what stands in it is printed', () => {
  test.each([
    ['a {{ .Release.Name }} {{ .Values.x }}', 'a {{ .Release.Name }} 1'],
    ['{{ if .Release.IsUpgrade }}{{ .Values.x }}{{ else }}b{{ end }}{{ .Values.x }}', '{{ if .Release.IsUpgrade }}1{{ else }}b{{ end }}1'],
    ['{{ if .Values.off }}a{{ else if .Release.IsUpgrade }}b{{ end }}', '{{ if .Values.off }}a{{ else if .Release.IsUpgrade }}b{{ end }}'],
    ['{{ with .Release.Name }}{{ . }}{{ $.Values.x }}{{ end }}', '{{ with .Release.Name }}{{ . }}1{{ end }}'],
    ['{{ range .Capabilities.APIVersions }}{{ . }}{{ $.Values.x }}{{ end }}', '{{ range .Capabilities.APIVersions }}{{ . }}1{{ end }}'],
    ['{{ $a := .Release.Name }}{{ $a }}{{ $b := .Values.x }}{{ $b }}', '{{ $a := .Release.Name }}{{ $a }}1'],
    ['{{ $a := 1 }}{{ if .Release.Name }}{{ $a = 2 }}{{ $a }}{{ end }}{{ $a }}', '{{ if .Release.Name }}2{{ end }}{{ $a }}'],
    ['{{ $a := 1 }}{{ range .Files }}{{ $a }}{{ $a = 2 }}{{ end }}', '{{ range .Files }}{{ $a }}{{ end }}'],
    ['{{ range .Values.l }}{{ . }}{{ $.Release.Name }} {{ end }}', 'a{{ $.Release.Name }} b{{ $.Release.Name }} '],
    [
      '{{ range .Values.l }}{{ if $.Release.X }}{{ break }}{{ end }}{{ . }}{{ end }}',
      '{{ range .Values.l }}{{ if $.Release.X }}{{ break }}{{ end }}{{ . }}{{ end }}',
    ],
    ['{{ define "a" }}{{ .Release.Name }}{{ end }}{{ include "a" . }}{{ template "a" . }}', '{{ include "a" . }}{{ template "a" . }}'],
    ['{{ default "a" .Release.X }}{{ default .Release.X .Values.x }}', '{{ default "a" .Release.X }}1'],
    [
      '{{ and .Values.off .Release.X }} {{ or .Values.x .Release.X }} {{ and .Release.X .Values.off }}',
      'false 1 {{ and .Release.X .Values.off }}',
    ],
    ['{{ "{{" }} {{ "{%" }}', '{{ "{{" }} {{ "{%" }}'],
    ['{{ if }}{{ .Values.x }}', '{{ if }}{{ .Values.x }}'],
  ])('%s', (template, printed) => {
    expect(given(template, 'x: 1\n"off": false\nl: [a, b]')).toBe(printed);
  });
});

describe('an action that stays keeps the text beside it, one that is done trims it', () => {
  test.each([
    ['a\n{{- .Release.Name -}}\nb', 'a\n{{- .Release.Name -}}\nb'],
    ['a\n{{- if .Values.x }}\nb\n{{- end }}\nc', 'a\nb\nc'],
    ['a {{ .Values.x -}} b {{- .Release.Name }}', 'a 1b {{- .Release.Name }}'],
    ['{{ .Release.Name -}} {{- if .Values.x -}} a {{- end -}} {{- .Release.Name }}', '{{ .Release.Name -}}a{{- .Release.Name }}'],
    ['{{ range .Values.l -}} {{ $.Release.X }} {{- end }}', '{{ $.Release.X }}{{ $.Release.X }}'],
  ])('%s', (template, printed) => {
    expect(given(template, 'x: 1\nl: [a, b]')).toBe(printed);
  });
});

describe('values', () => {
  test.each([
    ['maps merge and the later wins', '{{ .Values.a.b }}{{ .Values.a.c }}', ['a: {b: 1, c: 2}', 'a: {c: 3}'], '13'],
    ['lists do not', '{{ .Values.a }}', ['a: [1, 2]', 'a: [3]'], '[3]'],
    ['null removes', '{{ .Values.a | default "none" }}', ['a: {b: 1}', 'a: null'], 'none'],
    ['a map wins over a scalar', '{{ .Values.a.b }}', ['a: 1', 'a: {b: 2}'], '2'],
    ['a scalar wins over a map', '{{ .Values.a }}', ['a: {b: 1}', 'a: 2'], '2'],
    ['a merged map is printed whole', '{{ toYaml .Values.a }}', ['a: {b: 1}', 'a: {c: 2}'], 'b: 1\nc: 2'],
    ['an empty file says nothing', '{{ .Values.a }}', ['a: 1', ''], '1'],
    ['without files nothing is there', '{{ .Values.a }}|{{ .Values.a.b }}', [], '|{{ .Values.a.b }}'],
    ['the last of repeated keys counts', '{{ .Values.a }}', ['a: 1\na: 2'], '2'],
    ['what an anchor stands for', '{{ .Values.b.c }}', ['a: &a {c: 1}\nb: *a'], '1'],
    ['a merge key', '{{ toJson .Values.b }}', ['a: &a {c: 1}\nb: {<<: *a, d: 2}'], '{"c":1,"d":2}'],
    ['what is broken is not known', '{{ .Values.a }}{{ .Values.c }}', ['a: 1\nb: [\nc: 2'], '1{{ .Values.c }}'],
    ['a list is no values', '{{ .Values.a }}', ['- a'], '{{ .Values.a }}'],
    [
      'a removed name may be there or not',
      '{{ hasKey .Values.a "b" }} {{ toYaml .Values.a }}',
      ['a: {b: null}'],
      '{{ hasKey .Values.a "b" }} {{ toYaml .Values.a }}',
    ],
  ])('%s', (_, template, values, printed) => {
    expect(given(template, ...values)).toBe(printed);
  });

  test('of a dependency are not all in the files of the chart', () => {
    const dependent = readChart(rootOf('name: a\ndependencies: [{name: b}, {name: c, alias: d}]'));
    const template = '{{ .Values.b.x }} {{ .Values.b.y }} {{ .Values.d }} {{ .Values.e }} {{ toYaml .Values.b }}';
    expect(evaluate(template, [rootOf('b: {x: 1}')], dependent).text).toBe('1 {{ .Values.b.y }} {{ .Values.d }}  {{ toYaml .Values.b }}');
  });

  test('that are global may come from the chart around', () => {
    const inside = readChart(rootOf('name: a'), true);
    expect(evaluate('{{ .Values.global.x }} {{ .Values.z }}', [rootOf('global: {x: 1}\nz: 2')], inside).text).toBe(
      '{{ .Values.global.x }} 2',
    );
  });
});

describe('what a template changes of the values is not known', () => {
  test.each([
    ['{{ $_ := set .Values.a "b" 2 }}{{ .Values.a.b }}{{ .Values.c }}', '{{ $_ := set .Values.a "b" 2 }}{{ .Values.a.b }}3'],
    ['{{ .Values.a.b }}{{ $x := merge .Values.a .Values.d }}', '{{ .Values.a.b }}{{ $x := merge .Values.a .Values.d }}'],
    ['{{ $x := .Values.a }}{{ $_ := set $x "b" 2 }}{{ .Values.a.b }}', '{{ $x := .Values.a }}{{ $_ := set $x "b" 2 }}{{ .Values.a.b }}'],
    ['{{ $x := dict "b" 1 }}{{ $_ := set $x "b" 2 }}{{ $x.b }}{{ .Values.c }}', '{{ $_ := set $x "b" 2 }}{{ $x.b }}3'],
    ['{{ $x := deepCopy .Values.a | merge (dict) }}{{ .Values.a.b }}', '{{ $x := deepCopy .Values.a | merge (dict) }}1'],
    ['{{ with .Values.a }}{{ $_ := set . "b" 2 }}{{ end }}{{ .Values.c }}', '{{ with .Values.a }}{{ $_ := set . "b" 2 }}{{ end }}3'],
    [
      '{{ $x := dict "k" .Values.a }}{{ $_ := set $x "z" 1 }}{{ $_ := merge $x .Values.d }}{{ .Values.a.b }}{{ .Values.c }}',
      '{{ $_ := set $x "z" 1 }}{{ $_ := merge $x .Values.d }}{{ .Values.a.b }}3',
    ],
    ['{{ range .Values.l }}{{ $_ := set . "x" 1 }}{{ end }}{{ .Values.c }}', '{{ range .Values.l }}{{ $_ := set . "x" 1 }}{{ end }}3'],
    ['{{ $_ := set . "x" 2 }}{{ .Values.c }}', '{{ $_ := set . "x" 2 }}{{ .Values.c }}'],
  ])('%s', (template, printed) => {
    expect(given(template, 'a: {b: 1}\nc: 3\nd: {e: 4}\nl: []')).toBe(printed);
  });

  test.each(CHANGING)('%s', (template, printed) => {
    expect(evaluate(template, [rootOf(CHANGED_VALUES)], chart, helpers).text).toBe(printed);
  });

  test('nor what a helper changes', () => {
    const changing = readHelpers(['{{ define "x" }}{{ $_ := set .Values.a "b" 2 }}{{ end }}']);
    expect(evaluate('{{ .Values.a.b }}{{ .Values.c }}', [rootOf('a: {b: 1}\nc: 3')], undefined, changing).text).toBe('{{ .Values.a.b }}3');
  });
});

test('a name that is defined in two ways is not known', () => {
  const twice = readHelpers(['{{ define "x" }}a{{ end }}{{ define "y" }}b{{ end }}', '{{ define "x" }}c{{ end }}', 'no template {{', '']);
  expect(evaluate('{{ include "x" . }}{{ include "y" . }}', [], undefined, twice).text).toBe('{{ include "x" . }}b');
});

/** Each piece by its kind, what stands at its source, and where it came from. */
const piecesOf = (template: string): readonly string[] => {
  const { text, pieces } = run(template);
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  return pieces.map(({ kind, start, end, source, from }) => {
    const written = text.slice(start, end);
    if (kind !== 'value') expect(template.slice(source.start, source.end)).toBe(written);
    const place = kind === 'value' ? ` of ${template.slice(source.start, source.end)}` : '';
    return `${kind} ${JSON.stringify(written)}${place}${from ? ` from ${from.layer}:${pathText(from.path)}` : ''}`;
  });
};

describe('each piece tells where it stands in the template and in the values', () => {
  test.each([
    ['a {{ .Values.replicas }}', ['text "a "', 'value "3" of {{ .Values.replicas }} from 0:replicas']],
    ['a {{- .Values.image.tag | quote }}', ['text "a"', 'value "\\"1.0\\"" of {{- .Values.image.tag | quote }} from 0:image.tag']],
    ['{{ .Values.missing | default "x" }}', ['value "x" of {{ .Values.missing | default "x" }}']],
    ['{{ .Release.Name }}', ['action "{{ .Release.Name }}"']],
    [
      '{{ printf "%s:%s" .Values.image.repository .Values.image.tag }}',
      [
        'value "registry.example/web" of {{ printf "%s:%s" .Values.image.repository .Values.image.tag }} from 0:image.repository',
        'value ":" of {{ printf "%s:%s" .Values.image.repository .Values.image.tag }}',
        'value "1.0" of {{ printf "%s:%s" .Values.image.repository .Values.image.tag }} from 0:image.tag',
      ],
    ],
    [
      '{{ pick .Values.image "tag" | toYaml | nindent 2 }}',
      [
        'value "\\n  " of {{ pick .Values.image "tag" | toYaml | nindent 2 }}',
        'value "tag:" of {{ pick .Values.image "tag" | toYaml | nindent 2 }} from 0:image.tag',
        'value " " of {{ pick .Values.image "tag" | toYaml | nindent 2 }}',
        'value "\\"1.0\\"" of {{ pick .Values.image "tag" | toYaml | nindent 2 }} from 0:image.tag',
      ],
    ],
    [
      '{{ range .Values.ports }}{{ .name }}-{{ end }}',
      ['value "http" of {{ .name }} from 0:ports[0].name', 'text "-"', 'value "https" of {{ .name }} from 0:ports[1].name', 'text "-"'],
    ],
    ['{{ include "helper" . }}', ['value "1." of {{ include "helper" . }} from 0:image.tag']],
  ])('%s', (template, pieces) => {
    expect(piecesOf(template)).toEqual(pieces);
  });
});

describe('what would take too long stays', () => {
  const doubling = `{{ $x := "ab" }}${'{{ $x = printf "%s%s" $x $x }}'.repeat(60)}{{ $x }}`;
  const branching = `{{ $x := list 1 }}${'{{ $x = list $x $x }}'.repeat(60)}{{ toYaml $x }}`;
  test.each([
    ['{{ define "a" }}{{ include "a" . }}{{ end }}{{ include "a" . }}', '{{ include "a" . }}'],
    ['{{ define "a" }}{{ include "a" . }}{{ include "a" . }}{{ end }}{{ include "a" . }}', undefined],
    ['{{ range until 1000 }}{{ range until 1000 }}x{{ end }}{{ end }}', undefined],
    [doubling, undefined],
    [branching, undefined],
  ])('%#', (template, printed) => {
    const { text } = evaluate(template, []);
    expect(text.length).toBeLessThanOrEqual(template.length);
    expect(text).toContain('{{');
    if (printed !== undefined) expect(text).toBe(printed);
  });

  test.each([
    [
      'nested calls',
      `{{ define "a" }}${'{{ if true }}'.repeat(90)}{{ include "a" . }}${'{{ end }}'.repeat(90)}{{ end }}{{ include "a" . }}`,
    ],
    ['nested loops', `${'{{ range until 9 }}'.repeat(80)}{{ $.Release.X }}${'{{ break }}{{ end }}'.repeat(80)}`],
    [
      'a chain of variables',
      `{{ $a0 := .Values }}${Array.from({ length: 3_000 }, (_, i) => `{{ $a${i + 1} := $a${i} }}`).join('')}{{ $_ := set $a3000 "x" 1 }}`,
    ],
    ['dots in dots', `${'{{ with list . . }}'.repeat(60)}{{ $_ := set . "x" 1 }}${'{{ end }}'.repeat(60)}`],
    ['printing much again and again', `{{ range until 1000 }}{{ range until 1000 }}{{ toYaml $.Values }}{{ end }}{{ end }}`],
  ])('%s', (_, template) => {
    expect(evaluate(template, [rootOf(VALUES)]).text).toContain('{{');
  });

  test('a few lines of aliases', () => {
    const lines = ['a0: &a0 [x, x]', ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
    expect(given('{{ .Values.a0 }}{{ toYaml .Values.a40 }}', lines.join('\n'))).toBe('[x x]{{ toYaml .Values.a40 }}');
  });
});
