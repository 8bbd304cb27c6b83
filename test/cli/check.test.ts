import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CataloguedRule } from '../../server/src/rule/rule.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { folderWith, HOST_NETWORK, run } from '../harness/command-line.ts';
import { canForbid, canLink, whereAllowed } from '../harness/platform.ts';

const ONLY = ['--rule', 'host-network'];
const FINE = HOST_NETWORK.replace('  hostNetwork: true\n', '');

describe('exit codes', () => {
  test('0 when nothing is found', async () => {
    const folder = folderWith({ 'pod.yaml': FINE });
    expect(await run(folder, ['check', ...ONLY, 'pod.yaml'])).toEqual({ code: 0, out: 'Nothing found in 1 file.\n', err: '' });
  });

  test('1 when something is found', async () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK });
    expect((await run(folder, ['check', ...ONLY, 'pod.yaml'])).code).toBe(1);
  });

  test('0 when nothing is as bad as was asked for', async () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK });
    expect((await run(folder, ['check', ...ONLY, '--fail-on', 'critical', 'pod.yaml'])).code).toBe(0);
    expect((await run(folder, ['check', ...ONLY, '--fail-on', 'high', 'pod.yaml'])).code).toBe(1);
  });

  test('2 when a path cannot be read, and the others are checked', async () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK });
    const { code, out, err } = await run(folder, ['check', ...ONLY, 'gone.yaml', 'pod.yaml']);
    expect(code).toBe(2);
    expect(err).toBe('gone.yaml: problem: There is no such file or folder\n');
    expect(out).toContain('1 finding (1 high) in 1 of 1 file (1 problem).');
  });

  whereAllowed(canForbid)('2 when reading is not permitted', async () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK });
    chmodSync(join(folder, 'pod.yaml'), 0);
    expect((await run(folder, ['check', 'pod.yaml'])).err).toContain('Reading it is not permitted');
  });
});

describe('the text', () => {
  test('names file, place, severity, message and rule, and sums up', async () => {
    const folder = folderWith({ 'a/pod.yaml': HOST_NETWORK });
    const { out } = await run(folder, ['check', ...ONLY, 'a']);
    expect(out).toBe(
      'a/pod.yaml\n  5:16  high  Pod "agent" uses the network of its node  host-network\n\n1 finding (1 high) in 1 of 1 file.\n',
    );
  });

  test('shows the line with carets when asked, or on a terminal', async () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK });
    const frame = '    4 | spec:\n    5 |   hostNetwork: true\n      |                ^^^^\n';
    expect((await run(folder, ['check', ...ONLY, '--frames', '.'])).out).toContain(frame);
    expect((await run(folder, ['check', ...ONLY, '.'], { isInteractive: true })).out).toContain(frame);
    expect((await run(folder, ['check', ...ONLY, '--no-frames', '.'], { isInteractive: true })).out).not.toContain(frame);
  });

  test('is quiet about the summary when asked', async () => {
    const folder = folderWith({ 'pod.yaml': FINE });
    expect(await run(folder, ['check', ...ONLY, '--quiet', '.'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('shows characters that steer a terminal as what they are', async () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK.replace('{name: agent}', String.raw`{name: "a\e[2Jb"}`) });
    const { out } = await run(folder, ['check', ...ONLY, 'pod.yaml']);
    expect(out).toContain(String.raw`a\u001b[2Jb`);
    expect(out).not.toContain('\u001b');
  });
});

test('the JSON has what programs need', async () => {
  const folder = folderWith({
    'pod.yaml': `# kubewright: ignore host-pid -- it watches\n${HOST_NETWORK}  hostPID: true\n`,
    'broken.yaml': `${FINE}x: [\n`,
  });
  const { code, out } = await run(folder, ['check', '--format', 'json', ...ONLY, '--rule', 'host-pid', '.']);
  expect(code).toBe(1);
  const { problems, ...report } = JSON.parse(out);
  expect(report).toEqual({
    files: 2,
    findings: [
      {
        rule: 'host-network',
        severity: 'high',
        message: 'Pod "agent" uses the network of its node',
        file: 'pod.yaml',
        path: 'spec.hostNetwork',
        resource: 'Pod "agent"',
        start: { line: 6, column: 16 },
        end: { line: 6, column: 20 },
        fixes: [{ title: 'Remove hostNetwork', safety: 'needs-review' }],
      },
    ],
    suppressed: 1,
    known: 0,
    unseen: { templates: 0, kinds: {} },
  });
  expect(problems.length).toBeGreaterThan(0);
  expect(problems[0]).toMatchObject({ file: 'broken.yaml', start: { line: expect.any(Number), column: expect.any(Number) } });
});

test('the same input gives the same bytes', async () => {
  const folder = folderWith({ 'b.yaml': HOST_NETWORK, 'a/z.yaml': HOST_NETWORK, 'a/B.yml': HOST_NETWORK, 'c.yaml': FINE });
  const args = ['check', '--format', 'json', '--preset', 'all', '.'];
  const first = await run(folder, args);
  expect(await run(folder, args)).toEqual(first);
  expect([...new Set(JSON.parse(first.out).findings.map(({ file }: { file: string }) => file))].slice(0, 3)).toEqual([
    'a/B.yml',
    'a/z.yaml',
    'b.yaml',
  ]);
});

