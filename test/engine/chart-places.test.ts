import { expect, test } from 'vitest';
import { fixesOf } from '../../server/src/engine/repair.ts';
import type { CataloguedRule, Fix } from '../../server/src/rule/rule.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { addDocument, type Change, createFile, remove, set } from '../../server/src/yaml/change.ts';
import type { Field } from '../../server/src/yaml/field.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';
import { someRule } from '../harness/some-rule.ts';

const TEMPLATE = 'web/templates/pod.yaml';
const VALUES = 'web/values.yaml';

const rule = (check: NonNullable<CataloguedRule['check']>): CataloguedRule =>
  someRule({
    id: 'bad',
    check,
  });

const fix = (...changes: Change[]): Fix => ({ title: 'Mend', safety: 'safe', changes });

/** Finds what is bad in the first container, and mends it. */
const inContainer = (
  bad: (container: Field) => readonly Field[],
  changes: (at: Field, container: Field) => readonly Change[],
): CataloguedRule =>
  rule({
    *container({ field }) {
      for (const at of bad(field)) yield { at, message: 'Bad', fixes: [fix(...changes(at, field))] };
    },
  });

const isBad = (field: Field): boolean => field.text?.includes('bad') === true || field.is(true);

const pod = (container: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n${container.replace(/^(?=.)/gm, '      ')}`;

/** What is found in a template: what it underlines, the lines of values that it leads to, and all that the fix makes other. */
function found(template: string, values: string, rules: readonly CataloguedRule[]) {
  const texts = { 'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n', [VALUES]: values, [TEMPLATE]: template };
  const engine = engineWith(texts, rules);
  const uri = uriOf(TEMPLATE);
  return engine.report(uri).reports.map((report) => {
    const { span, related } = report;
    const { proven } = fixesOf(engine, uri, report);
    const decided = related.map(({ uri: other, span: at, message }) => `${engine.text(other)?.slice(at.start, at.end)}: ${message}`);
    const fixed = proven.map(({ title, edits, files }) => ({
      title,
      ...(edits.length > 0 && { template: applyEdits(template, edits) }),
      ...Object.fromEntries(files.map((file) => [file.uri.endsWith(VALUES) ? 'values' : file.uri, file.text])),
    }));
    return [template.slice(span.start, span.end), decided, fixed];
  });
}

const privileged = inContainer(
  (container) => [container.get('securityContext', 'privileged')].filter(isBad),
  (at) => [set(at, false)],
);
const unset = inContainer(
  (container) => [container.get('securityContext', 'readOnlyRootFilesystem')].filter((field) => field.isAbsent),
  (at) => [set(at, true)],
);
const capability = inContainer(
  (container) => container.get('securityContext', 'capabilities', 'add').items.filter(isBad),
  (at) => [remove(at)],
);
const image = inContainer(
  (container) => [container.get('image')].filter(isBad),
  (at) => [set(at, 'good')],
);

const CONTEXT_ACTION = '{{- toYaml .Values.context | nindent 8 }}';
const template = pod(`image: good\nsecurityContext:\n  ${CONTEXT_ACTION}\n`);
const TITLE = 'Mend in values.yaml';

test.each<[string, string, string, CataloguedRule, readonly unknown[]]>([
  [
    'a value of a mapping',
    template,
    'context:\n  privileged: true # old\n',
    privileged,
    [
      [
        CONTEXT_ACTION,
        ['true: Decided by .Values.context.privileged'],
        [{ title: TITLE, values: 'context:\n  privileged: false # old\n' }],
      ],
    ],
  ],
  [
    'in a later document',
    `# The settings.\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\n${template}`,
    'context:\n  privileged: true # old\n',
    privileged,
    [
      [
        CONTEXT_ACTION,
        ['true: Decided by .Values.context.privileged'],
        [{ title: TITLE, values: 'context:\n  privileged: false # old\n' }],
      ],
    ],
  ],
  [
    'what a mapping of the values lacks',
    template,
    'more: 1\ncontext:\n  runAsNonRoot: true\n',
    unset,
    [
      [
        'securityContext',
        ['context: Decided by .Values.context'],
        [{ title: TITLE, values: 'more: 1\ncontext:\n  runAsNonRoot: true\n  readOnlyRootFilesystem: true\n' }],
      ],
    ],
  ],
  [
    'an item of a list of the values',
    template,
    'context:\n  capabilities:\n    add: [good, bad]\n',
    capability,
    [
      [
        CONTEXT_ACTION,
        ['bad: Decided by .Values.context.capabilities.add[1]'],
        [{ title: TITLE, values: 'context:\n  capabilities:\n    add: [good]\n' }],
      ],
    ],
  ],
  [
    'one value alone',
    pod('image: {{ .Values.image }}\n'),
    'image: bad\n',
    image,
    [['{{ .Values.image }}', ['bad: Decided by .Values.image'], [{ title: TITLE, values: 'image: good\n' }]]],
  ],
  [
    'a value in quotes',
    pod('image: "{{ .Values.image }}"\n'),
    'image: bad\n',
    image,
    [['"{{ .Values.image }}"', ['bad: Decided by .Values.image'], []]],
  ],
  [
    'several values, none of which is the whole',
    pod('image: "{{ .Values.name }}:{{ .Values.tag }}"\n'),
    'name: bad\ntag: worse\n',
    image,
    [['"{{ .Values.name }}:{{ .Values.tag }}"', ['bad: Decided by .Values.name', 'worse: Decided by .Values.tag'], []]],
  ],
  ['what the template writes itself, which is found in it', pod('image: bad\n'), 'image: bad\n', image, [['bad', [], [expect.anything()]]]],
  [
    'what a branch of the template writes, be it taken or not',
    pod('{{ if .Values.on }}\nimage: bad\n{{ end }}\n'),
    'on: true\n',
    image,
    [],
  ],
  [
    'nothing of a document that the values break',
    pod('image: {{ .Values.image }}\nargs: {{ .Values.args }}\n'),
    'image: bad\nargs: "["\n',
    image,
    [],
  ],
  [
    'a document, where another is not what the values make',
    `${pod('image: {{ .Values.image }}\n')}---\nkind: [\n`,
    'image: bad\n',
    image,
    [['{{ .Values.image }}', ['bad: Decided by .Values.image'], [expect.objectContaining({ values: 'image: good\n' })]]],
  ],
  [
    'a value of each round of a loop, once',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n{{- range .Values.all }}\n    - name: {{ .name }}\n      image: {{ .image }}\n{{- end }}\n',
    'all:\n- {name: a, image: good}\n- {name: b, image: bad}\n',
    image,
    [
      [
        '{{ .image }}',
        ['bad: Decided by .Values.all[1].image'],
        [{ title: TITLE, values: 'all:\n- {name: a, image: good}\n- {name: b, image: good}\n' }],
      ],
    ],
  ],
])('values lead to what they decide: %s', (_, text, values, only, expected) => {
  expect(found(text, values, [only])).toEqual(expected);
});

