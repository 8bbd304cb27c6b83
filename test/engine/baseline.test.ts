import { expect, test } from 'vitest';
import { type BaselineEntry, countsOf, fingerprintOf, isFault, readBaseline, writeBaseline } from '../../server/src/engine/baseline.ts';
import type { Settings } from '../../server/src/settings/settings.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const ENTRY: BaselineEntry = { rule: 'host-pid', file: 'a.yaml', fingerprint: 'f', count: 1 };
const ENTRIES = 'An entry of a baseline has a "file", a "fingerprint" and a "count" of one or more';
const LIST = 'A baseline is an object with a list "findings"';

test.each<[string, string, string]>([
  ['no JSON', '{"findings": [}', '}'],
  ['a list', '[]', '['],
  ['nothing', 'null', 'n'],
  ['a text', '"findings"', '"'],
  ['no list of findings', '{"findings": {}}', '{'],
])('what is no baseline is refused: %s', (_, text, at) => {
  const read = readBaseline(text);
  expect(isFault(read) && [read.message, text.slice(read.span.start, read.span.end)]).toEqual([
    text === '{"findings": [}' ? expect.stringMatching(/^This is no JSON: /) : LIST,
    at,
  ]);
});

test.each<[string, unknown]>([
  ['null', null],
  ['a text', 'f'],
  ['no file', { ...ENTRY, file: undefined }],
  ['no fingerprint', { ...ENTRY, fingerprint: 7 }],
  ['no count', { ...ENTRY, count: undefined }],
  ['a count of none', { ...ENTRY, count: 0 }],
  ['half a finding', { ...ENTRY, count: 1.5 }],
  ['a count in words', { ...ENTRY, count: '1' }],
])('an entry that is none is pointed at: %s', (_, entry) => {
  for (const before of [[], [ENTRY]]) {
    const text = JSON.stringify({ others: [1], findings: [...before, entry] });
    const read = readBaseline(text);
    expect(isFault(read) && [read.message, text.slice(read.span.start)]).toEqual([ENTRIES, `${JSON.stringify(entry)}]}`]);
  }
});

test('what is written is read again, in the order of files, rules and fingerprints', () => {
  const sorted = [
    ENTRY,
    { ...ENTRY, fingerprint: 'g' },
    { ...ENTRY, rule: 'host-q', fingerprint: 'a' },
    { ...ENTRY, file: 'b.yaml', rule: 'a', count: 2 },
  ];
  const text = writeBaseline(sorted.toReversed());
  expect(text).toMatch(/^\{\n {2}"findings": \[\n/);
  expect(text.endsWith('}\n')).toBe(true);
  expect(readBaseline(text)).toEqual(sorted);
});

const POD = `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostPID: true\n  hostIPC: true\n  containers: [{name: a, image: "a:1"}, {name: a, image: "a:1"}]\n`;
const RULES = ['host-ipc', 'host-pid', 'memory-limit-missing'];

/** What is told of a pod and what a baseline of an earlier text of it knows. */
function sorted(earlier: string, now: string, settings: Partial<Settings> = {}, count = 1) {
  const engine = engineWith({ 'a.yaml': earlier }, undefined, settings);
  const accepted = engine
    .report(uriOf('a.yaml'))
    .reports.map((report) => ({ ...ENTRY, fingerprint: fingerprintOf('a.yaml', report), count }));
  engine.heed({ baseline: { counts: countsOf(accepted), nameOf: (uri) => uri.slice(uriOf('').length) } });
  engine.update(uriOf('a.yaml'), now);
  engine.update(uriOf('b.yaml'), now);
  const { reports, known } = engine.report(uriOf('a.yaml'));
  expect(engine.report(uriOf('b.yaml')).known).toEqual([]);
  return [reports, known].map((list) => list.map(({ rule }) => rule).filter((rule) => RULES.includes(rule)));
}

const TWICE = ['memory-limit-missing', 'memory-limit-missing'];

test('a finding is known wherever its lines have gone, and another is not', () => {
  expect(sorted(POD, `# A line more.\n${POD}`)).toEqual([[], ['host-pid', 'host-ipc', ...TWICE]]);
  expect(sorted(POD.replace('hostIPC: true', 'hostIPC: false'), POD)).toEqual([['host-ipc'], ['host-pid', ...TWICE]]);
  expect(sorted(POD, POD.replace('name: web', 'name: other'))).toEqual([['host-pid', 'host-ipc', ...TWICE], []]);
});

test('what is mandatory is told, known or not', () => {
  expect(sorted(POD, POD, { mandatory: ['host-pid'] })).toEqual([['host-pid'], ['host-ipc', ...TWICE]]);
});

test('of findings that are the same as many are known as are accepted', () => {
  const two = `${POD}---\n${POD}`;
  expect(sorted(POD, two)).toEqual([
    ['host-pid', 'host-ipc', ...TWICE],
    ['host-pid', 'host-ipc', ...TWICE],
  ]);
  expect(sorted(POD, two, {}, 2)).toEqual([[], ['host-pid', 'host-ipc', ...TWICE, 'host-pid', 'host-ipc', ...TWICE]]);
});

test('a fingerprint is the same on every machine', () => {
  const report = { rule: 'host-pid', resource: 'Pod "web"', path: 'spec.hostPID', message: 'm' };
  expect(fingerprintOf('a\\b.yaml', report)).toBe(fingerprintOf('a/b.yaml', report));
  expect(fingerprintOf('a.yaml', { ...report, resource: undefined })).toMatch(/^[0-9a-f]{32}$/);
  expect(fingerprintOf('a.yaml', report)).not.toBe(fingerprintOf('a.yaml', { ...report, path: 'spec.hostIPC' }));
});