describe('standard input', () => {
  test('is checked under the name it is given', async () => {
    const folder = folderWith({ 'pod.yaml': FINE });
    const { code, out } = await run(folder, ['check', ...ONLY, '--stdin-name', 'pod.yaml', '-', 'pod.yaml'], { input: HOST_NETWORK });
    expect(code).toBe(1);
    expect(out).toContain('pod.yaml\n  5:16');
    expect(out).toContain('1 of 1 file');
  });

  test('needs no name', async () => {
    const { code, out } = await run(folderWith({}), ['check', ...ONLY, '-'], { input: HOST_NETWORK });
    expect([code, out.split('\n')[0]]).toEqual([1, '-']);
  });
});

describe('which files', () => {
  const findingsIn = async (folder: string, ...args: string[]): Promise<string[]> => {
    const { out } = await run(folder, ['check', '--format', 'json', ...ONLY, ...args]);
    return JSON.parse(out).findings.map(({ file }: { file: string }) => file);
  };

  test('a folder stands for the YAML files that git does not ignore', async () => {
    const folder = folderWith({
      '.gitignore': 'build/\n*.gen.yaml\n',
      'a.yaml': HOST_NETWORK,
      'b.gen.yaml': HOST_NETWORK,
      'build/c.yaml': HOST_NETWORK,
      'deep/.gitignore': '!b.gen.yaml\nd.yml\n',
      'deep/b.gen.yaml': HOST_NETWORK,
      'deep/d.yml': HOST_NETWORK,
      'deep/e.json': '{}',
      'node_modules/f.yaml': HOST_NETWORK,
      '.hidden/g.yaml': HOST_NETWORK,
    });
    expect(await findingsIn(folder, '.')).toEqual(['.hidden/g.yaml', 'a.yaml', 'deep/b.gen.yaml']);
  });

  test('a file that is named is checked even if git ignores it or it has another name', async () => {
    const folder = folderWith({
      '.gitignore': '*',
      'a.yaml': HOST_NETWORK,
      'b.json': JSON.stringify({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'b' },
        spec: { hostNetwork: true, containers: [{ name: 'b', image: 'b' }] },
      }),
    });
    expect(await findingsIn(folder, 'a.yaml', 'b.json', './a.yaml')).toEqual(['a.yaml', 'b.json']);
  });

  whereAllowed(canLink)('symbolic links neither loop nor lead out', async () => {
    const outside = folderWith({ 'x.yaml': HOST_NETWORK });
    const folder = folderWith({ 'in/a.yaml': HOST_NETWORK });
    symlinkSync(folder, join(folder, 'in/loop'));
    symlinkSync(outside, join(folder, 'out'));
    symlinkSync(join(outside, 'x.yaml'), join(folder, 'x.yaml'));
    expect(await findingsIn(folder, '.')).toEqual(['in/a.yaml']);
    expect(await findingsIn(folder, 'x.yaml')).toEqual(['x.yaml']);
  });

  test('what the config file excludes is left out, as folder and as file', async () => {
    const folder = folderWith({
      '.kubewright.yaml': 'exclude: [vendor, "**/*-test.yaml"]\n',
      'a-test.yaml': HOST_NETWORK,
      'vendor/b.yaml': HOST_NETWORK,
      'c.yaml': HOST_NETWORK,
    });
    expect(await findingsIn(folder, '.', 'vendor/b.yaml')).toEqual(['c.yaml']);
    expect(await findingsIn(folder, '--no-config', '.')).toHaveLength(3);
  });

  test('a file that is too large, or no text, is said to be so', async () => {
    const folder = folderWith({
      'large.yaml': `${HOST_NETWORK}#${'x'.repeat(5_000_000)}`,
      'latin.yaml': new Uint8Array([0x61, 0xe4, 0x0a]),
      'wide.yaml': new Uint8Array([0xff, 0xfe, 0x61, 0]),
    });
    const { code, err } = await run(folder, ['check', '.']);
    expect(code).toBe(2);
    expect(err).toBe(
      'large.yaml: problem: Not checked: 5.0 MB are more than the 5 MB that are looked at\nlatin.yaml: problem: Not checked: it is not UTF-8 text\nwide.yaml: problem: Not checked: it is UTF-16, save it as UTF-8\n',
    );
  });

  test('bytes that YAML forbids are told at their place', async () => {
    const folder = folderWith({ 'nul.yaml': HOST_NETWORK.replace('agent}', 'age\0nt}') });
    const { out } = await run(folder, ['check', ...ONLY, '.']);
    expect(out).toContain('3:21  problem  The character U+0000 is not allowed in YAML; Kubernetes refuses the file\n');
  });
});

