import { afterEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { testFolder } from '../harness/folder.ts';
import { Server } from '../harness/server.ts';
import { carriesToken, TOKEN_POD, TOKENLESS_ACCOUNT } from '../harness/token-pod.ts';

let server: Server;

afterEach(async () => {
  await server.stop();
});

describe('files that nobody opened', () => {
  test('count, and so do their changes on the disk', async () => {
    const folder = testFolder({ 'a/pod.yaml': TOKEN_POD, 'b/account.yaml': TOKENLESS_ACCOUNT });
    server = await Server.start({ folders: [folder.path] });
    const pod = folder.uri('a/pod.yaml');
    await server.open(pod, TOKEN_POD);
    await server.until('quiet about the token', () => server.codes(pod).includes('host-network') && !carriesToken(server, pod));
    folder.write('b/account.yaml', TOKENLESS_ACCOUNT.replace('false', 'true'));
    await server.filesChanged([folder.uri('b/account.yaml'), 'changed']);
    await server.until('a finding', () => carriesToken(server, pod));
    folder.write('b/account.yaml', TOKENLESS_ACCOUNT);
    await server.filesChanged([folder.uri('b/account.yaml'), 'changed']);
    await server.until('quiet', () => !carriesToken(server, pod));
    folder.remove('b');
    await server.filesChanged([folder.uri('b'), 'deleted']);
    await server.until('a finding', () => carriesToken(server, pod));
    folder.write('c/account.yaml', TOKENLESS_ACCOUNT);
    await server.filesChanged([folder.uri('c/account.yaml'), 'created']);
    await server.until('quiet', () => !carriesToken(server, pod));
    expect(new Set(server.published.map(({ uri }) => uri))).toEqual(new Set([pod]));
  });

  test('give way to what is being typed, and count again once it is closed', async () => {
    const folder = testFolder({ 'pod.yaml': TOKEN_POD, 'account.yaml': TOKENLESS_ACCOUNT });
    server = await Server.start({ folders: [folder.path] });
    const pod = folder.uri('pod.yaml');
    const account = folder.uri('account.yaml');
    await server.open(pod, TOKEN_POD);
    await server.open(account, TOKENLESS_ACCOUNT.replace('false', 'true'));
    await server.until('a finding', () => carriesToken(server, pod));
    await server.type(account, 'true', 'false');
    await server.until('quiet', () => !carriesToken(server, pod));
    await server.type(account, 'false', 'true');
    await server.until('a finding', () => carriesToken(server, pod));
    await server.close(account);
    await server.until('quiet', () => !carriesToken(server, pod));
  });

  test('do not count when git ignores them, until it no longer does', async () => {
    const folder = testFolder({ 'pod.yaml': TOKEN_POD, 'out/account.yaml': TOKENLESS_ACCOUNT, '.gitignore': 'out/\n', '.git/HEAD': '' });
    server = await Server.start({ folders: [folder.path] });
    const pod = folder.uri('pod.yaml');
    await server.open(pod, TOKEN_POD);
    await server.until('a finding', () => carriesToken(server, pod));
    folder.write('.gitignore', '');
    await server.filesChanged([folder.uri('.gitignore'), 'changed']);
    await server.until('quiet', () => !carriesToken(server, pod));
  });

  test('may come from the editor, where there is no disk', async () => {
    const pod = 'vscode-vfs://github/shop/pod.yaml';
    server = await Server.start({
      folders: ['vscode-vfs://github/shop'],
      files: { 'vscode-vfs://github/shop/account.yaml': TOKENLESS_ACCOUNT },
    });
    await server.open(pod, TOKEN_POD);
    await server.until('quiet about the token', () => server.codes(pod).includes('host-network') && !carriesToken(server, pod));
  });

  test('do not count when the editor hides them', async () => {
    const pod = 'vscode-vfs://github/shop/pod.yaml';
    server = await Server.start({
      folders: ['vscode-vfs://github/shop'],
      files: { 'vscode-vfs://github/shop/out/account.yaml': TOKENLESS_ACCOUNT },
      hidden: { '**/out': true, '**/pod.yaml': false },
    });
    await server.open(pod, TOKEN_POD);
    await server.until('a finding', () => carriesToken(server, pod));
  });

  test('that git ignores do not count, on a disk or not', async () => {
    const files = {
      '.gitignore': 'out/\n*.local.yaml\n',
      'out/.gitignore': '!account.yaml\n',
      'out/account.yaml': TOKENLESS_ACCOUNT,
      'a.local.yaml': TOKENLESS_ACCOUNT,
    };
    const folder = testFolder({ ...files, '.git/HEAD': '', 'pod.yaml': TOKEN_POD });
    const virtual = 'vscode-vfs://github/shop';
    const uris = Object.fromEntries(Object.entries(files).map(([path, text]) => [`${virtual}/${path}`, text]));
    server = await Server.start({ folders: [folder.path, virtual], files: uris });
    for (const pod of [folder.uri('pod.yaml'), `${virtual}/pod.yaml`]) {
      await server.open(pod, TOKEN_POD);
      await server.until('a finding', () => carriesToken(server, pod));
    }
  });

  test('that are too large are told of in the log', async () => {
    const folder = testFolder({ 'large.yaml': `${TOKENLESS_ACCOUNT}# ${'x'.repeat(6_000_000)}\n`, 'pod.yaml': TOKEN_POD });
    server = await Server.start({ folders: [folder.path] });
    await server.until('a log entry', () => server.logged.some((line) => /large\.yaml.*6\.0 MB/.test(line)));
  });
});

describe('folders', () => {
  test('come and go', async () => {
    const folder = testFolder({ 'pod.yaml': TOKEN_POD, 'account.yaml': TOKENLESS_ACCOUNT });
    server = await Server.start();
    const pod = folder.uri('pod.yaml');
    await server.open(pod, TOKEN_POD);
    await server.until('a finding', () => carriesToken(server, pod));
    const entry = { uri: `file://${folder.path}`, name: 'shop' };
    await server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [entry], removed: [] } });
    await server.until('quiet', () => !carriesToken(server, pod));
    await server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [entry] } });
    await server.until('a finding', () => carriesToken(server, pod));
  });

  test('do not mix', async () => {
    const one = testFolder({ 'pod.yaml': TOKEN_POD });
    const two = testFolder({ 'account.yaml': TOKENLESS_ACCOUNT });
    server = await Server.start({ folders: [one.path, two.path] });
    await server.open(one.uri('pod.yaml'), TOKEN_POD);
    await server.until('a finding', () => carriesToken(server, one.uri('pod.yaml')));
  });
});

