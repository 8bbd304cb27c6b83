import { describe, expect, test } from 'vitest';
import { fixesOf, fixFile } from '../../server/src/engine/repair.ts';
import { silencingsOf } from '../../server/src/engine/silence.ts';
import type { Exception } from '../../server/src/settings/exceptions.ts';
import type { Settings } from '../../server/src/settings/settings.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { engineWith, TODAY, uriOf } from '../harness/analyse.ts';

/** What is left of these after everything that silences, in a pod that has them all. */
const RULES = ['host-ipc', 'host-network', 'host-pid', 'privileged-container'];

const SPEC = `spec:
  hostNetwork: true
  hostPID: true
  hostIPC: true
  containers:
  - name: web
    image: registry.example/web:1.0.0
    securityContext: {privileged: true}
`;

const pod = (annotations: string, spec = SPEC): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\n  annotations:\n${annotations.replace(/^/gm, '    ')}\n${spec}`;

const PLAIN = `apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\n${SPEC}`;

function told(text: string, settings: Partial<Settings> = {}): readonly string[] {
  const engine = engineWith({ 'test.yaml': text }, undefined, settings);
  const { reports } = engine.report(uriOf('test.yaml'));
  return [...new Set(reports.map(({ rule }) => rule))].filter((rule) => RULES.includes(rule)).sort();
}

const without = (...rules: string[]): string[] => RULES.filter((rule) => !rules.includes(rule));

describe('our own words', () => {
  test.each([
    ['a rule', 'hostNetwork: true # kubewright: ignore host-network -- it watches its node', ['host-network']],
    ['all rules', 'hostNetwork: true # kubewright: ignore -- it watches its node', ['host-network']],
    ['a day that is still to come', 'hostNetwork: true # kubewright: ignore host-network until 2026-07-01 -- soon', ['host-network']],
    ['the last day', `hostNetwork: true # kubewright: ignore host-network until ${TODAY} -- soon`, ['host-network']],
    ['a day that has passed', 'hostNetwork: true # kubewright: ignore host-network until 2026-06-29 -- soon', []],
    ['a day that is none', 'hostNetwork: true # kubewright: ignore host-network until 2026-13-01 -- soon', []],
    ['another rule', 'hostNetwork: true # kubewright: ignore host-pid -- it watches its node', []],
    ['the whole file', 'hostNetwork: true # kubewright: ignore-file host-pid, host-ipc -- it watches its node', ['host-ipc', 'host-pid']],
  ])('%s', (_, line, silenced) => {
    expect(told(PLAIN.replace('hostNetwork: true', line))).toEqual(without(...silenced));
  });

  test('without a reason count unless one is required', () => {
    const text = PLAIN.replace('hostNetwork: true', 'hostNetwork: true # kubewright: ignore host-network');
    expect(told(text)).toEqual(without('host-network'));
    expect(told(text, { requireReason: true })).toEqual(RULES);
  });

  test('never silence a mandatory rule', () => {
    const text = `# kubewright: ignore -- all is fine\n${PLAIN}`;
    expect(told(text)).toEqual([]);
    expect(told(text, { mandatory: ['host-pid'] })).toEqual(['host-pid']);
  });

  test.each([
    ['one line', 'kubewright.dev/ignore: host-network, host-pid -- it watches its node', ['host-network', 'host-pid']],
    ['several lines', 'kubewright.dev/ignore: |\n  host-network -- a\n  host-pid until 2026-06-29 -- b', ['host-network']],
    ['a value that is no text', 'kubewright.dev/ignore: [host-network]', []],
    ['a template', 'kubewright.dev/ignore: "{{ .Values.ignored }}"', []],
  ])('in an annotation: %s', (_, annotation, silenced) => {
    expect(told(pod(annotation))).toEqual(without(...silenced));
  });

  test('in an annotation of a pod template speak for the template', () => {
    const text = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
      annotations: {kubewright.dev/ignore: host-network -- it watches its node}
${SPEC.replace(/^/gm, '    ').trimEnd()}
`;
    expect(told(text)).toEqual(without('host-network'));
  });

  test('in an annotation speak for their object alone', () => {
    const text = `${pod('kubewright.dev/ignore: host-network -- it watches its node')}---\n${PLAIN.replace('name: web', 'name: other')}`;
    const engine = engineWith({ 'test.yaml': text });
    const { reports, suppressed } = engine.report(uriOf('test.yaml'));
    expect(reports.filter(({ rule }) => rule === 'host-network').map(({ resource }) => resource)).toEqual(['Pod "other"']);
    expect(suppressed.map(({ rule, silence }) => [rule, silence])).toEqual([
      ['host-network', { kind: 'inSource', reason: 'it watches its node' }],
    ]);
  });
});

describe('words for other tools', () => {
  test.each([
    ['checkov', 'checkov.io/skip1: CKV_K8S_19=it watches its node\ncheckov.io/skip2: CKV_K8S_17', ['host-network', 'host-pid']],
    ['KubeLinter', 'ignore-check.kube-linter.io/host-pid: it watches its node', ['host-pid']],
    ['KubeLinter, all', 'kube-linter.io/ignore-all: it watches its node', RULES],
    ['Polaris', 'polaris.fairwinds.com/hostNetworkSet-exempt: "true"', ['host-network']],
    ['Polaris, all', 'polaris.fairwinds.com/exempt: "true"', RULES],
    ['Polaris, no', 'polaris.fairwinds.com/exempt: "false"', []],
    ['Datree', 'datree.skip/CONTAINERS_INCORRECT_PRIVILEGED_VALUE_TRUE: it needs devices', ['privileged-container']],
    ['kube-score', 'kube-score/ignore: container-security-context-privileged,pod-networkpolicy', ['privileged-container']],
    ['a name that nobody knows', 'ignore-check.kube-linter.io/constructor: why', []],
  ])('an annotation of %s', (_, annotations, silenced) => {
    expect(told(pod(annotations))).toEqual(without(...silenced));
    expect(told(pod(annotations), { foreignSuppressions: false })).toEqual(RULES);
  });

  test.each([
    ['checkov', PLAIN.replace('hostNetwork', '#checkov:skip=CKV_K8S_17:it watches its node\n  hostNetwork'), ['host-pid']],
    ['Trivy', `#trivy:ignore:KSV009\n${PLAIN}`, ['host-network']],
    ['Trivy, two', `# trivy:ignore:AVD-KSV-0009 trivy\n# trivy:ignore:ksv-0010:exp:2026-07-01\n${PLAIN}`, ['host-network', 'host-pid']],
    ['Trivy, expired', `#trivy:ignore:KSV-0009:exp:2026-06-29\n${PLAIN}`, []],
    ['Trivy, all', PLAIN.replace('hostPID', '#trivy:ignore:*\n  hostPID'), ['host-pid']],
    ['KICS, a line', PLAIN.replace('hostPID', '# kics-scan ignore-line\n  hostPID'), ['host-pid']],
    ['KICS, a block', PLAIN.replace('- name', '# kics-scan ignore-block\n  - name'), ['privileged-container']],
    ['KICS, a query', `# kics-scan disable=6b6bdfb3-c3ae-44cb-88e4-7405c1ba2c8a\n${PLAIN}`, ['host-network']],
    ['KICS, a file', `# kics-scan ignore\n${PLAIN}`, RULES],
    ['KICS, not at the start', PLAIN.replace('spec:', '# kics-scan ignore\nspec:'), []],
  ])('a comment of %s', (_, text, silenced) => {
    expect(told(text)).toEqual(without(...silenced));
    expect(told(text, { foreignSuppressions: false })).toEqual(RULES);
  });
});

