import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, HOST_NETWORK, run } from '../harness/command-line.ts';

const ONE = ['--rule', 'host-network', '--rule', 'host-pid'];
const FILE = '.kubewright-baseline.json';

const counts = (folder: string): readonly (readonly [string, number])[] =>
  (JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as { findings: { file: string; count: number }[] }).findings.map(
    ({ file, count }) => [file, count],
  );

function repository(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  mkdirSync(join(folder, '.git'));
  return folder;
}

test('accepts what is there, from wherever it is asked, and lets new findings count', async () => {
  const folder = repository({ 'a/pod.yaml': HOST_NETWORK, 'b/pod.yaml': HOST_NETWORK });
  const below = join(folder, 'a');
  expect(await run(below, ['baseline', ...ONE])).toEqual({ code: 0, out: '', err: `Wrote 2 findings into ../${FILE}.\n` });
  expect(counts(folder)).toEqual([
    ['a/pod.yaml', 1],
    ['b/pod.yaml', 1],
  ]);
  expect((await run(folder, ['check', ...ONE, '.'])).out).toBe('Nothing found in 2 files (2 in the baseline).\n');
  expect((await run(below, ['check', ...ONE, '.'])).code).toBe(0);
  expect((await run(folder, ['check', ...ONE, '--no-baseline', '.'])).code).toBe(1);
  writeFileSync(join(folder, 'a/pod.yaml'), `# A line more\n${HOST_NETWORK.replace('hostNetwork', 'hostPID: true\n  hostNetwork')}`);
  const { code, out } = await run(folder, ['check', ...ONE, '--quiet', '.']);
  expect([code, out.includes('host-pid'), out.includes('host-network')]).toEqual([1, true, false]);
  expect((await run(folder, ['fix', ...ONE, '--unsafe', '--diff', '.'])).out).toContain('-  hostNetwork: true');
});

test('takes out what is found no longer, and accepts nothing new meanwhile', async () => {
  const folder = repository({ 'a.yaml': HOST_NETWORK, 'b.yaml': HOST_NETWORK, 'c.yaml': HOST_NETWORK });
  await run(folder, ['baseline', ...ONE]);
  writeFileSync(join(folder, 'a.yaml'), HOST_NETWORK.replace('hostNetwork', 'hostPID'));
  const { err } = await run(folder, ['baseline', ...ONE, '--prune', 'a.yaml', 'c.yaml']);
  expect(err).toBe(`Took 1 finding out of ${FILE}.\n`);
  expect(counts(folder)).toEqual([
    ['b.yaml', 1],
    ['c.yaml', 1],
  ]);
});

test('does not accept what is mandatory, nor what is silenced anyway', async () => {
  const folder = repository({
    'a.yaml': HOST_NETWORK,
    'b.yaml': HOST_NETWORK.replace('hostNetwork: true', 'hostPID: true # kubewright: ignore host-pid -- it watches its node'),
    '.kubewright.yaml': 'mandatory: [host-network]\n',
  });
  expect((await run(folder, ['baseline', ...ONE])).err).toBe(`Wrote 0 findings into ${FILE}.\n`);
  expect((await run(folder, ['check', ...ONE, '.'])).code).toBe(1);
});

test.each([
  ['none', '[]', /:1:1: A baseline is an object with a list .* write a new one with "kubewright baseline"/],
  ['no count', '{"findings":[{"fingerprint":"a","file":"b","count":0}]}', /:1:14: An entry of a baseline has /],
])('a baseline that is %s is told of', async (_, text, message) => {
  const folder = repository({ 'a.yaml': HOST_NETWORK, [FILE]: text });
  const { code, err } = await run(folder, ['check', ...ONE, '.']);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect((await run(folder, ['baseline', '--prune', '--output', 'none.json'])).err).toMatch(/There is no baseline none\.json/);
});

test('exceptions of the config file hold for its paths, and ended ones are told of', async () => {
  const folder = repository({
    'a/pod.yaml': HOST_NETWORK,
    'b/pod.yaml': HOST_NETWORK,
    '.kubewright.yaml': `exceptions:
- {rules: [host-network], paths: [a/**], reason: agreed}
- {rules: [host-network], reason: agreed, until: 2020-01-31}
`,
  });
  const { code, out, err } = await run(folder, ['check', ...ONE, '.']);
  expect(code).toBe(1);
  expect(out).toMatch(/b\/pod\.yaml[\s\S]*\(1 silenced\)/);
  expect(out).not.toMatch(/a\/pod\.yaml/);
  expect(err).toBe('.kubewright.yaml:3: This exception ended on 2020-01-31: mend what is found, or agree anew\n');
  const sarif = JSON.parse((await run(folder, ['check', ...ONE, '--format', 'sarif', '.'])).out);
  expect(sarif.runs[0].results.map((result: { suppressions?: unknown }) => result.suppressions)).toEqual([
    [{ kind: 'external', justification: 'agreed' }],
    undefined,
  ]);
});