describe('settings', () => {
  test('an editor that cannot be asked says them at the start', async () => {
    server = await Server.start({
      capabilities: { workspace: { configuration: false } },
      initializationOptions: { kubewright: { rules: { 'host-network': 'low' } } },
    });
    const pod = 'file:///nowhere/pod.yaml';
    await server.open(pod, TOKEN_POD);
    await server.settled(pod);
    expect(server.diagnostics(pod).find(({ code }) => code === 'host-network')?.severity).toBe(3);
  });

  test('of the editor apply without a restart', async () => {
    server = await Server.start({ settings: { rules: { 'host-network': 'low' } } });
    const pod = 'file:///nowhere/pod.yaml';
    await server.open(pod, TOKEN_POD);
    await server.settled(pod);
    expect(server.diagnostics(pod).find(({ code }) => code === 'host-network')?.severity).toBe(3);
    server.settings = { rules: { 'host-network': 'off' } };
    await server.notify('workspace/didChangeConfiguration', { settings: null });
    await server.until('quiet', () => !server.codes(pod).includes('host-network'));
    server.settings = { enable: false };
    await server.notify('workspace/didChangeConfiguration', { settings: null });
    await server.until('silence', () => server.codes(pod).length === 0);
    server.settings = { 'kubernetes-version': 12, preset: 'stict' };
    await server.notify('workspace/didChangeConfiguration', { settings: null });
    await server.until('findings', () => server.codes(pod).includes('host-network'));
    expect(server.logged.join('\n')).toContain('did you mean "strict"?');
  });

  test('of the folder count more, are followed, and are told what is wrong with them', async () => {
    const folder = testFolder({ '.kubewright.yaml': 'rules:\n  host-networc: off\n', 'pod.yaml': TOKEN_POD });
    server = await Server.start({ folders: [folder.path] });
    const [pod, config] = [folder.uri('pod.yaml'), folder.uri('.kubewright.yaml')];
    await server.open(pod, TOKEN_POD);
    await server.until('a problem of the config file', () => server.diagnostics(config).length === 1);
    expect(server.diagnostics(config)[0]).toMatchObject({
      message: 'There is no rule "host-networc"; did you mean "host-network"?',
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 14 } },
    });
    await server.until('a finding', () => server.codes(pod).includes('host-network'));
    folder.write('.kubewright.yaml', 'rules:\n  host-network: off\n');
    await server.filesChanged([config, 'changed']);
    await server.until('quiet', () => server.diagnostics(config).length === 0 && !server.codes(pod).includes('host-network'));
    folder.write('.kubewright.yaml', 'exclude: ["*.yaml"]\n');
    await server.filesChanged([config, 'changed']);
    await server.until('silence', () => server.codes(pod).length === 0);
    folder.remove('.kubewright.yaml');
    await server.filesChanged([config, 'deleted']);
    await server.until('a finding', () => server.codes(pod).includes('host-network'));
  });

  test('that are being typed are judged before they are saved', async () => {
    const folder = testFolder({ '.kubewright.yaml': 'preset: all\n' });
    server = await Server.start({ folders: [folder.path] });
    const config = folder.uri('.kubewright.yaml');
    await server.open(config, 'preset: all\n');
    await server.settled(config);
    expect(server.diagnostics(config)).toEqual([]);
    await server.settled(config, await server.type(config, 'all', 'al'));
    expect(server.diagnostics(config)[0]?.message).toContain('did you mean "all"?');
  });
});

