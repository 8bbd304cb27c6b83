import { expect, test } from 'vitest';
import { Engine } from '../../server/src/engine/engine.ts';
import { fixesOf } from '../../server/src/engine/repair.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/settings.ts';
import { applyEdits } from '../../server/src/text/span.ts';

const BASE = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: registry.example/web:1.0.0
          securityContext:
            privileged: true # until the new driver is here
`;

const PATCH = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          securityContext:
            privileged: false
`;

const BASE_FILE = 'file:///w/base/web.yaml';

function engineWith(overlays: Readonly<Record<string, string>>, base = BASE): Engine {
  const engine = new Engine(allRules, { ...DEFAULT_SETTINGS, preset: 'all' });
  engine.update('file:///w/base/kustomization.yaml', 'resources: [web.yaml]\n');
  engine.update(BASE_FILE, base);
  for (const [name, text] of Object.entries(overlays)) engine.update(`file:///w/${name}`, text);
  return engine;
}

const found = (engine: Engine, rule: string, uri = BASE_FILE) => engine.report(uri).reports.filter((report) => report.rule === rule);

const DRAWING = 'resources: [../../base]\n';
const PATCHING = `${DRAWING}patches: [{path: patch.yaml}]\n`;

test('what every overlay puts right is not told of the base', () => {
  const engine = engineWith({ 'overlays/prod/kustomization.yaml': PATCHING, 'overlays/prod/patch.yaml': PATCH });
  expect(found(engine, 'privileged-container')).toEqual([]);
  engine.remove('file:///w/overlays/prod/kustomization.yaml');
  expect(found(engine, 'privileged-container')).toHaveLength(1);
});

test('what one overlay puts right and another does not is told with the one that does', () => {
  const engine = engineWith({
    'overlays/prod/kustomization.yaml': PATCHING,
    'overlays/prod/patch.yaml': PATCH,
    'overlays/dev/kustomization.yaml': DRAWING,
  });
  const [report] = found(engine, 'privileged-container');
  expect(report?.related).toMatchObject([{ uri: 'file:///w/overlays/prod/kustomization.yaml', message: 'Put right in overlays/prod' }]);
});

test('what a patch brings is told where it is written, once for all overlays', () => {
  const removal = `- op: remove\n  path: /spec/template/spec/containers/0/securityContext/privileged\n- op: add\n  path: /spec/template/spec/hostNetwork\n  value: true\n`;
  const patching = `${DRAWING}patches: [{path: ../patch.yaml, target: {kind: Deployment}}]\n`;
  const engine = engineWith({
    'overlays/dev/kustomization.yaml': patching,
    'overlays/prod/kustomization.yaml': patching,
    'overlays/patch.yaml': removal,
  });
  const [report, ...rest] = found(engine, 'host-network', 'file:///w/overlays/patch.yaml');
  expect(rest).toEqual([]);
  expect(removal.slice(report?.span.start, report?.span.end)).toBe('true');
  expect(report?.related.map(({ message }) => message)).toEqual(['So it is in overlays/dev', 'So it is in overlays/prod']);
  expect(found(engine, 'privileged-container')).toEqual([]);
});

test('a fix changes the patch that sets the value', () => {
  const kustomization = `${DRAWING}patches:
- target: {kind: Deployment}
  patch: |-
    - op: add
      path: /spec/template/spec/hostPID
      value: true # to debug
    - op: add
      path: /spec/template/spec/securityContext
      value: {sysctls: [{name: kernel.msgmax, value: '1'}]} # as well
`;
  const uri = 'file:///w/overlays/dev/kustomization.yaml';
  const engine = engineWith({ 'overlays/dev/kustomization.yaml': kustomization });
  const [report] = found(engine, 'host-pid', uri);
  if (report === undefined) throw new Error('nothing found');
  expect(kustomization.slice(report.span.start, report.span.end)).toBe('true');
  const fixed = fixesOf(engine, uri, report).proven.map(({ edits }) => applyEdits(kustomization, edits));
  expect(fixed).toEqual([kustomization.replace(/ {4}- op: add\n.*hostPID\n.*true/, '    #').replace('# # to debug', '# to debug')]);
  const [sysctl] = found(engine, 'sysctl-unsafe', uri);
  expect(kustomization.slice(sysctl?.span.start, sysctl?.span.end)).toBe('kernel.msgmax');
});

