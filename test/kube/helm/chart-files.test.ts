import { describe, expect, test } from 'vitest';
import { chartOf, sharesNames, valuesOf } from '../../../server/src/kube/helm/chart-files.ts';
import { YamlDocument } from '../../../server/src/yaml/document.ts';
import { Field } from '../../../server/src/yaml/field.ts';
import { dataOf } from '../../../server/src/yaml/value.ts';

const has = (uri: string): boolean =>
  ['file:///w/Chart.yaml', 'file:///w/charts/sub/Chart.yaml', 'file:///w/charts/sub/charts/deep/Chart.yaml'].includes(uri);

describe('a template belongs to the nearest chart', () => {
  test.each([
    ['file:///w/templates/a.yaml', 'file:///w', []],
    ['file:///w/templates/tests/a.yaml', 'file:///w', []],
    ['file:///w/charts/sub/templates/a.yaml', 'file:///w/charts/sub', ['file:///w']],
    ['file:///w/charts/sub/charts/deep/templates/a.yaml', 'file:///w/charts/sub/charts/deep', ['file:///w/charts/sub', 'file:///w']],
  ])('%s', (uri, folder, around) => {
    expect(chartOf(uri, has)).toEqual({ folder, chart: `${folder}/Chart.yaml`, values: `${folder}/values.yaml`, around });
  });

  test.each([
    'file:///w/values.yaml',
    'file:///w/crds/a.yaml',
    'file:///w/mytemplates/a.yaml',
    'file:///other/templates/a.yaml',
    'a.yaml',
    '',
  ])('%s is none', (uri) => {
    expect(chartOf(uri, has)).toBeUndefined();
  });
});

test('charts in one another share the names of their templates', () => {
  const chart = chartOf('file:///w/charts/sub/templates/a.yaml', has);
  if (chart === undefined) throw new Error('no chart');
  const uris = [
    'file:///w/templates/_helpers.tpl',
    'file:///w/charts/x/templates/a.yaml',
    'file:///w/values.yaml',
    'file:///v/templates/a.tpl',
  ];
  expect(uris.filter((uri) => sharesNames(chart, uri))).toEqual(uris.slice(0, 2));
});

/** The layers of each set as data, of the chart in a folder among these files. */
function setsOf(folder: string, texts: Readonly<Record<string, string>>): unknown {
  const files = new Map(Object.entries(texts).map(([uri, text]) => [uri, Field.root(YamlDocument.parse(text))]));
  const chart = chartOf(`${folder}/templates/a.yaml`, (uri) => files.has(uri));
  if (chart === undefined) throw new Error('no chart');
  return valuesOf(chart, files)?.map(({ layers, files: names }) => names.map((name, i) => [name, layers[i] && dataOf(layers[i])]));
}

describe('values come from the files of the chart', () => {
  test.each([
    ['without any', 'w', { 'w/Chart.yaml': 'name: a' }, [[]]],
    ['its own', 'w', { 'w/Chart.yaml': 'name: a', 'w/values.yaml': 'x: 1' }, [[['w/values.yaml', { x: 1 }]]]],
    [
      'its own with each that tries it out',
      'w',
      {
        'w/Chart.yaml': 'name: a',
        'w/values.yaml': 'x: 1',
        'w/ci/b-values.yaml': 'x: 3',
        'w/ci/a-values.yaml': 'x: 2',
        'w/ci/other.yaml': 'x: 4',
      },
      [
        [['w/values.yaml', { x: 1 }]],
        [
          ['w/values.yaml', { x: 1 }],
          ['w/ci/a-values.yaml', { x: 2 }],
        ],
        [
          ['w/values.yaml', { x: 1 }],
          ['w/ci/b-values.yaml', { x: 3 }],
        ],
      ],
    ],
    [
      'its section in those of the chart around',
      'w/charts/b',
      {
        'w/Chart.yaml': 'name: a',
        'w/values.yaml': 'bee: {x: 2}',
        'w/ci/a-values.yaml': 'bee: {x: 3}',
        'w/charts/b/Chart.yaml': 'name: bee',
        'w/charts/b/values.yaml': 'x: 1',
      },
      [
        [
          ['w/charts/b/values.yaml', { x: 1 }],
          ['w/values.yaml', { x: 2 }],
        ],
        [
          ['w/charts/b/values.yaml', { x: 1 }],
          ['w/values.yaml', { x: 2 }],
          ['w/ci/a-values.yaml', { x: 3 }],
        ],
      ],
    ],
    [
      'a section in a section',
      'w/charts/b/charts/c',
      {
        'w/Chart.yaml': 'name: a',
        'w/values.yaml': 'b: {c: {x: 3}}',
        'w/charts/b/Chart.yaml': 'name: b',
        'w/charts/b/values.yaml': 'c: {x: 2}',
        'w/charts/b/charts/c/Chart.yaml': 'name: c',
        'w/charts/b/charts/c/values.yaml': 'x: 1',
      },
      [
        [
          ['w/charts/b/charts/c/values.yaml', { x: 1 }],
          ['w/charts/b/values.yaml', { x: 2 }],
          ['w/values.yaml', { x: 3 }],
        ],
      ],
    ],
  ])('%s', (_, folder, files, sets) => {
    expect(setsOf(folder, files)).toEqual(sets);
  });

  test.each([
    ['a library', 'w', { 'w/Chart.yaml': 'name: a\ntype: library' }],
    ['values that a dependency brings', 'w', { 'w/Chart.yaml': 'name: a\ndependencies: [{name: b, import-values: [x]}]' }],
    [
      'another name than its own',
      'w/charts/b',
      { 'w/Chart.yaml': 'name: a\ndependencies: [{name: b, alias: c}]', 'w/charts/b/Chart.yaml': 'name: b' },
    ],
    ['no name', 'w/charts/b', { 'w/Chart.yaml': 'name: a', 'w/charts/b/Chart.yaml': 'name: "{{ x }}"' }],
  ])('unknown: %s', (_, folder, files) => {
    expect(setsOf(folder, files)).toBeUndefined();
  });
});