describe('checking the workspace', () => {
  test('shows the findings of all files, with progress', async () => {
    const folder = testFolder({ 'pod.yaml': TOKEN_POD, 'account.yaml': TOKENLESS_ACCOUNT, 'README.md': '' });
    server = await Server.start({ folders: [folder.path] });
    const steps: string[] = [];
    server.connection.onNotification('$/progress', ({ token, value }) => {
      if (token === 'check') steps.push(value.kind);
    });
    const result = await server.request<{ files: number; errors: number }>('kubewright/checkWorkspace', { workDoneToken: 'check' });
    expect(result).toMatchObject({ files: 2, cancelled: false });
    expect(result.errors).toBeGreaterThan(0);
    expect([steps[0], steps.at(-1)]).toEqual(['begin', 'end']);
    expect(server.codes(folder.uri('pod.yaml'))).toContain('host-network');
    folder.write('pod.yaml', TOKEN_POD.replace('hostNetwork: true', 'hostNetwork: false'));
    await server.filesChanged([folder.uri('pod.yaml'), 'changed']);
    await server.until('quiet', () => !server.codes(folder.uri('pod.yaml')).includes('host-network'));
    folder.remove('pod.yaml');
    await server.filesChanged([folder.uri('pod.yaml'), 'deleted']);
    await server.until('silence', () => server.codes(folder.uri('pod.yaml')).length === 0);
  });

  test('can be cancelled, and what was typed meanwhile is not held up', async () => {
    const folder = testFolder(
      Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}/pod.yaml`, TOKEN_POD.replaceAll('web', `web-${i}`)])),
    );
    server = await Server.start({ folders: [folder.path] });
    const pod = folder.uri('0/pod.yaml');
    await server.open(pod, TOKEN_POD);
    const cancellation = new CancellationTokenSource();
    const check = server.request('kubewright/checkWorkspace', {}, cancellation);
    await server.settled(pod);
    const started = Date.now();
    await server.settled(pod, await server.type(pod, 'hostNetwork: true', 'hostNetwork: false'));
    expect(Date.now() - started).toBeLessThan(1000);
    cancellation.cancel();
    expect(await check).toMatchObject({ cancelled: true });
    // The first reading goes on by itself, and only when it is over something may be missing.
    await server.until('a finding', () => carriesToken(server, pod));
    folder.write('last/account.yaml', TOKENLESS_ACCOUNT);
    await server.filesChanged([folder.uri('last/account.yaml'), 'created']);
    await server.until('quiet', () => !carriesToken(server, pod));
  });

  test('ends with the server', async () => {
    const folder = testFolder(Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`${i}/pod.yaml`, TOKEN_POD])));
    server = await Server.start({ folders: [folder.path] });
    void server.request('kubewright/checkWorkspace', {}).catch(() => {});
    expect(await server.stop()).toBe(0);
    server = await Server.start();
  });
});
