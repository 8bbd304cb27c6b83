import { expect, test } from 'vitest';
import { Engine } from '../../server/src/engine/engine.ts';
import { allRules } from '../../server/src/rules/all.ts';

const PATCH = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "web:1.0.0"}]}}
`;

/** What is absent is told of a Deployment, and not of a patch of one. */
function isPatch(kustomization: string, patch: string, path: string): boolean {
  const engine = new Engine(allRules);
  engine.update(patch, PATCH);
  expect(engine.report(patch).reports.length).toBeGreaterThan(0);
  engine.update(kustomization, `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\npatches: [{path: ${path}}]\n`);
  return engine.report(patch).reports.length === 0;
}

test('a file that a kustomization names as a patch is one, however its name is written', () => {
  expect(isPatch('file:///w/base/kustomization.yaml', 'file:///w/base/web.yaml', 'web.yaml')).toBe(true);
  expect(isPatch('file:///w/base/kustomization.yaml', 'file:///w/patches/web.yaml', './../patches/web.yaml')).toBe(true);
  expect(isPatch('file:///w/a%40b/kustomization.yaml', 'file:///w/a%40b/web%2Bapi.yaml', 'web+api.yaml')).toBe(true);
  expect(isPatch('file:///w/a@b/kustomization.yaml', 'file:///w/a@b/web+api.yaml', 'web+api.yaml')).toBe(true);
});

test('other files are none', () => {
  expect(isPatch('file:///w/base/kustomization.yaml', 'file:///w/other/web.yaml', 'web.yaml')).toBe(false);
});
