import { describe, expect, test } from 'vitest';
import { fixesOf, fixFile } from '../../server/src/engine/repair.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const SPEC = `spec:
  hostNetwork: true
  hostPID: true
  hostIPC: true
  containers: [{name: web, image: "registry.example/web:1.0.0"}]
`;

const pod = (annotations: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\n  annotations:\n${annotations.replace(/^/gm, '    ')}\n${SPEC}`;

const PLAIN = `apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\n${SPEC}`;

/** What every fix of what silences makes of the text. */
function fixed(text: string): readonly (readonly [string, string])[] {
  const engine = engineWith({ 'test.yaml': text });
  const { reports } = engine.report(uriOf('test.yaml'));
  return reports
    .filter(({ rule }) => rule.startsWith('suppression-'))
    .flatMap((report) =>
      fixesOf(engine, uriOf('test.yaml'), report).proven.map(({ title, edits }) => [title, applyEdits(text, edits)] as const),
    );
}

describe('what mends suppressions', () => {
  test('removes a whole comment with its line', () => {
    const text = PLAIN.replace('  hostPID', '  # kubewright: ignore host-pid until 2020-01-01 -- soon\n  hostPID');
    expect(fixed(text)).toEqual([['Remove what silences', PLAIN]]);
  });

  test('goes by itself only where it is of no use', () => {
    const text = `${PLAIN.replace('hostPID: true', 'hostPID: false # kubewright: ignore host-pid -- a').replace(
      'hostIPC: true',
      'hostIPC: false # kubewright: ignore -- b',
    )}---
${PLAIN.replace('hostPID: true', 'hostPID: true # kubewright: ignore host-pidd, host-ipc until 2020-01-01 -- c')}`;
    const engine = engineWith({ 'test.yaml': text });
    const { text: after, mended } = fixFile(engine, uriOf('test.yaml'), false, ({ rule }) => rule.startsWith('suppression-'));
    expect(mended).toBe(2);
    expect(after).toBe(text.replace(' # kubewright: ignore host-pid -- a', '').replace(' # kubewright: ignore -- b', ''));
  });

  test("knows other tools' names", () => {
    const text = PLAIN.replace('hostPID: true', 'hostPID: true # kubewright: ignore CKV_K8S_17 -- soon');
    expect(fixed(text)[0]).toEqual(['Write host-pid instead', text.replace('CKV_K8S_17', 'host-pid')]);
  });

  test('leaves the rest of the line', () => {
    expect(fixed(PLAIN.replace('hostPID: true', 'hostPID: true # kubewright: ignore host-pid until 2020-01-01 -- soon'))).toEqual([
      ['Remove what silences', PLAIN],
    ]);
  });

  test('writes the name that was meant, or removes it', () => {
    const text = PLAIN.replace('hostPID: true', 'hostPID: true # kubewright: ignore host-pid, host-netwrok -- soon');
    expect(fixed(text)).toEqual([
      ['Write host-network instead', text.replace('netwrok', 'network')],
      ['Remove host-netwrok', text.replace(', host-netwrok', '')],
    ]);
  });

  test('removes an annotation, and the annotations with the last of them', () => {
    expect(fixed(pod('kubewright.dev/ignore: host-pid until 2020-01-01 -- soon'))).toEqual([
      ['Remove what silences', pod('').replace('  annotations:\n    \n', '')],
    ]);
  });

  test('removes a line of an annotation', () => {
    const text = pod('kubewright.dev/ignore: |\n  host-pid until 2020-01-01 -- soon\n  host-ipc -- needed');
    expect(fixed(text)).toEqual([['Remove what silences', text.replace('      host-pid until 2020-01-01 -- soon\n', '')]]);
  });

  test('touches no text that only looks like a comment', () => {
    expect(
      fixed(
        'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: |\n    # kubewright: ignore host-pid until 2020-01-01 -- soon\n    x: y\n',
      ),
    ).toEqual([]);
  });
});

