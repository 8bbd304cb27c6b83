import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { testFolder } from '../harness/folder.ts';
import { Server } from '../harness/server.ts';

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  hostNetwork: true
  # kubewright: ignore host-pid -- it watches the node
  hostPID: true
  containers: [{name: web, image: registry.example/web:1.2.3}]
`;

let server: Server;

afterEach(async () => {
  await server.stop();
});

async function report(as: 'page' | 'html' | 'markdown'): Promise<string> {
  await server.request('kubewright/checkWorkspace', {});
  const result = await server.request<{ text: string }>('kubewright/workspaceReport', { as });
  return result.text;
}

describe('the report of the workspace', () => {
  test('is a page whose links are commands of the client, opened files or not', async () => {
    const folder = testFolder({ 'a b.yaml': POD });
    server = await Server.start({ folders: [folder.path] });
    const page = await report('page');
    const command = encodeURIComponent(JSON.stringify([folder.uri('a%20b.yaml'), 5, 16]));
    expect(page).toContain(`<a href="command:kubewright.showPlace?${command.replaceAll("'", '&#39;')}">a b.yaml:5</a>`);
    expect(page).toContain('href="command:kubewright.explainRule?%5B%22host-network%22%5D"');
    expect(page).toContain('<summary>shop</summary>');
    expect(page).toMatch(/1 finding silenced[\s\S]*it watches the node/);
    const commands = new Set([...page.matchAll(/href="command:([\w.]+)/g)].map(([, command]) => command));
    expect([...commands].sort()).toEqual(['explainRule', 'saveReport', 'showPlace', 'showReport'].map((name) => `kubewright.${name}`));
  });

  test('tells what was left out and what could not be read', async () => {
    const folder = testFolder({ 'pod.yaml': POD, 'old/pod.yaml': POD, '.kubewright.yaml': 'exclude: [old/**]\n' });
    writeFileSync(join(folder.path, 'binary.yaml'), new Uint8Array([0x61, 0xc3, 0x28]));
    server = await Server.start({ folders: [folder.path] });
    const page = await report('page');
    expect(page).toContain('<td>Left out by the setting &#34;exclude&#34;</td>');
    expect(page).toContain('>binary.yaml<');
    expect(page).not.toContain('old/pod.yaml');
  });

  test('can be kept as a file, which leads to the files beside it', async () => {
    const folder = testFolder({ 'a b.yaml': POD });
    server = await Server.start({ folders: [folder.path] });
    const html = await report('html');
    expect(html).toContain('<a href="./a%20b.yaml">a b.yaml:5</a>');
    expect(html).not.toContain('command:');
    expect(await report('markdown')).toContain('a b.yaml:5');
  });

  test('says which folder a file is of where there are several', async () => {
    const [blue, green] = [testFolder({ 'pod.yaml': POD }), testFolder({ 'pod.yaml': POD })];
    server = await Server.start({ folders: [blue.path, green.path] });
    const page = await report('page');
    for (const folder of [blue, green]) expect(page).toContain(`>${folder.path.split(/[/\\]/).at(-1)}/pod.yaml:5<`);
    expect(await report('html')).not.toContain('<a href="./');
  });
});
