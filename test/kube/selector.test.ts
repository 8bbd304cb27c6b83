import { describe, expect, test } from 'vitest';
import { isUnselected, selectorOf, selects } from '../../server/src/kube/selector.ts';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { Field } from '../../server/src/yaml/field.ts';

const read = (yaml: string) => selectorOf(Field.root(YamlDocument.parse(`selector: ${yaml}\n`)).get('selector'));

describe('a selector is read', () => {
  test('with its labels and expressions', () => {
    expect(read('{matchLabels: {app: web, tier: front}, matchExpressions: [{key: app, operator: In, values: [web, api]}]}')).toEqual({
      labels: { app: 'web', tier: 'front' },
      expressions: [{ key: 'app', operator: 'In', values: ['web', 'api'] }],
    });
  });

  test.each(['{}', '', 'null', '{matchLabels: {}}', '{matchExpressions: []}', '{matchLabels: null, matchExpressions: null}'])(
    'as one that asks for nothing: %s',
    (yaml) => expect(read(yaml)).toEqual({ labels: {}, expressions: [] }),
  );

  test.each([
    'web',
    '[app]',
    '{matchLabels: web}',
    '{matchLabels: {app: 5}}',
    '{matchLabels: {app: null}}',
    '{matchLabels: {app: "{{ .Values.app }}"}}',
    '{matchExpressions: web}',
    '{matchExpressions: [web]}',
    '{matchExpressions: [{operator: Exists}]}',
    '{matchExpressions: [{key: app}]}',
    '{matchExpressions: [{key: app, operator: "{{ .Values.operator }}"}]}',
    '{matchExpressions: [{key: app, operator: In, values: web}]}',
    '{matchExpressions: [{key: app, operator: In, values: [web, 5]}]}',
    '{matchExpressions: [{key: app, operator: In, values: [web, "{{ .Values.other }}"]}]}',
    '{{ .Values.selector }}',
    '\n  {{- toYaml .Values.selector | nindent 2 }}\n  matchLabels: {app: web}',
    '\n  matchLabels:\n    {{- include "labels" . | nindent 4 }}\n    app: web',
    '\n  matchExpressions:\n    {{- toYaml .Values.expressions | nindent 4 }}\n    - {key: app, operator: Exists}',
    '\n  matchExpressions:\n  - key: app\n    operator: In\n    values:\n      {{- toYaml .Values.apps | nindent 6 }}\n      - web',
  ])('only where all of it is known: not %s', (yaml) => expect(read(yaml)).toBeUndefined());
});

type Row = readonly [labels: Readonly<Record<string, string>>, isOpen: boolean, expected: boolean | undefined];

const CASES: readonly (readonly [string, readonly Row[]])[] = [
  [
    '{}',
    [
      [{}, false, true],
      [{}, true, true],
      [{ app: 'web' }, false, true],
    ],
  ],
  [
    '{matchLabels: {app: web, tier: front}}',
    [
      [{ app: 'web', tier: 'front', more: 'x' }, false, true],
      [{ app: 'web', tier: 'front' }, true, true],
      [{ app: 'web', tier: 'back' }, false, false],
      [{ app: 'web' }, false, false],
      [{ app: 'web' }, true, undefined],
      [{ tier: 'back' }, true, false],
    ],
  ],
  [
    '{matchLabels: {constructor: web}}',
    [
      [{}, false, false],
      [{}, true, undefined],
      [{ constructor: 'web' }, false, true],
    ],
  ],
  [
    '{matchExpressions: [{key: app, operator: In, values: [web, api]}]}',
    [
      [{ app: 'api' }, false, true],
      [{ app: 'db' }, false, false],
      [{ app: 'db' }, true, false],
      [{}, false, false],
      [{}, true, undefined],
    ],
  ],
  [
    '{matchExpressions: [{key: app, operator: NotIn, values: [web, api]}]}',
    [
      [{ app: 'api' }, false, false],
      [{ app: 'api' }, true, false],
      [{ app: 'db' }, false, true],
      [{ app: 'db' }, true, true],
      [{}, false, true],
      [{}, true, undefined],
    ],
  ],
  [
    '{matchExpressions: [{key: app, operator: Exists}]}',
    [
      [{ app: 'api' }, false, true],
      [{ app: 'api' }, true, true],
      [{}, false, false],
      [{}, true, undefined],
    ],
  ],
  [
    '{matchExpressions: [{key: app, operator: DoesNotExist}]}',
    [
      [{ app: 'api' }, false, false],
      [{ app: 'api' }, true, false],
      [{}, false, true],
      [{}, true, undefined],
    ],
  ],
  [
    '{matchLabels: {app: web}, matchExpressions: [{key: tier, operator: Exists}, {key: old, operator: DoesNotExist}]}',
    [
      [{ app: 'web', tier: 'front' }, false, true],
      [{ app: 'web' }, false, false],
      [{ app: 'web', tier: 'front' }, true, undefined],
      [{ tier: 'front', app: 'db' }, true, false],
    ],
  ],
  // The API server refuses such an operator, so that nothing is certain.
  [
    '{matchExpressions: [{key: app, operator: Equals, values: [web]}]}',
    [
      [{ app: 'web' }, false, undefined],
      [{}, false, undefined],
    ],
  ],
];

describe.each(CASES)('%s', (yaml, rows) => {
  test.each(rows)('%j, more may come: %s, selected: %s', (known, isOpen, expected) => {
    const selector = read(yaml);
    expect(selector).toBeDefined();
    expect(selects(selector!, { known, isOpen })).toBe(expected);
    expect(isUnselected(selector!, { known, isOpen })).toBe(expected === false);
  });
});
