import { expect, test } from 'vitest';
import { parsePodSecurity } from '../../server/src/cli/selection.node.ts';
import { folderWith, run } from '../harness/command-line.ts';

test.each([
  [['chekc', '.'], 'There is no command "chekc"; did you mean "check"?'],
  [['check'], 'A path is missing; "." is the current folder, "-" is standard input'],
  [['check', '--presett', 'all', '.'], 'There is no flag --presett; did you mean "--preset"?'],
  [['check', '--preset', 'al', '.'], '--preset is one of recommended, strict, all, not "al"; did you mean "all"?'],
  [['check', '--format'], 'The flag --format needs a value'],
  [['check', '--quiet=yes', '.'], 'The flag --quiet takes no value'],
  [['check', '--rule', 'host-netwrok', '.'], 'There is no rule "host-netwrok"; did you mean "host-network"?'],
  [['check', '--kubernetes-version', '2', '.'], '--kubernetes-version is a minor version of Kubernetes such as 1.36, not "2"'],
  [['check', '--config', 'gone.yaml', '.'], 'The config file gone.yaml cannot be read: There is no such file or folder'],
  [['check', '--config', 'a', '--no-config', '.'], '--config and --no-config exclude each other'],
  [['explain', 'host-netwrok'], 'There is no rule "host-netwrok"; did you mean "host-network"?'],
  [['explain'], 'explain takes the id of one rule; kubewright rules lists them'],
])('%j is wrong', async (args, message) => {
  expect(await run(folderWith({}), args)).toEqual({ code: 2, out: '', err: `kubewright: ${message}\n` });
});

test.each(['check', 'merge', 'fix', 'new', 'rules', 'explain', 'lsp'])('%s tells of itself', async (command) => {
  const { code, out, err } = await run(folderWith({}), [command, '--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(`Usage: kubewright ${command}`);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
});

test('the program tells of itself', async () => {
  expect((await run(folderWith({}), ['--help'])).out).toContain('check');
  expect((await run(folderWith({}), ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await run(folderWith({}), [])).code).toBe(2);
});

test('a Pod Security level needs a version', () => {
  expect(parsePodSecurity('restricted:v1.30')).toEqual({ level: 'restricted', minor: 30 });
  expect(() => parsePodSecurity('restricted')).toThrow('restricted:v1.36');
  expect(() => parsePodSecurity('strict:v1.30')).toThrow('baseline, restricted');
  expect(() => parsePodSecurity('baseline:v2')).toThrow('minor version');
});

test('the rules are listed for people and programs', async () => {
  const { out } = await run(folderWith({}), ['rules']);
  expect(out).toMatch(/^host-network +high +recommended +A pod uses the network of its node$/m);
  const list = JSON.parse((await run(folderWith({}), ['rules', '--format', 'json'])).out);
  expect(list.find(({ id }: { id: string }) => id === 'host-network')).toMatchObject({
    category: 'workload',
    severity: 'high',
    preset: 'recommended',
  });
});

test('a rule is explained without Markdown, or with it', async () => {
  const { out } = await run(folderWith({}), ['explain', 'host-network']);
  expect(out).toContain('\n    apiVersion: v1\n');
  expect(out).toContain('  host-network: high   # critical, high, medium, low or off');
  expect(out).not.toMatch(/[`*]|\]\(|\^\^/);
  expect((await run(folderWith({}), ['explain', '--format', 'markdown', 'host-network'])).out).toMatch(/^# A pod uses/);
});

test('rules are explained by what other tools call them', async () => {
  const { out } = await run(folderWith({}), ['explain', '--format', 'markdown', 'ckv_k8s_19']);
  expect(out).toMatch(/^# A pod uses the network of its node/);
  expect((await run(folderWith({}), ['explain', '--format', 'markdown', 'KSV001'])).out).toContain('`privilege-escalation-allowed`');
});