test('a fix may change the template and the values at once', () => {
  const both = inContainer(
    (container) => [container.get('image')].filter(isBad),
    (at, container) => [set(at, 'good'), set(container.get('imagePullPolicy'), 'Always')],
  );
  const text = pod('image: {{ .Values.image }}\nimagePullPolicy: Never\n');
  expect(found(text, 'image: bad\n', [both])).toEqual([
    [
      '{{ .Values.image }}',
      ['bad: Decided by .Values.image'],
      [{ title: TITLE, template: text.replace('Never', 'Always'), values: 'image: good\n' }],
    ],
  ]);
});

test('a fix that needs a place that the values have not is not offered', () => {
  const more = (change: (at: Field) => Change): CataloguedRule =>
    inContainer(
      (container) => [container.get('image')].filter(isBad),
      (at) => [set(at, 'good'), change(at)],
    );
  const rules = [
    more((at) => addDocument(at, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' } })),
    more((at) => createFile(at, 'a.yaml', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' } })),
  ];
  for (const only of rules)
    expect(found(pod('image: {{ .Values.image }}\n'), 'image: bad\n', [only])).toMatchObject([[expect.anything(), expect.anything(), []]]);
});

test('what several sets of values decide alike is told once', () => {
  const engine = engineWith(
    {
      'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      [VALUES]: 'image: bad\n',
      'web/ci/one-values.yaml': 'more: 1\n',
      'web/ci/two-values.yaml': 'image: bad-too\n',
      [TEMPLATE]: pod('image: {{ .Values.image }}\n'),
    },
    [image],
  );
  const [report, ...others] = engine.report(uriOf(TEMPLATE)).reports;
  expect(others).toEqual([]);
  expect(report?.related.map(({ uri }) => uri)).toEqual([uriOf(VALUES), uriOf('web/ci/two-values.yaml')]);
});
