import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run } from '../harness/command-line.ts';

test('a template is written to standard output', async () => {
  const { code, out, err } = await run(folderWith({}), ['new', 'deny-all', '--namespace', 'blue']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^apiVersion: networking.k8s.io\/v1\nkind: NetworkPolicy\n[\s\S]*\n {2}namespace: blue\n[\s\S]*\n$/);
});

test('what is given goes wherever the blank stands', async () => {
  const { out } = await run(folderWith({}), ['new', 'deployment', '--name=api', '--replicas', '3']);
  expect(out).toContain('image: registry.example/api:1.0.0@sha256:');
  expect(out).toContain('replicas: 3\n');
  expect(out).not.toMatch(/\bweb\b/);
});

test('other names of a template are understood', async () => {
  const { out } = await run(folderWith({}), ['new', 'deny-all']);
  for (const name of ['kw-deny-all', 'default-deny']) expect((await run(folderWith({}), ['new', name])).out).toBe(out);
});

test('no file is written over', async () => {
  const folder = folderWith({ 'a.yaml': 'a: b\n' });
  expect(await run(folder, ['new', 'deny-all', '--output', 'a.yaml'])).toEqual({
    code: 2,
    out: '',
    err: 'kubewright: a.yaml is there already; nothing was written\n',
  });
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('a: b\n');
});

test('the templates and the blanks of one are listed', async () => {
  const { out } = await run(folderWith({}), ['new', '--list']);
  expect(out).toMatch(/^deny-all +NetworkPolicy: deny all$/m);
  expect(out).not.toContain('from-pods');
  const dns = (await run(folderWith({}), ['new', '--list', 'allow-dns'])).out;
  expect(dns).toMatch(/^ {2}--namespace +shop$/m);
  expect(dns).toMatch(/^ {2}--port +53 \| 5353$/m);
});

test.each([
  [['new'], 'A template is missing; kubewright new --list lists them'],
  [['new', 'deny-al'], 'There is no template "deny-al"; did you mean "deny-all"?'],
  [['new', 'from-pods'], 'There is no template "from-pods"'],
  [['new', '--namespace', 'blue', 'deny-all'], 'The template comes first'],
  [['new', 'deny-all', 'deny-ingress'], 'new takes one template; "deny-ingress" is one too many'],
  [['new', 'deny-all', '--namespcae', 'blue'], 'There is no flag --namespcae; did you mean "--namespace"?'],
  [['new', 'deny-all', '--namespace'], 'The flag --namespace needs a value'],
  [['new', 'deny-all', '--namespace', 'My Shop'], '--namespace is a name of Kubernetes'],
  [['new', 'deny-all', '--namespace', 'on'], '--namespace is a name of Kubernetes'],
  [['new', 'allow-dns', '--port', '54'], '--port is one of "53", "5353", not "54"'],
  [['new', 'role-viewer', '--group', 'a: b'], '--group makes no YAML of it: "a: b"'],
  [['new', 'role-viewer', '--group', 'a #b'], '--group makes no YAML of it: "a #b"'],
  [['new', 'role-viewer', '--group', 'a\nb: c'], '--group makes no YAML of it'],
  [['new', '--list', 'a', 'b'], '--list takes one template at most'],
  [['new', 'deny-all', '--output', 'gone/a.yaml'], 'gone/a.yaml cannot be written: There is no such file or folder'],
])('%j is wrong', async (args, message) => {
  const { code, out, err } = await run(folderWith({}), args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`kubewright: ${message}`);
});