describe('exceptions', () => {
  const all: Exception = { rules: ['host-pid'], paths: [], namespaces: [], kinds: [], names: [], reason: 'agreed' };
  test.each([
    ['anywhere', {}, true],
    ['a namespace', { namespaces: ['sh*p'] }, true],
    ['another namespace', { namespaces: ['shop-*'] }, false],
    ['a kind and a name', { kinds: ['Pod'], names: ['w*'] }, true],
    ['another kind', { kinds: ['Deployment'], names: ['web'] }, false],
    ['a day that has passed', { until: '2026-06-29' }, false],
    ['paths of which nothing is known', { paths: ['**'] }, false],
  ] satisfies [string, Partial<Exception>, boolean][])('for %s', (_, more, holds) => {
    expect(told(PLAIN, { exceptions: [{ ...all, ...more }] })).toEqual(holds ? without('host-pid') : RULES);
  });

  test('for paths', () => {
    const engine = engineWith({ 'test.yaml': PLAIN }, undefined, { exceptions: [{ ...all, paths: ['test.*'] }] });
    engine.heed({ isAmong: (globs, uri) => globs.includes('test.*') && uri === uriOf('test.yaml') });
    expect(engine.report(uriOf('test.yaml')).suppressed.map(({ silence }) => silence)).toEqual([{ kind: 'external', reason: 'agreed' }]);
  });
});

describe('what mends suppressions', () => {
  const fixed = (text: string): readonly (readonly [string, string])[] => {
    const engine = engineWith({ 'test.yaml': text });
    const { reports } = engine.report(uriOf('test.yaml'));
    return reports
      .filter(({ rule }) => rule.startsWith('suppression-'))
      .flatMap((report) =>
        fixesOf(engine, uriOf('test.yaml'), report).proven.map(({ title, edits }) => [title, applyEdits(text, edits)] as const),
      );
  };

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

describe('ways to silence', () => {
  test('from the line to the file, each of which works', () => {
    const engine = engineWith({ 'test.yaml': PLAIN });
    const uri = uriOf('test.yaml');
    const { reports } = engine.report(uri);
    const found = reports.filter(({ rule }) => rule === 'privileged-container');
    const ways = silencingsOf(engine, uri, found, 'it needs\n  devices');
    expect(ways.map(({ where }) => where)).toEqual([
      'here',
      'for container "web"',
      'for Pod "web"',
      'by an annotation of Pod "web"',
      'in this file',
    ]);
    for (const { edits } of ways) {
      const text = applyEdits(PLAIN, edits);
      expect(text).toContain('it needs devices');
      expect(told(text)).toEqual(without('privileged-container'));
    }
  });

  test('there are none for a mandatory rule', () => {
    const engine = engineWith({ 'test.yaml': PLAIN }, undefined, { mandatory: ['host-pid'] });
    const uri = uriOf('test.yaml');
    expect(
      silencingsOf(
        engine,
        uri,
        engine.report(uri).reports.filter(({ rule }) => rule === 'host-pid'),
      ),
    ).toEqual([]);
  });
});