describe('the words that are left stay as they are written', () => {
  const OLD = 'until 2020-01-01 -- soon';
  test.each<[string, string, readonly (readonly [string, string | undefined])[]]>([
    [
      'the first of several goes',
      'host-netwrok, host-pid -- a',
      [
        ['Write host-network instead', 'host-network, host-pid -- a'],
        ['Remove host-netwrok', 'host-pid -- a'],
      ],
    ],
    [
      'one in between',
      'host-pid , host-netwrok , host-pid -- a',
      [
        ['Write host-network instead', 'host-pid , host-network , host-pid -- a'],
        ['Remove host-netwrok', 'host-pid , host-pid -- a'],
      ],
    ],
    [
      'the last',
      'host-pid,host-netwrok -- a',
      [
        ['Write host-network instead', 'host-pid,host-network -- a'],
        ['Remove host-netwrok', 'host-pid -- a'],
      ],
    ],
    [
      'without commas',
      'host-pid host-netwrok -- a',
      [
        ['Write host-network instead', 'host-pid host-network -- a'],
        ['Remove host-netwrok', 'host-pid -- a'],
      ],
    ],
    [
      'the only one',
      'host-netwrok -- a',
      [
        ['Write host-network instead', 'host-network -- a'],
        ['Remove what silences', undefined],
      ],
    ],
    ['a name that is a part of another', 'host-pid, host -- a', [['Remove host', 'host-pid -- a']]],
    ['a name that means nothing', 'host-pid, *.$ -- a', [['Remove *.$', 'host-pid -- a']]],
    [
      'a name that means several',
      'host-pid, CKV_K8S_37 -- a',
      [
        ['Write capabilities-not-dropped instead', 'host-pid, capabilities-not-dropped -- a'],
        ['Remove CKV_K8S_37', 'host-pid -- a'],
      ],
    ],
    ['all, when their day has passed', `host-pid, host-ipc ${OLD}`, [['Remove what silences', undefined]]],
    ['all, when there is no day', 'host-pid until -- a', [['Remove what silences', undefined]]],
    ['nothing, when the reason is missing', 'host-pid', []],
  ])('%s', (_, words, expected) => {
    const comment = (text: string): string => PLAIN.replace('hostPID: true', `hostPID: true # kubewright: ignore ${text}`);
    const annotation = (text: string): string => pod(`a: b\nkubewright.dev/ignore: '${text}'`);
    expect(fixed(comment(words))).toEqual(expected.map(([title, left]) => [title, left === undefined ? PLAIN : comment(left)]));
    expect(fixed(annotation(words))).toEqual(expected.map(([title, left]) => [title, left === undefined ? pod('a: b') : annotation(left)]));
  });

  test('what is silenced stays where it stands in the second document, and what is not goes there', () => {
    const text = `${PLAIN}---\n${PLAIN.replace('  hostPID', `  # kubewright: ignore host-pid ${OLD}\n  hostPID`)}`;
    expect(fixed(text)).toEqual([['Remove what silences', `${PLAIN}---\n${PLAIN}`]]);
  });

  test('of several annotations each has its own lines', () => {
    const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  annotations:
    kubewright.dev/ignore: |
      host-pid -- a
      host-ipc ${OLD}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
      annotations:
        kubewright.dev/ignore: |
          host-ipc -- a
          host-pid ${OLD}
          host-network -- b
${SPEC.replace(/^(?=.)/gm, '    ')}`;
    expect(fixed(text).map(([, after]) => after)).toEqual([
      text.replace(`      host-ipc ${OLD}\n`, ''),
      text.replace(`          host-pid ${OLD}\n`, ''),
    ]);
  });

  test('of several that are of no use in one comment, one goes after the other', () => {
    const text = PLAIN.replace('hostPID: true', 'hostPID: false # kubewright: ignore host-pid, host-ipc -- a');
    const { text: after, mended } = fixFile(
      engineWith({ 'test.yaml': text }),
      uriOf('test.yaml'),
      false,
      ({ rule }) => rule === 'suppression-unused',
    );
    expect([after, mended]).toEqual([PLAIN.replace('hostPID: true', 'hostPID: false'), 2]);
  });
});