describe('which rules', () => {
  const saysOf = async (config: string, ...args: string[]) =>
    run(folderWith({ '.kubewright.yaml': config, 'pod.yaml': HOST_NETWORK }), ['check', ...args, 'pod.yaml']);

  test('the config file counts, and a rule that is named counts more', async () => {
    expect((await saysOf('rules: {host-network: off}\n')).out).not.toContain('host-network');
    expect((await saysOf('rules: {host-network: off}\n', ...ONLY)).out).toContain('high');
    expect((await saysOf('rules: {host-network: low}\n', ...ONLY)).out).toContain('low');
  });

  test('a mistake in the config file is told at its place, and all else goes on', async () => {
    const { code, out, err } = await saysOf('presett: strict\nrules:\n  host-netwrk: off\n  host-network: fatal\n', ...ONLY);
    expect(code).toBe(2);
    expect(out).toContain('5:16');
    expect(err.split('\n')).toEqual([
      '.kubewright.yaml:1:1: problem: There is no setting "presett"; did you mean "preset"?',
      '.kubewright.yaml:3:3: problem: There is no rule "host-netwrk"; did you mean "host-network"?',
      '.kubewright.yaml:4:17: problem: "host-network" is one of critical, high, medium, low, off',
      '',
    ]);
  });

  test('the nearest config file above counts, up to the root of the repository', async () => {
    const folder = folderWith({
      '.kubewright.yaml': 'rules: {host-network: off}\n',
      'in/pod.yaml': HOST_NETWORK,
      'repository/.git/HEAD': '',
      'repository/pod.yaml': HOST_NETWORK,
    });
    expect((await run(join(folder, 'in'), ['check', '.'])).out).not.toContain('host-network');
    expect((await run(join(folder, 'repository'), ['check', '.'])).out).toContain('host-network');
  });

  test('a rule that fails is told of once and hurts nothing else', async () => {
    const failing: CataloguedRule = {
      ...allRules[0]!,
      id: 'failing',
      check: {
        resource: () => {
          throw new Error('it is broken');
        },
      },
    };
    const folder = folderWith({ 'a.yaml': HOST_NETWORK, 'b.yaml': HOST_NETWORK });
    const { code, out, err } = await run(folder, ['check', ...ONLY, '--rule', 'failing', '.'], { rules: [...allRules, failing] });
    expect(code).toBe(1);
    expect(out).toContain('2 findings');
    expect(err).toBe('kubewright: the rule failing failed and its findings may be incomplete; please report this: it is broken\n');
  });
});

test('what is not judged in full is told', async () => {
  const folder = folderWith({
    'type.yaml': 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: shops.example.org}\nspec: {}\n',
    'shop.yaml': 'apiVersion: example.org/v1\nkind: Shop\nmetadata: {name: corner}\nspec: {}\n',
    'pod.yaml': HOST_NETWORK.replace('agent:2.1.0', 'agent:{{ .Values.tag }}').replace('hostNetwork: true', 'hostNetwork: false'),
  });
  const flags = ['--rule', 'host-network', '.'];
  const told = 'Not judged in full: 1 document with templates, 2 objects of kinds that no rule is about (CustomResourceDefinition, Shop)';
  expect((await run(folder, ['check', ...flags])).out).toBe(`Nothing found in 3 files.\n${told}.\n`);
  expect((await run(folder, ['check', '--quiet', ...flags])).out).toBe('');
  const json = JSON.parse((await run(folder, ['check', '--format', 'json', ...flags])).out);
  expect(json.unseen).toEqual({ templates: 1, kinds: { CustomResourceDefinition: 1, Shop: 1 } });
  expect((await run(folder, ['check', '--format', 'github', ...flags])).out).toBe(`::notice title=kubewright::${told}\n`);
  const sarif = JSON.parse((await run(folder, ['check', '--format', 'sarif', ...flags])).out);
  expect(sarif.runs[0].invocations[0].toolExecutionNotifications).toEqual([{ level: 'note', message: { text: told } }]);
  const inWords = told.replace('Not judged in full: ', '');
  const junit = (await run(folder, ['check', '--format', 'junit', ...flags])).out;
  expect(junit).toMatch(/<testsuite name="pod.yaml" tests="2" failures="0" errors="0" skipped="1">/);
  expect(junit).toContain('<skipped message="1 document with templates">1 document with templates</skipped>');
  // An entry would count as a new finding of a merge request, so that the log tells it.
  const gitlab = await run(folder, ['check', '--format', 'gitlab', ...flags]);
  expect([gitlab.out, gitlab.err]).toEqual(['[]\n', `${told}.\n`]);
  expect((await run(folder, ['check', '--format', 'gitlab', '--quiet', ...flags])).err).toBe('');
  const markdown = (await run(folder, ['check', '--format', 'markdown', ...flags])).out;
  expect(markdown).toContain(`Not judged in full: ${inWords.replace(/[()]/g, '\\$&')}</summary>`);
  expect(markdown).toContain('| pod.yaml | 1 document with templates |');
  const html = (await run(folder, ['check', '--format', 'html', ...flags])).out;
  expect(html).toContain(`Not judged in full: <a href="#unseen">${inWords}</a>`);
  expect(html).toContain('<a href="./shop.yaml">shop.yaml</a>');
});