test('what stands in the base is told there, with the fix there', () => {
  const engine = engineWith({
    'overlays/prod/kustomization.yaml': `${DRAWING}patches: [{path: patch.yaml}]\n`,
    'overlays/prod/patch.yaml': PATCH.replace('securityContext:\n            privileged: false', 'workingDir: /tmp'),
  });
  const [report] = found(engine, 'privileged-container');
  if (report === undefined) throw new Error('nothing found');
  expect(BASE.slice(report.span.start, report.span.end)).toBe('true');
  expect(fixesOf(engine, BASE_FILE, report).proven.map(({ edits }) => applyEdits(BASE, edits))).toContain(
    BASE.replace('privileged: true', 'privileged: false'),
  );
});

test('other settings count at once', () => {
  const engine = engineWith({
    'overlays/dev/kustomization.yaml': `${DRAWING}patches: [{patch: '[{op: add, path: /spec/template/spec/hostPID, value: true}]', target: {kind: Deployment}}]\n`,
  });
  expect(found(engine, 'host-pid', 'file:///w/overlays/dev/kustomization.yaml')).toHaveLength(1);
  engine.takeChanged();
  engine.configure({ ...DEFAULT_SETTINGS, rules: { 'host-pid': 'off' } });
  expect(engine.takeChanged()).toContain('file:///w/overlays/dev/kustomization.yaml');
  expect(found(engine, 'host-pid', 'file:///w/overlays/dev/kustomization.yaml')).toEqual([]);
});

test('what a patch brings in is mended in the patch or not at all', () => {
  const sidecar = PATCH.replace(/- name: web[\s\S]*/, '- name: sidecar\n          image: registry.example/sidecar:1.0.0\n');
  const engine = engineWith({ 'overlays/prod/kustomization.yaml': PATCHING, 'overlays/prod/patch.yaml': sidecar });
  const reports = found(engine, 'memory-request-missing');
  expect(reports.map(({ message }) => message).sort()).toEqual([
    'Container "sidecar" has no memory request',
    'Container "web" has no memory request',
  ]);
  const fixed = Object.fromEntries(reports.map((report) => [report.message, fixesOf(engine, BASE_FILE, report)]));
  expect(fixed['Container "sidecar" has no memory request']).toEqual({ proven: [], refused: [] });
  const edits = fixed['Container "web" has no memory request']?.proven[0]?.edits ?? [];
  expect(applyEdits(BASE, edits)).toBe(
    BASE.replace(/(image: .*\n)([\s\S]*)/, '$1$2          resources:\n            requests:\n              memory: 128Mi\n'),
  );
});

test('a fix that takes away what a patch stands on is refused', () => {
  const patch = 'patches: [{target: {kind: Deployment}, patch: "[{op: replace, path: /spec/template/spec/hostNetwork, value: true}]"}]\n';
  const base = BASE.replace('      containers:', '      hostNetwork: true\n      containers:');
  const refusals = (kustomization: string) => {
    const engine = engineWith({ 'overlays/dev/kustomization.yaml': kustomization }, base);
    const [report] = found(engine, 'host-network');
    if (report === undefined) throw new Error('nothing found');
    return [...new Set(fixesOf(engine, BASE_FILE, report).refused.map(({ refusal }) => refusal))];
  };
  expect(refusals(DRAWING)).toEqual([]);
  expect(refusals(`${DRAWING}${patch}`)).toEqual(['what others make of it could no longer be told']);
});
