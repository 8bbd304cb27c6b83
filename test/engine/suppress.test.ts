import { describe, expect, test } from 'vitest';
import type { Exception } from '../../server/src/settings/exceptions.ts';
import type { Settings } from '../../server/src/settings/settings.ts';
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

/** What is silenced of {@link RULES}, and why. */
function silences(text: string) {
  const { suppressed } = engineWith({ 'test.yaml': text }).report(uriOf('test.yaml'));
  return suppressed.flatMap(({ rule, silence }) => (RULES.includes(rule) ? [[rule, silence]] : []));
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
    ['no rule, until a day', 'hostNetwork: true # kubewright: ignore until 2026-07-01 -- soon', ['host-network']],
    ['no rule, until a day that has passed', 'hostNetwork: true # kubewright: ignore until 2026-06-29 -- soon', []],
    ['another rule', 'hostNetwork: true # kubewright: ignore host-pid -- it watches its node', []],
    ['the whole file', 'hostNetwork: true # kubewright: ignore-file host-pid, host-ipc -- it watches its node', ['host-ipc', 'host-pid']],
  ])('%s', (_, line, silenced) => {
    expect(told(PLAIN.replace('hostNetwork: true', line))).toEqual(without(...silenced));
  });

  test('without a reason count unless one is required', () => {
    const text = PLAIN.replace('hostNetwork: true', 'hostNetwork: true # kubewright: ignore host-network');
    expect(told(text)).toEqual(without('host-network'));
    expect(told(text, { requireReason: true })).toEqual(RULES);
    expect(told(text.replace('hostPID: true', '$& # kubewright: ignore host-pid -- see TODO.md'), { requireReason: true })).toEqual(
      without('host-pid'),
    );
  });

  test.each([
    ['', ''],
    [' --', ''],
    [' -- TODO: say why', ''],
    [' -- It is old -- see TODO.md', 'It is old -- see TODO.md'],
  ])('with the reason behind them: "%s"', (written, reason) => {
    expect(silences(PLAIN.replace('hostPID: true', `hostPID: true # kubewright: ignore host-pid${written}`))).toEqual([
      ['host-pid', { kind: 'inSource', reason }],
    ]);
  });

  test('until a day count where nobody knows the day', () => {
    const engine = engineWith({
      'test.yaml': PLAIN.replace('hostPID: true', 'hostPID: true # kubewright: ignore until 2020-01-01 -- soon'),
    });
    engine.heed({});
    expect(engine.report(uriOf('test.yaml')).suppressed.map(({ rule }) => rule)).toContain('host-pid');
  });

  test('never silence a mandatory rule', () => {
    const text = `# kubewright: ignore -- all is fine\n${PLAIN}`;
    expect(told(text)).toEqual([]);
    expect(told(text, { mandatory: ['host-pid'] })).toEqual(['host-pid']);
  });

  test.each([
    ['one line', 'kubewright.dev/ignore: host-network, host-pid -- it watches its node', ['host-network', 'host-pid']],
    ['several lines', 'kubewright.dev/ignore: |\n  host-network -- a\n  host-pid until 2026-06-29 -- b', ['host-network']],
    ['a line of blanks', 'kubewright.dev/ignore: "host-network -- a\\n \\n"', ['host-network']],
    ['a reason alone', 'kubewright.dev/ignore: -- all is fine', RULES],
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

test.each([
  [
    'in a list',
    (text: string) =>
      `apiVersion: v1\nkind: List\nitems:\n- ${text.replace(/^(?=.)/gm, '  ').trim()}\n- ${PLAIN.replace(/^(?=.)/gm, '  ').trim()}\n`,
  ],
  [
    'in the text of another',
    (text: string) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: |\n${text.replace(/^(?=.)/gm, '    ')}  b: |\n${PLAIN.replace(/^(?=.)/gm, '    ')}`,
  ],
])('an annotation of an object %s speaks for that object alone', (_, around) => {
  const text = around(pod('kubewright.dev/ignore: host-pid -- it watches its node'));
  const engine = engineWith({ 'test.yaml': text });
  const { reports, suppressed } = engine.report(uriOf('test.yaml'));
  const lines = [reports, suppressed].map((list) =>
    list.flatMap(({ rule, span }) => (rule === 'host-pid' ? text.slice(0, span.start).split('\n').length : [])),
  );
  const [first, second] = [...text.matchAll(/hostPID/g)].map(({ index }) => text.slice(0, index).split('\n').length);
  expect(lines).toEqual([[second], [first]]);
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
    ['bridgecrew', 'bridgecrew.io/skip1: CKV_K8S_19', ['host-network']],
    ['checkov, no check', 'checkov.io/skip1: CKV_K8S_19 and others', []],
    ['checkov, something else', 'checkov.io/note: CKV_K8S_19', []],
    ['KubeLinter, something else', 'kube-linter.io/note: it watches its node', []],
    ['kube-score, something else', 'kube-score/note: container-security-context-privileged', []],
    ['a name that nobody knows', 'ignore-check.kube-linter.io/constructor: why', []],
  ])('an annotation of %s', (_, annotations, silenced) => {
    expect(told(pod(annotations))).toEqual(without(...silenced));
    expect(told(pod(annotations), { foreignSuppressions: false })).toEqual(RULES);
  });

  test.each([
    ['checkov', PLAIN.replace('hostNetwork', '#checkov:skip=CKV_K8S_17:it watches its node\n  hostNetwork'), ['host-pid']],
    ['bridgecrew', PLAIN.replace('hostNetwork', '# bridgecrew:skip=CKV_K8S_17\n  hostNetwork'), ['host-pid']],
    ['Trivy, on a condition', `#trivy:ignore:KSV009[namespace=shop]\n${PLAIN}`, []],
    ['Trivy', `#trivy:ignore:KSV009\n${PLAIN}`, ['host-network']],
    ['Trivy, two', `# trivy:ignore:AVD-KSV-0009 trivy\n# trivy:ignore:ksv-0010:exp:2026-07-01\n${PLAIN}`, ['host-network', 'host-pid']],
    ['Trivy, expired', `#trivy:ignore:KSV-0009:exp:2026-06-29\n${PLAIN}`, []],
    ['Trivy, all', PLAIN.replace('hostPID', '#trivy:ignore:*\n  hostPID'), ['host-pid']],
    ['KICS, a line', PLAIN.replace('hostPID', '# kics-scan ignore-line\n  hostPID'), ['host-pid']],
    ['KICS, a block', PLAIN.replace('- name', '# kics-scan ignore-block\n  - name'), ['privileged-container']],
    ['KICS, a query', `# kics-scan disable=6b6bdfb3-c3ae-44cb-88e4-7405c1ba2c8a\n${PLAIN}`, ['host-network']],
    ['KICS, a file', `# kics-scan ignore\n${PLAIN}`, RULES],
    ['KICS, a file, in its second document', `kind: Note\n---\n# kics-scan ignore\n${PLAIN}`, []],
    ['KICS, not at the start', PLAIN.replace('spec:', '# kics-scan ignore\nspec:'), []],
  ])('a comment of %s', (_, text, silenced) => {
    expect(told(text)).toEqual(without(...silenced));
    expect(told(text, { foreignSuppressions: false })).toEqual(RULES);
  });
});

test.each([
  ['an annotation of checkov', pod('checkov.io/skip1: CKV_K8S_17=it watches its node')],
  ['an annotation of KubeLinter', pod('ignore-check.kube-linter.io/host-pid: it watches its node')],
  ['a comment of checkov', PLAIN.replace('hostPID', '#checkov:skip=CKV_K8S_17:it watches its node\n  hostPID')],
  ['a comment of checkov, in quotes', PLAIN.replace('hostPID', '#checkov:skip=CKV_K8S_17:"it watches its node"\n  hostPID')],
  ['a comment of Trivy', PLAIN.replace('hostPID', '#trivy:ignore:KSV010 -- it watches its node # really\n  hostPID')],
])('the reason is taken from %s', (_, text) => {
  expect(silences(text)).toEqual([['host-pid', { kind: 'inSource', reason: 'it watches its node' }]]);
});

test('without those for other tools our own count', () => {
  expect(told(PLAIN.replace('hostPID: true', '$& # kubewright: ignore -- old'), { foreignSuppressions: false })).toEqual(
    without('host-pid'),
  );
});

describe('exceptions', () => {
  const all: Exception = { rules: ['host-pid'], paths: [], namespaces: [], kinds: [], names: [], reason: 'agreed' };
  test.each([
    ['anywhere', {}, true],
    ['a namespace', { namespaces: ['sh*p'] }, true],
    ['another namespace', { namespaces: ['shop-*'] }, false],
    ['a kind and a name', { kinds: ['Pod'], names: ['w*'] }, true],
    ['another kind', { kinds: ['Deployment'], names: ['web'] }, false],
    ['one of several namespaces', { namespaces: ['web', 'shop'] }, true],
    ['the last day', { until: TODAY }, true],
    ['a day that has passed', { until: '2026-06-29' }, false],
    ['paths of which nothing is known', { paths: ['**'] }, false],
  ] satisfies [string, Partial<Exception>, boolean][])('for %s', (_, more, holds) => {
    expect(told(PLAIN, { exceptions: [{ ...all, ...more }] })).toEqual(holds ? without('host-pid') : RULES);
  });

  test('for a namespace are not about an object that names none', () => {
    const text = PLAIN.replace(', namespace: shop', '');
    expect(told(text, { exceptions: [{ ...all, namespaces: ['*'] }] })).toEqual(RULES);
    expect(told(text, { exceptions: [{ ...all, kinds: ['Pod'] }] })).toEqual(without('host-pid'));
  });

  test('for paths', () => {
    const engine = engineWith({ 'test.yaml': PLAIN }, undefined, { exceptions: [{ ...all, paths: ['test.*'] }] });
    engine.heed({ isAmong: (globs, uri) => globs.includes('test.*') && uri === uriOf('test.yaml') });
    expect(engine.report(uriOf('test.yaml')).suppressed.map(({ silence }) => silence)).toEqual([{ kind: 'external', reason: 'agreed' }]);
  });
});
