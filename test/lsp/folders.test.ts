import { afterEach, describe, expect, test } from 'vitest';
import { testFolder } from '../harness/folder.ts';
import { Server } from '../harness/server.ts';
import { carriesToken, TOKEN_POD, TOKENLESS_ACCOUNT } from '../harness/token-pod.ts';

/** Says something wrong of itself, so that it has a finding too. */
const QUIET = 'rules:\n  host-network: off\n  host-networc: off\n';

let server: Server;

afterEach(async () => {
  await server.stop();
});

const isSilent = (uri: string): boolean => server.diagnostics(uri).length === 0;

const entry = (path: string): { uri: string; name: string } => ({ uri: `file://${path}`, name: path });

const foldersChanged = (added: readonly string[], removed: readonly string[]): Promise<void> =>
  server.notify('workspace/didChangeWorkspaceFolders', { event: { added: added.map(entry), removed: removed.map(entry) } });

describe('two folders', () => {
  test('have a config file each', async () => {
    const quiet = testFolder({ 'pod.yaml': TOKEN_POD, '.kubewright.yaml': QUIET });
    const loud = testFolder({ 'pod.yaml': TOKEN_POD, '.kubewright.yaml': 'rules:\n  host-network: low\n' });
    server = await Server.start({ folders: [quiet.path, loud.path] });
    const [one, other] = [quiet.uri('pod.yaml'), loud.uri('pod.yaml')];
    await server.open(one, TOKEN_POD);
    await server.open(other, TOKEN_POD);
    const config = quiet.uri('.kubewright.yaml');
    await server.until(
      'findings of all',
      () => carriesToken(server, one) && carriesToken(server, other) && server.diagnostics(config).length === 1,
    );
    expect(server.codes(one)).not.toContain('host-network');
    expect(server.diagnostics(other).find(({ code }) => code === 'host-network')?.severity).toBe(3);
    quiet.write('.kubewright.yaml', 'rules:\n  host-network: high\n');
    await server.filesChanged([quiet.uri('.kubewright.yaml'), 'changed']);
    await server.until('a finding', () => server.codes(one).includes('host-network') && isSilent(quiet.uri('.kubewright.yaml')));
    expect(server.diagnostics(other).find(({ code }) => code === 'host-network')?.severity).toBe(3);
  });

  test('of which one is removed: nothing of it is shown any longer, until it is added again', async () => {
    const openPod = TOKEN_POD.replace('name: web,', 'name: open,');
    const settings = { '.kubewright.yaml': QUIET, '.kubewright-baseline.json': '{' };
    const gone = testFolder({ 'pod.yaml': TOKEN_POD, 'open.yaml': openPod, ...settings });
    const stays = testFolder({ 'pod.yaml': TOKEN_POD });
    server = await Server.start({ folders: [gone.path, stays.path] });
    const open = gone.uri('open.yaml');
    await server.open(open, openPod);
    await server.request('kubewright/checkWorkspace', {});
    await server.until('findings of all', () =>
      [gone.uri('pod.yaml'), open, stays.uri('pod.yaml')].every((uri) => carriesToken(server, uri)),
    );
    await server.until('words about the settings', () =>
      Object.keys(settings).every((file) => server.diagnostics(gone.uri(file)).length === 1),
    );
    expect(server.codes(open)).not.toContain('host-network');
    await foldersChanged([], [gone.path]);
    await server.until('silence', () => ['pod.yaml', ...Object.keys(settings)].every((file) => isSilent(gone.uri(file))));
    // It is open, and nobody's config file speaks for it any longer.
    await server.until('a finding', () => server.codes(open).includes('host-network'));
    expect(carriesToken(server, stays.uri('pod.yaml'))).toBe(true);
    await foldersChanged([gone.path], []);
    await server.until('findings', () => carriesToken(server, gone.uri('pod.yaml')) && !server.codes(open).includes('host-network'));
  });

  test('of which one lies in the other part their files anew whenever the inner one comes or goes', async () => {
    const folder = testFolder({ 'pod.yaml': TOKEN_POD, 'inner/account.yaml': TOKENLESS_ACCOUNT });
    server = await Server.start({ folders: [folder.path] });
    const pod = folder.uri('pod.yaml');
    await server.open(pod, TOKEN_POD);
    await server.until('quiet about the token', () => server.codes(pod).includes('host-network') && !carriesToken(server, pod));
    await foldersChanged([`${folder.path}/inner`], []);
    await server.until('a finding', () => carriesToken(server, pod));
    await foldersChanged([], [`${folder.path}/inner`]);
    await server.until('quiet', () => !carriesToken(server, pod));
  });
});

describe('a file that is renamed', () => {
  test('in the editor counts under its new name alone', async () => {
    const folder = testFolder({ 'pod.yaml': TOKEN_POD, 'old.yaml': TOKENLESS_ACCOUNT });
    server = await Server.start({ folders: [folder.path] });
    const [pod, old, renamed] = [folder.uri('pod.yaml'), folder.uri('old.yaml'), folder.uri('new.yaml')];
    await server.open(pod, TOKEN_POD);
    await server.open(old, TOKENLESS_ACCOUNT.replace('false', 'true'));
    await server.until('a finding', () => carriesToken(server, pod));
    folder.remove('old.yaml');
    folder.write('new.yaml', TOKENLESS_ACCOUNT);
    await server.close(old);
    await server.open(renamed, TOKENLESS_ACCOUNT);
    await server.filesChanged([old, 'deleted'], [renamed, 'created']);
    await server.until('quiet', () => !carriesToken(server, pod) && server.published.some(({ uri }) => uri === renamed));
    await server.type(renamed, 'false', 'true');
    await server.until('a finding', () => carriesToken(server, pod));
    expect(isSilent(old)).toBe(true);
  });

  test('outside takes its findings with it', async () => {
    const folder = testFolder({ 'a/pod.yaml': TOKEN_POD });
    server = await Server.start({ folders: [folder.path] });
    await server.request('kubewright/checkWorkspace', {});
    const [old, renamed] = [folder.uri('a/pod.yaml'), folder.uri('b/pod.yaml')];
    await server.until('a finding', () => carriesToken(server, old));
    folder.remove('a');
    folder.write('b/pod.yaml', TOKEN_POD);
    // Of a folder that was renamed editors may tell as a whole.
    await server.filesChanged([folder.uri('a'), 'deleted'], [folder.uri('b'), 'created']);
    await server.until('findings at the new name alone', () => isSilent(old) && carriesToken(server, renamed));
  });
});

test('a file that is deleted while it is open counts until it is closed', async () => {
  const folder = testFolder({ 'pod.yaml': TOKEN_POD, 'account.yaml': TOKENLESS_ACCOUNT });
  server = await Server.start({ folders: [folder.path] });
  const [pod, account] = [folder.uri('pod.yaml'), folder.uri('account.yaml')];
  await server.open(pod, TOKEN_POD);
  await server.open(account, TOKENLESS_ACCOUNT);
  await server.until('quiet about the token', () => server.codes(pod).includes('host-network') && !carriesToken(server, pod));
  folder.remove('account.yaml');
  await server.filesChanged([account, 'deleted']);
  await server.settled(pod, await server.type(pod, '1.2.3', '1.2.4'));
  expect(carriesToken(server, pod)).toBe(false);
  await server.close(account);
  await server.until('a finding', () => carriesToken(server, pod));
});
