import { describe, expect, test } from 'vitest';
import { becomes, value } from './made.ts';

const WIDGET =
  'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\nspec: {text: a, list: [e, f], map: {k: v, list: [{i: 1}, {i: 2}]}}\n';

/** What becomes of the object by these operations. */
function operated(...operations: readonly string[]): unknown {
  const files = {
    'kustomization.yaml': 'resources: [widget.yaml]\npatches: [{path: patch.yaml, target: {kind: Widget}}]\n',
    'widget.yaml': WIDGET,
    'patch.yaml': operations.map((operation) => `- ${operation}\n`).join(''),
  };
  return becomes(files)['Widget w'];
}

const after = (spec: string): unknown => value(WIDGET.replace(/spec: .*/, `spec: ${spec}`));

describe('what kubectl makes of it', () => {
  test.each([
    ['{op: add, path: /spec/map/new, value: {a: [1]}}', '{text: a, list: [e, f], map: {k: v, list: [{i: 1}, {i: 2}], new: {a: [1]}}}'],
    ['{op: add, path: /spec/text, value: b}', '{text: b, list: [e, f], map: {k: v, list: [{i: 1}, {i: 2}]}}'],
    ['{op: add, path: /spec/list/0, value: z}', '{text: a, list: [z, e, f], map: {k: v, list: [{i: 1}, {i: 2}]}}'],
    ['{op: add, path: /spec/list/2, value: z}', '{text: a, list: [e, f, z], map: {k: v, list: [{i: 1}, {i: 2}]}}'],
    ['{op: add, path: /spec/list/-, value: z}', '{text: a, list: [e, f, z], map: {k: v, list: [{i: 1}, {i: 2}]}}'],
    ['{op: add, path: /spec/map/list/1/i, value: 3}', '{text: a, list: [e, f], map: {k: v, list: [{i: 1}, {i: 3}]}}'],
    ['{op: add, path: /spec/map/list/1/m, value: 3}', '{text: a, list: [e, f], map: {k: v, list: [{i: 1}, {i: 2, m: 3}]}}'],
    ['{op: add, path: /spec/none, value: null}', '{text: a, list: [e, f], map: {k: v, list: [{i: 1}, {i: 2}]}, none: null}'],
    ['{op: add, path: /spec/x~01y, value: 3}', '{text: a, list: [e, f], map: {k: v, list: [{i: 1}, {i: 2}]}, "x~1y": 3}'],
    ['{op: replace, path: /spec/text, value: b}', '{text: b, list: [e, f], map: {k: v, list: [{i: 1}, {i: 2}]}}'],
    ['{op: replace, path: /spec/list/1, value: z}', '{text: a, list: [e, z], map: {k: v, list: [{i: 1}, {i: 2}]}}'],
    ['{op: replace, path: /spec/map/list/0/i, value: {z: 1}}', '{text: a, list: [e, f], map: {k: v, list: [{i: {z: 1}}, {i: 2}]}}'],
    ['{op: replace, path: /spec/text, value: null}', '{text: null, list: [e, f], map: {k: v, list: [{i: 1}, {i: 2}]}}'],
    ['{op: remove, path: /spec/text}', '{list: [e, f], map: {k: v, list: [{i: 1}, {i: 2}]}}'],
    ['{op: remove, path: /spec/list/0}', '{text: a, list: [f], map: {k: v, list: [{i: 1}, {i: 2}]}}'],
    ['{op: remove, path: /spec/list/1}', '{text: a, list: [e], map: {k: v, list: [{i: 1}, {i: 2}]}}'],
    ['{op: remove, path: /spec/map/list/0}', '{text: a, list: [e, f], map: {k: v, list: [{i: 2}]}}'],
    ['{op: remove, path: /spec/map/list/0/i}', '{text: a, list: [e, f], map: {k: v, list: [{}, {i: 2}]}}'],
    ['{op: copy, from: /spec/list/1, path: /spec/text}', '{text: f, list: [e, f], map: {k: v, list: [{i: 1}, {i: 2}]}}'],
    ['{op: copy, from: /spec/map/list/0, path: /spec/map/list/2}', '{text: a, list: [e, f], map: {k: v, list: [{i: 1}, {i: 2}, {i: 1}]}}'],
    ['{op: move, from: /spec/list/0, path: /spec/list/1}', '{text: a, list: [f, e], map: {k: v, list: [{i: 1}, {i: 2}]}}'],
    ['{op: move, from: /spec/text, path: /spec/map/text}', '{list: [e, f], map: {k: v, list: [{i: 1}, {i: 2}], text: a}}'],
  ])('%s', (operation, spec) => {
    expect(operated(operation)).toEqual(after(spec));
  });
});

