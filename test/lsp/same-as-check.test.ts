import { expect, test } from 'vitest';
import { run } from '../harness/command-line.ts';
import { testFolder } from '../harness/folder.ts';
import { monorepo } from '../harness/monorepo.ts';
import { Server } from '../harness/server.ts';

test('editor and command line find the same in the same files', async () => {
  const texts = Object.entries(monorepo()).flatMap(([path, text]) => (typeof text === 'string' ? [[path, text] as const] : []));
  const folder = testFolder(Object.fromEntries(texts));
  const server = await Server.start({ folders: [folder.path] });
  try {
    await server.request('kubewright/checkWorkspace', {});
    const { text } = await server.request<{ text: string }>('kubewright/workspaceReport', { as: 'markdown' });
    const { out } = await run(folder.path, ['check', '--format', 'markdown', '.']);
    expect(out).toContain('team0-0');
    expect(text).toBe(out);
  } finally {
    await server.stop();
  }
});
