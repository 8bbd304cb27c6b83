import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, HOST_NETWORK, run } from '../harness/command-line.ts';
import { canForbid, canLink, whereAllowed } from '../harness/platform.ts';

const ONLY = ['--rule', 'privilege-escalation-allowed'];

const ESCALATION = `apiVersion: v1
kind: Pod
metadata: {name: web}   # the shop
spec:
  containers:
  - name: web

    image: "registry.example/web:1.0.0"
    securityContext:
      allowPrivilegeEscalation: true # for now
`;
const MENDED = ESCALATION.replace('allowPrivilegeEscalation: true', 'allowPrivilegeEscalation: false');

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

test('what is safe is mended in place, and all else stays', async () => {
  const folder = folderWith({ 'pod.yaml': ESCALATION, 'other.yaml': HOST_NETWORK });
  chmodSync(join(folder, 'pod.yaml'), 0o640);
  const result = await run(folder, ['fix', ...ONLY, 'pod.yaml']);
  expect(result).toEqual({ code: 0, out: 'Mended 1 finding in 1 file; nothing is left.\n', err: '' });
  expect(read(folder, 'pod.yaml')).toBe(MENDED);
  expect(read(folder, 'other.yaml')).toBe(HOST_NETWORK);
  if (process.platform !== 'win32') expect(statSync(join(folder, 'pod.yaml')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).sort()).toEqual(['other.yaml', 'pod.yaml']);
});

test.each([
  ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['a missing last line break', (text: string) => text.trimEnd()],
])('%s stay', async (_, styled) => {
  const folder = folderWith({ 'pod.yaml': styled(ESCALATION) });
  await run(folder, ['fix', ...ONLY, '.']);
  expect(read(folder, 'pod.yaml')).toBe(styled(MENDED));
});

whereAllowed(canLink)('a symbolic link stays one', async () => {
  const folder = folderWith({ 'real.yaml': ESCALATION });
  symlinkSync('real.yaml', join(folder, 'link.yaml'));
  await run(folder, ['fix', ...ONLY, 'link.yaml']);
  expect(read(folder, 'real.yaml')).toBe(MENDED);
  expect(readdirSync(folder, { withFileTypes: true }).map((entry) => entry.isSymbolicLink())).toEqual([true, false]);
});

test('what may change a workload is mended only when asked', async () => {
  const folder = folderWith({ 'pod.yaml': HOST_NETWORK });
  const only = ['--rule', 'host-network'];
  expect(await run(folder, ['fix', ...only, '.'])).toEqual({ code: 1, out: 'Mended 0 findings in 0 files; 1 finding is left.\n', err: '' });
  expect(read(folder, 'pod.yaml')).toBe(HOST_NETWORK);
  expect((await run(folder, ['fix', '--unsafe', ...only, '.'])).code).toBe(0);
  expect(read(folder, 'pod.yaml')).toBe(HOST_NETWORK.replace('  hostNetwork: true\n', ''));
});

test('a difference is printed and nothing is written', async () => {
  const folder = folderWith({ 'a/pod.yaml': ESCALATION });
  const { code, out, err } = await run(folder, ['fix', '--diff', ...ONLY, 'a']);
  expect(code).toBe(1);
  expect(err).toBe('Would mend 1 finding in 1 file; nothing would be left.\n');
  expect(out).toBe(`--- a/a/pod.yaml
+++ b/a/pod.yaml
@@ -7,4 +7,4 @@
 
     image: "registry.example/web:1.0.0"
     securityContext:
-      allowPrivilegeEscalation: true # for now
+      allowPrivilegeEscalation: false # for now
`);
  expect(read(folder, 'a/pod.yaml')).toBe(ESCALATION);
});

test('standard input goes mended to standard output', async () => {
  const { out, err } = await run(folderWith({}), ['fix', ...ONLY, '-'], { input: ESCALATION });
  expect(out).toBe(MENDED);
  expect(err).toBe('Mended 1 finding in 1 file; nothing is left.\n');
});

whereAllowed(canForbid)('a file that cannot be written is told of', async () => {
  const folder = folderWith({ 'pod.yaml': ESCALATION });
  chmodSync(folder, 0o555);
  const { code, err } = await run(folder, ['fix', ...ONLY, 'pod.yaml']);
  chmodSync(folder, 0o755);
  expect([code, err]).toEqual([2, 'pod.yaml: problem: Not mended: Reading it is not permitted\n']);
});
