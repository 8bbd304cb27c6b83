import { expect, test } from 'vitest';
import { Engine } from '../../server/src/engine/engine.ts';
import { fixesOf } from '../../server/src/engine/repair.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/settings.ts';
import { applyEdits } from '../../server/src/text/span.ts';

const CHART = 'apiVersion: v2\nname: web\nversion: 1.0.0\n';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}-web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      hostNetwork: {{ .Values.hostNetwork }}
      {{- with .Values.podSecurityContext }}
      securityContext:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: web
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
          securityContext:
            {{- toYaml .Values.securityContext | nindent 12 }}
`;

const VALUES = `# For the cluster of the shop.
image:
  repository: registry.example/web
  tag: latest # for now
hostNetwork: true
podSecurityContext: {}
securityContext:
  # The old runtime wanted this.
  privileged: true
  capabilities:
    drop:
    - ALL
`;

function engineWith(files: Readonly<Record<string, string>>): Engine {
  const engine = new Engine(allRules, { ...DEFAULT_SETTINGS, preset: 'all' });
  for (const [name, text] of Object.entries(files)) engine.update(`file:///w/${name}`, text);
  return engine;
}

const shop = (values = VALUES): Record<string, string> => ({
  'web/Chart.yaml': CHART,
  'web/values.yaml': values,
  'web/templates/deployment.yaml': DEPLOYMENT,
});

const TEMPLATE = 'file:///w/web/templates/deployment.yaml';
const VALUES_FILE = 'file:///w/web/values.yaml';

function found(engine: Engine, rule: string, uri = TEMPLATE) {
  return engine.report(uri).reports.filter((report) => report.rule === rule);
}

/** What the finding underlines, and the line of values that it leads to. */
function places(engine: Engine, rule: string): string[] {
  return found(engine, rule).map(({ span, related }) => {
    const [value] = related;
    const text = value === undefined ? '' : (engine.text(value.uri) ?? '').slice(value.span.start).split('\n', 1)[0];
    return `${DEPLOYMENT.slice(span.start, span.end)} <- ${text}`;
  });
}

test('a value of the chart is followed to where it is set', () => {
  const engine = engineWith(shop());
  expect(places(engine, 'privileged-container')).toEqual(['{{- toYaml .Values.securityContext | nindent 12 }} <- true']);
  expect(places(engine, 'host-network')).toEqual(['{{ .Values.hostNetwork }} <- true']);
  expect(places(engine, 'image-tag-mutable')).toEqual([
    '"{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}" <- registry.example/web',
  ]);
});

test('the fix changes the values and nothing else', () => {
  const engine = engineWith(shop());
  const [report] = found(engine, 'privileged-container');
  if (report === undefined) throw new Error('nothing found');
  const [fix] = fixesOf(engine, TEMPLATE, report).proven;
  expect(fix?.title).toMatch(/ in values\.yaml$/);
  expect(fix?.safety).toBe('needs-review');
  expect(fix?.edits).toEqual([]);
  const [changed] = fix?.files ?? [];
  expect(changed?.uri).toBe(VALUES_FILE);
  expect(applyEdits(VALUES, changed?.edits ?? [])).toBe(VALUES.replace('privileged: true', 'privileged: false'));
});

test('a fix that was tried leaves everything as it was', () => {
  const engine = engineWith(shop());
  const [report] = found(engine, 'privileged-container');
  if (report === undefined) throw new Error('nothing found');
  const [fix] = fixesOf(engine, TEMPLATE, report).proven;
  expect(found(engine, 'privileged-container')).toEqual([report]);
  for (const file of fix?.files ?? []) engine.update(file.uri, file.text);
  expect(found(engine, 'privileged-container')).toEqual([]);
});

test('other values are other findings', () => {
  const engine = engineWith(shop());
  engine.takeChanged();
  engine.update(VALUES_FILE, VALUES.replace('privileged: true', 'privileged: false').replace('hostNetwork: true', 'hostNetwork: false'));
  expect(engine.takeChanged()).toContain(TEMPLATE);
  expect(places(engine, 'privileged-container')).toEqual([]);
  expect(places(engine, 'host-network')).toEqual([]);
  engine.remove(VALUES_FILE);
  expect(engine.report(TEMPLATE).reports.filter(({ key }) => key.kind === 'derived')).toEqual([]);
});

test('what cannot be known is not claimed', () => {
  const withoutChart = engineWith({ 'web/values.yaml': VALUES, 'web/templates/deployment.yaml': DEPLOYMENT });
  expect(places(withoutChart, 'privileged-container')).toEqual([]);
  const withoutValue = engineWith(shop('image: {}\n'));
  expect(places(withoutValue, 'privileged-container')).toEqual([]);
  const wrongType = engineWith(shop('securityContext: 7\nimage: []\nhostNetwork: {}\n'));
  expect(places(wrongType, 'privileged-container')).toEqual([]);
});

test('named templates of the chart are followed, and each change of them counts', () => {
  const deployment = DEPLOYMENT.replace('{{ .Values.hostNetwork }}', '{{ include "web.network" . }}');
  const helper = '{{ define "web.network" }}{{ .Values.hostNetwork }}{{ end }}';
  const engine = engineWith({ ...shop(), 'web/templates/deployment.yaml': deployment });
  expect(found(engine, 'host-network')).toEqual([]);
  engine.update('file:///w/web/templates/_helpers.tpl', helper);
  expect(found(engine, 'host-network')).toHaveLength(1);
  expect(engine.report('file:///w/web/templates/_helpers.tpl').reports).toEqual([]);
  engine.update('file:///w/web/templates/_helpers.tpl', helper.replace('.Values.hostNetwork', '.Release.IsUpgrade'));
  expect(found(engine, 'host-network')).toEqual([]);
});

test('a chart inside another has the values that the other gives it', () => {
  const inner = Object.fromEntries(Object.entries(shop()).map(([name, text]) => [`outer/charts/${name}`, text]));
  const uri = 'file:///w/outer/charts/web/templates/deployment.yaml';
  const outer = { 'outer/Chart.yaml': CHART.replace('web', 'outer'), 'outer/values.yaml': 'web:\n  hostNetwork: false\n' };
  const engine = engineWith({ ...inner, ...outer });
  expect(found(engine, 'host-network', uri)).toEqual([]);
  expect(found(engine, 'privileged-container', uri)).toHaveLength(1);
});

test('values to try a chart out are another way to use it', () => {
  const engine = engineWith({
    ...shop(VALUES.replace('privileged: true', 'privileged: false')),
    'web/ci/old-values.yaml': 'securityContext: {privileged: true}\n',
  });
  const [report, ...rest] = found(engine, 'privileged-container');
  expect(rest).toEqual([]);
  expect(report?.related.map(({ uri }) => uri)).toEqual(['file:///w/web/ci/old-values.yaml']);
});
