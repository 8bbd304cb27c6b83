import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, HOST_NETWORK, run } from '../harness/command-line.ts';

const OTHER = `#trivy:ignore:KSV-0009 it watches its node\n${HOST_NETWORK}`;
const OURS = `# kubewright: ignore host-network -- it watches its node\n${HOST_NETWORK}`;

test('files are written anew, and only when asked for', async () => {
  const folder = folderWith({ 'a.yaml': OTHER, 'b.yaml': HOST_NETWORK });
  const shown = await run(folder, ['convert-suppressions', '--diff', '.']);
  expect([shown.code, shown.err]).toEqual([0, 'Would convert 1 suppression.\n']);
  expect(shown.out).toContain('-#trivy:ignore:KSV-0009 it watches its node\n+# kubewright: ignore host-network -- it watches its node');
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(OTHER);
  expect(await run(folder, ['convert-suppressions', '.'])).toEqual({ code: 0, out: '', err: 'Converted 1 suppression.\n' });
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(OURS);
  expect((await run(folder, ['convert-suppressions', '.'])).err).toBe('Converted 0 suppressions.\n');
});

test('standard input goes to standard output', async () => {
  expect((await run(folderWith({}), ['convert-suppressions', '-'], { input: OTHER })).out).toBe(OURS);
});