const MARK = '{op: replace, path: /spec, value: {done: true}}';

describe('a test that holds lets the others go on', () => {
  test.each([
    '{op: test, path: /spec/text, value: a}',
    '{op: test, path: /spec/map/list/0/i, value: 1}',
    '{op: test, path: /spec/list, value: [e, f]}',
    '{op: test, path: /spec/map, value: {list: [{i: 1}, {i: 2}], k: v}}',
    '{op: test, path: /spec/map/list/1, value: {i: 2}}',
    '{op: test, path: /spec/none, value: null}',
  ])('%s', (operation) => {
    expect(operated(operation, MARK)).toEqual(after('{done: true}'));
  });
});

describe('what kubectl refuses leaves nothing certain', () => {
  test.each([
    '{op: add, path: /spec/list/3, value: z}',
    '{op: add, path: /spec/list/x, value: z}',
    '{op: add, path: /spec/list/1x, value: z}',
    '{op: add, path: /spec/list/x1, value: z}',
    '{op: copy, from: /spec/none/k, path: /spec/text}',
    '{op: test, path: /spec/text, value: {a: b}}',
    '{op: add, path: /spec/map/list/2/m, value: 3}',
    '{op: add, path: /spec/text/k, value: 3}',
    '{op: add, path: /spec/text/k/l, value: 3}',
    '{op: add, path: /spec/none/k, value: 3}',
    '{op: add, path: "", value: 1}',
    '{op: add, value: 1}',
    '{op: add, path: /spec/list/10, value: z}',
    '{op: replace, path: /kind/0, value: z}',
    '{op: test, path: /spec/map/list/0, value: {j: 1}}',
    '{op: replace, path: /spec/list/2, value: z}',
    '{op: replace, path: /spec/list/-, value: z}',
    '{op: replace, path: /spec/text/k, value: b}',
    '{op: remove, path: /spec/none}',
    '{op: remove, path: /spec/list/2}',
    '{op: remove, path: /spec/list/-}',
    '{op: remove, path: /spec/text/k}',
    '{op: copy, from: /spec/list/2, path: /spec/text}',
    '{op: copy, from: /spec/text/k, path: /spec/text}',
    '{op: copy, path: /spec/text}',
    '{op: move, from: /spec/list/1, path: /spec/list/2}',
    '{op: move, from: /spec/none, path: /spec/map/text}',
    '{op: test, path: /spec/text, value: b}',
    '{op: test, path: /spec/map/list/0/i, value: "1"}',
    '{op: test, path: /spec/list, value: [e]}',
    '{op: test, path: /spec/list, value: [f, e]}',
    '{op: test, path: /spec/list, value: [e, f, z]}',
    '{op: test, path: /spec/list, value: {e: f}}',
    '{op: test, path: /spec/list, value: e}',
    '{op: test, path: /spec/text, value: [a]}',
    '{op: test, path: /spec/map, value: {list: [{i: 1}, {i: 3}], k: v}}',
    '{op: test, path: /spec/map, value: {k: v}}',
    '{op: test, path: /spec/map, value: {k: v, other: [{i: 1}, {i: 2}]}}',
    '{op: test, path: /spec/map/list, value: {k: v}}',
    '{op: test, path: /spec/map, value: [k, v]}',
    '{op: test, path: /spec/none, value: 1}',
    '{op: test, path: /spec/list/7, value: null}',
    '{op: test, path: /spec/map, value: null}',
    '{op: test, path: /spec/text}',
    '{op: swap, path: /spec/text, value: a}',
    '{path: /spec/text, value: a}',
  ])('%s', (operation) => {
    expect(operated(operation, MARK)).toBe('uncertain');
  });
});
