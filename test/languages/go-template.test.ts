import { describe, expect, test } from 'vitest';
import { parseTemplate } from '../../server/src/languages/go-template/parser.ts';
import type { Command, Expression, Node, Pipe } from '../../server/src/languages/go-template/tree.ts';

/** The tree in brackets, so that a table can hold it. */
const shown = (nodes: readonly Node[] | undefined): string => nodes?.map(nodeText).join(' ') ?? 'no template';

function nodeText(node: Node): string {
  switch (node.kind) {
    case 'text':
      return JSON.stringify(node.text);
    case 'comment':
      return 'comment';
    case 'print':
      return pipeText(node.pipe);
    case 'jump':
      return node.word;
    case 'template':
      return `template ${node.name}${node.pipe ? ` ${pipeText(node.pipe)}` : ''}`;
    case 'define':
      return `define ${node.name} {${shown(node.body)}}`;
    case 'block':
      return `block ${node.name} ${pipeText(node.pipe)} {${shown(node.body)}}`;
    default:
      return `${node.kind} ${pipeText(node.pipe)} {${shown(node.body)}}${node.otherwise ? ` else {${shown(node.otherwise.body)}}` : ''}`;
  }
}

const pipeText = ({ variables, assigns, commands }: Pipe): string =>
  `${variables.length > 0 ? `${variables.join(',')}${assigns ? '=' : ':='}` : ''}${commands.map(commandText).join('|')}`;

const commandText = (command: Command): string => `[${command.map(expressionText).join(' ')}]`;

function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
    case 'variable':
    case 'function':
      return expression.name;
    case 'field':
      return `${expression.of.kind === 'dot' ? '' : expressionText(expression.of)}.${expression.names.join('.')}`;
    case 'pipe':
      return `(${pipeText(expression.pipe)})`;
    case 'text':
      return JSON.stringify(expression.text);
    default:
      return String(expression.value);
  }
}

describe('a template is a tree', () => {
  test.each([
    ['', ''],
    ['a', '"a"'],
    ['a {{ .b }} c', '"a " [.b] " c"'],
    ['{{.Values.a.b}}', '[.Values.a.b]'],
    ['{{ $.a }}{{ $ }}{{ . }}', '[$.a] [$] [.]'],
    ['{{ (.a).b.c }}', '[([.a]).b.c]'],
    ['{{ $x.y }}', '[$x.y]'],
    ['{{ f $x .y "z" 1 -2 0x10 1.5 true nil }}', '[f $x .y "z" 1 -2 16 1.5 true nil]'],
    ['{{ .a | f "b" | g }}', '[.a]|[f "b"]|[g]'],
    ['{{ f (g .a) (.b | h) }}', '[f ([g .a]) ([.b]|[h])]'],
    ['{{ $a := .b }}{{ $a = .c }}', '$a:=[.b] $a=[.c]'],
    ['{{ "}}" }}{{ `{{` }}', '["}}"] ["{{"]'],
    ['{{ "a\\n\\"b\\u00e4" }}', '["a\\n\\"bä"]'],
    ['{{/* }} */}}a', 'comment "a"'],
    ['{{- /* a */ -}}', 'comment'],
    ['{{ f\n  .a\n  .b }}', '[f .a .b]'],
    ['{{ if .a }}b{{ end }}', 'if [.a] {"b"}'],
    ['{{ if .a }}b{{ else }}c{{ end }}', 'if [.a] {"b"} else {"c"}'],
    ['{{ if .a }}{{ else if .b }}c{{ else }}d{{ end }}e', 'if [.a] {} else {if [.b] {"c"} else {"d"}} "e"'],
    ['{{ with $x := .a }}{{ else with .b }}{{ end }}', 'with $x:=[.a] {} else {with [.b] {}}'],
    ['{{ range $i, $x := .a }}{{ break }}{{ continue }}{{ end }}', 'range $i,$x:=[.a] {break continue}'],
    ['{{ define "a" }}b{{ end }}{{ template "a" . }}{{ template "a" }}', 'define a {"b"} template a [.] template a'],
    ['{{ block "a" .b }}c{{ end }}', 'block a [.b] {"c"}'],
  ])('%s', (source, tree) => {
    expect(shown(parseTemplate(source))).toBe(tree);
  });
});

describe('what Go could not read is no template', () => {
  test.each([
    '{{',
    '{{ .a',
    '{{ }}',
    '{{ "a }}',
    '{{ .a }',
    '{{ if .a }}',
    '{{ end }}',
    '{{ else }}',
    '{{ if .a }}{{ else }}{{ else }}{{ end }}',
    '{{ if }}{{ end }}',
    '{{ (.a }}',
    '{{ .a) }}',
    '{{ .a | }}',
    '{{ f.a }}',
    '{{ "a"b }}',
    '{{ break }}',
    '{{ range .a }}{{ if .b }}{{ end }}',
    '{{/* a }}',
    '{{ /* a */ }}',
    '{{ if .a }}{{ define "b" }}{{ end }}{{ end }}',
    '{{ $a, $b := .c }}',
    '{{ nil }}',
  ])('%s', (source) => {
    expect(parseTemplate(source)).toBeUndefined();
  });

  test('nor what is nested without end', () => {
    expect(parseTemplate('{{ if .a }}'.repeat(5_000) + '{{ end }}'.repeat(5_000))).toBeUndefined();
    expect(parseTemplate(`{{ if .a }}${'{{ else if .a }}'.repeat(5_000)}{{ end }}`)).toBeUndefined();
    expect(parseTemplate(`{{ ${'('.repeat(5_000)}.a${')'.repeat(5_000)} }}`)).toBeUndefined();
  });
});

test('each tag and text stands where it says', () => {
  const source = 'a{{- if .b -}} c {{- else }} d {{ end -}}';
  const [text, branch] = parseTemplate(source) ?? [];
  expect(text).toEqual({ kind: 'text', text: 'a', span: { start: 0, end: 1 } });
  if (branch?.kind !== 'if') throw new Error('no if');
  const tags = [branch.tag, branch.otherwise?.tag, branch.end];
  expect(tags.map((tag) => source.slice(tag?.span.start, tag?.span.end))).toEqual(['{{- if .b -}}', '{{- else }}', '{{ end -}}']);
  expect(tags.map((tag) => [tag?.trimsBefore, tag?.trimsAfter])).toEqual([
    [true, true],
    [true, false],
    [false, true],
  ]);
});
