import { expect, test } from 'vitest';
import type { Report } from '../../server/src/engine/report.ts';
import { silencingsOf } from '../../server/src/engine/silence.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';

const URI = uriOf('test.yaml');

const pod = (name: string, metadata = `{name: ${name}}`): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: ${metadata}\nspec:\n  hostPID: true\n  containers:\n  - name: web\n    image: registry.example/web:1.0.0\n    securityContext: {privileged: true}\n`;

const inside = (text: string, indent: string): string => text.replace(/^(?=.)/gm, indent);

/** Where what is found can be silenced, and what is left of these rules then. A way that is shown has to work. */
function ways(text: string, wanted: (report: Report) => boolean, reason?: string) {
  const engine = engineWith({ 'test.yaml': text });
  const found = engine.report(URI).reports;
  const all = found.filter(({ rule }) => rule === 'host-pid' || rule === 'privileged-container');
  const silenced = all.filter(wanted);
  return silencingsOf(engine, URI, silenced, reason).map(({ place, where, edits }) => {
    const after = applyEdits(text, edits);
    engine.update(URI, after);
    const told = engine.report(URI).reports.map(shown);
    for (const report of silenced) expect(told).not.toContain(shown(report));
    if (place !== 'file' && place !== 'object' && place !== 'annotation')
      for (const report of all) if (report.resource !== silenced[0]?.resource) expect(told).toContain(shown(report));
    expect(after.lastIndexOf('\uFEFF')).toBe(text.lastIndexOf('\uFEFF'));
    // Nothing but comments and our annotation is added.
    expect(after.replace(/^(\uFEFF?).*# kubewright: .*\r?\n/gm, '$1')).toBe(place === 'annotation' ? after : text);
    return where;
  });
}

const shown = ({ rule, resource, path }: Report): string => `${rule} ${resource} ${path}`;

const POD_AND_LINE = ['here', 'for Pod "web"', 'by an annotation of Pod "web"', 'in this file'];
const CONTAINER = ['here', 'for container "web"', ...POD_AND_LINE.slice(1)];

test.each<[string, string, readonly string[], readonly string[]]>([
  ['alone', pod('web'), POD_AND_LINE, CONTAINER],
  ['below a comment and a mark', `# The agent.\n\n---\n${pod('web')}`, POD_AND_LINE, CONTAINER],
  ['with Windows line breaks', pod('web').replaceAll('\n', '\r\n'), POD_AND_LINE, CONTAINER],
  ['behind a byte order mark', `\uFEFF${pod('web')}`, POD_AND_LINE, CONTAINER],
  ['before another', `${pod('web')}---\n${pod('other')}`, POD_AND_LINE, CONTAINER],
  ['behind another', `${pod('other')}---\n${pod('web')}`, POD_AND_LINE, CONTAINER],
  [
    'in a list',
    `apiVersion: v1\nkind: List\nitems:\n- ${inside(pod('other'), '  ').trim()}\n- ${inside(pod('web'), '  ').trim()}\n`,
    POD_AND_LINE,
    CONTAINER,
  ],
  ['with annotations', pod('web', '\n  name: web\n  annotations: {a: b}'), POD_AND_LINE, CONTAINER],
  [
    'with an annotation of ours',
    pod('web', '\n  name: web\n  annotations:\n    kubewright.dev/ignore: host-ipc -- old'),
    POD_AND_LINE,
    CONTAINER,
  ],
  [
    'with an annotation that a template writes',
    pod('web', '\n  name: web\n  annotations:\n    kubewright.dev/ignore: "{{ .Values.ignored }}"'),
    POD_AND_LINE.filter((where) => !where.startsWith('by')),
    CONTAINER.filter((where) => !where.startsWith('by')),
  ],
])('a pod %s', (_, text, ofPod, ofContainer) => {
  expect(ways(text, ({ rule, resource }) => rule === 'host-pid' && resource === 'Pod "web"')).toEqual(ofPod);
  expect(ways(text, ({ rule, resource }) => rule === 'privileged-container' && resource === 'Pod "web"')).toEqual(ofContainer);
});

test('several findings are silenced at once, where one place is above them all', () => {
  expect(ways(pod('web'), () => true)).toEqual(POD_AND_LINE.slice(1));
});

test('an annotation keeps what it says, and takes a reason in one line', () => {
  const text = pod('web', '\n  name: web\n  annotations:\n    kubewright.dev/ignore: |\n      host-ipc -- old\n');
  const engine = engineWith({ 'test.yaml': text });
  const reports = engine.report(URI).reports.filter(({ rule }) => rule === 'host-pid' || rule === 'privileged-container');
  const annotation = silencingsOf(engine, URI, reports, ' it watches\n  its node ').find(({ place }) => place === 'annotation');
  expect(applyEdits(text, annotation?.edits ?? [])).toBe(
    text.replace('host-ipc -- old\n', '$&      host-pid, privileged-container -- it watches its node\n'),
  );
});

test('there is no way where there is nothing to silence, nothing known, or nothing that may be', () => {
  const engine = engineWith({ 'test.yaml': `# kubewright: ignore host-ipc\n${pod('web')}` }, undefined, { mandatory: ['host-pid'] });
  const { reports } = engine.report(URI);
  const of = (...rules: readonly string[]): number =>
    silencingsOf(
      engine,
      URI,
      reports.filter(({ rule }) => rules.includes(rule)),
    ).length;
  expect(of('privileged-container')).toBeGreaterThan(0);
  expect(of('suppression-without-reason')).toBe(0);
  expect(of('host-pid', 'privileged-container')).toBe(0);
  expect(of()).toBe(0);
  expect(
    silencingsOf(
      engine,
      uriOf('other.yaml'),
      reports.filter(({ rule }) => rule === 'privileged-container'),
    ),
  ).toEqual([]);
});

test('a manifest inside a text of several lines is silenced in its own lines', () => {
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  b: c\n  pod.yaml: |\n${inside(pod('web'), '    ')}`;
  expect(ways(text, ({ rule }) => rule === 'privileged-container')).toContain('in this file');
});
