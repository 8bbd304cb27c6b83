import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { folderWith, run } from '../harness/command-line.ts';

const BLUE = ['new', 'tenant', '--name', 'blue', '--environment', 'prod', '--admin', 'oidc:blue', '--ingress', 'traefik'];

const KUSTOMIZATION = 'resources:\n- red # first\n';

const textIn = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

test('a folder of files is written and drawn in, and found faultless', async () => {
  const folder = folderWith({ 'tenants/kustomization.yaml': KUSTOMIZATION, 'tenants/red/namespace.yaml': 'a: b\n' });
  const { code, out, err } = await run(folder, [...BLUE, '--output', 'tenants/blue']);
  expect([code, err]).toEqual([0, '']);
  const made = ['namespace', 'limits', 'network', 'accounts', 'access', 'kustomization'].map((name) => `tenants/blue/${name}.yaml`);
  expect(out).toBe(`${made.map((file) => `Made ${file}\n`).join('')}Changed tenants/kustomization.yaml\n`);
  expect(readdirSync(join(folder, 'tenants/blue'))).toHaveLength(6);
  expect(textIn(folder, 'tenants/kustomization.yaml')).toBe(`${KUSTOMIZATION}- blue\n`);
  expect((await run(folder, ['check', '--preset', 'all', 'tenants/blue'])).code).toBe(0);
});

test('one file, and other blanks of the template', async () => {
  const folder = folderWith({});
  expect((await run(folder, [...BLUE, '--file', 'blue.yaml', '--cpu', '4', '--mesh', 'ambient'])).out).toBe('Made blue.yaml\n');
  expect(textIn(folder, 'blue.yaml')).toContain('requests.cpu: "4"\n');
  expect(textIn(folder, 'blue.yaml')).toContain('kind: AuthorizationPolicy\n');
});

test('without a place it goes to standard output', async () => {
  const { code, out, err } = await run(folderWith({}), BLUE);
  expect([code, err]).toEqual([0, '']);
  expect(parseAllDocuments(out).map((document) => document.toJS().kind)).toContain('LimitRange');
});

test('a place outside the current folder is the business of who names it', async () => {
  const folder = folderWith({ 'here/a.yaml': 'a: b\n', 'kustomization.yaml': 'resources: []\n' });
  const { out } = await run(join(folder, 'here'), [...BLUE, '--output', '../blue']);
  expect(out).toContain('Made ../blue/namespace.yaml\n');
  expect(textIn(folder, 'kustomization.yaml')).toBe('resources: [blue]\n');
});

test('--diff shows it all and writes nothing', async () => {
  const folder = folderWith({ 'kustomization.yaml': KUSTOMIZATION });
  const { code, out } = await run(folder, [...BLUE, '--output', 'blue', '--diff']);
  expect(code).toBe(0);
  expect(out).toContain('--- /dev/null\n+++ b/blue/namespace.yaml\n');
  expect(out).toContain('--- a/kustomization.yaml\n+++ b/kustomization.yaml\n@@ -1,2 +1,3 @@\n resources:\n - red # first\n+- blue\n');
  expect(existsSync(join(folder, 'blue'))).toBe(false);
  expect(textIn(folder, 'kustomization.yaml')).toBe(KUSTOMIZATION);
});

test('on a terminal what is missing is asked for, shown, and written when it is wanted', async () => {
  const folder = folderWith({ 'kustomization.yaml': KUSTOMIZATION });
  const answers = ['Blue', 'blue', '2', '', 'none', '', 'y'];
  const { code, out, err } = await run(folder, ['new', 'tenant'], { answers });
  expect(code).toBe(0);
  expect(err).toContain('The name has small letters only: blue.\n');
  expect(err).toMatch(/Which environment of blue is it\?\n[\s\S]*\n {3}2 {2}staging +the namespace blue-staging\n/);
  expect(out).toContain('+++ b/tenants/blue-staging/namespace.yaml');
  expect(out).toContain('Made tenants/blue-staging/namespace.yaml\n');
  expect(textIn(folder, 'tenants/blue-staging/access.yaml')).toContain('name: oidc:blue-admins\n');
});

test.each([[['blue', '', '', '', '', 'n']], [['blue']]])('with the answers %j nothing is written', async (answers) => {
  const folder = folderWith({});
  const { code, err } = await run(folder, ['new', 'tenant'], { answers });
  expect(code).toBe(2);
  expect(err).toMatch(/kubewright: Nothing was written\n$/);
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that is there stops it, though it is none that is read', async () => {
  const folder = folderWith({ 'blue/limits.yaml': '', '.gitignore': 'blue\n' });
  const { code, err } = await run(folder, [...BLUE, '--output', 'blue']);
  expect([code, err]).toEqual([2, 'kubewright: blue/limits.yaml is there already; nothing was written\n']);
  expect(readdirSync(join(folder, 'blue'))).toEqual(['limits.yaml']);
});

test('a folder that cannot be made leaves nothing behind', async () => {
  const folder = folderWith({ blue: 'a file' });
  const { code, err } = await run(folder, [...BLUE, '--output', 'blue/prod']);
  expect(code).toBe(2);
  expect(err).toMatch(/^kubewright: Nothing was written: /);
  expect(readdirSync(folder)).toEqual(['blue']);
});

test('what is left to do by hand is told', async () => {
  const folder = folderWith({ 'kustomization.yaml': 'namespace: shop\n' });
  const { err } = await run(folder, [...BLUE, '--output', 'blue']);
  expect(err).toBe('kubewright: kustomization.yaml sets namespace, so it does not draw in blue.\n');
});

test.each([
  [['new', 'tenant'], '--name, --environment, --admin and --ingress are missing; kubewright new --list tenant tells what they are'],
  [BLUE.slice(0, -2), '--ingress is missing; '],
  [[...BLUE, '--name', 'Blue'], '--name "Blue" cannot be taken: The name has small letters only: blue'],
  [[...BLUE, '--admin', 'system:masters'], '--admin "system:masters" cannot be taken: Groups that begin with system:'],
  [[...BLUE, '--mesh', 'linkerd'], '--mesh "linkerd" cannot be taken: It is one of none, sidecar, ambient'],
  [[...BLUE, '--output', 'a.yaml'], '--output is a folder, not "a.yaml"; --file makes one file'],
  [[...BLUE, '--file', 'a'], '--file ends in .yaml or .yml, not "a"; --output makes a folder'],
  [[...BLUE, '--file', 'a.yaml', '--output', 'b'], '--output and --file exclude each other'],
  [[...BLUE, '--group', 'a'], 'There is no flag --group'],
  [[...BLUE, '--memory', 'a: b'], '--memory makes no YAML of it'],
  [[...BLUE, 'more'], 'new takes one template; "more" is one too many'],
])('%j is wrong', async (args, message) => {
  const { code, out, err } = await run(folderWith({}), args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`kubewright: ${message}`);
});

test('its flags are listed', async () => {
  const { out } = await run(folderWith({}), ['new', '--list', 'tenant']);
  expect(out).toMatch(/^ {2}--admin GROUP +who administers it/m);
  expect(out).toMatch(/^ {2}--cpu +10$/m);
  expect(out).not.toContain('--group');
});
