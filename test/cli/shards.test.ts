import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, HOST_NETWORK, run } from '../harness/command-line.ts';
import { monorepo } from '../harness/monorepo.ts';

/** Writes all parts of a check of the folder. */
async function writeParts(folder: string, count: number, flags: readonly string[] = []): Promise<string[]> {
  const files: string[] = [];
  for (let index = 1; index <= count; index++) {
    const file = `part-${index}.jsonl`;
    const { code, out, err } = await run(folder, ['check', ...flags, '--shard', `${index}/${count}`, '--output', file, '.']);
    expect([code, out, err]).toEqual([0, '', expect.stringMatching(/^Wrote what is known of \d+ files? into /)]);
    files.push(file);
  }
  return files;
}

describe('parts of a check', () => {
  test.each(['text', 'json', 'sarif', 'gitlab'])('come together to the same bytes as %s', async (format) => {
    const folder = folderWith(monorepo());
    const whole = await run(folder, ['check', '--format', format, '.']);
    expect(whole.out.length).toBeGreaterThan(1000);
    const parts = await writeParts(folder, 3, ['--format', format]);
    for (const order of [parts, [...parts].reverse()]) expect(await run(folder, ['merge', ...order])).toEqual(whole);
  });

  test('may be more than there are files', async () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK });
    const whole = await run(folder, ['check', '.']);
    expect(await run(folder, ['merge', ...(await writeParts(folder, 3))])).toEqual(whole);
  });

  test('show lines and fail where they come together, and know a baseline', async () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK, 'other.yaml': HOST_NETWORK.replace('name: agent}', 'name: other}') });
    const flags = ['--rule', 'host-network'];
    const parts = await writeParts(folder, 2, flags);
    expect(await run(folder, ['merge', '--frames', ...parts])).toEqual(await run(folder, ['check', '--frames', ...flags, '.']));
    expect((await run(folder, ['merge', '--fail-on', 'critical', ...parts])).code).toBe(0);
    await run(folder, ['baseline', '.']);
    expect((await run(folder, ['merge', ...parts])).err).toContain('another config file or baseline');
    expect(await run(folder, ['merge', ...(await writeParts(folder, 2, flags))])).toEqual(await run(folder, ['check', ...flags, '.']));
  });

  test('are told when they do not fit', async () => {
    const folder = folderWith({ 'pod.yaml': HOST_NETWORK, 'other.yaml': HOST_NETWORK });
    const [first = '', second = ''] = await writeParts(folder, 2);
    const refused = async (...args: string[]): Promise<string> => {
      const { code, out, err } = await run(folder, args);
      expect([code, out]).toEqual([2, '']);
      return err;
    };
    expect(await refused('merge')).toContain('are missing');
    expect(await refused('merge', second)).toContain('Of 2 parts these are missing: 1');
    expect(await refused('merge', first, first)).toContain('Part 1 of 2 is there twice');
    expect(await refused('merge', first, 'pod.yaml')).toContain('pod.yaml is no shard');
    expect(await refused('merge', first, 'nothing.jsonl')).toContain('There is no such file');
    writeFileSync(join(folder, second), `${readFileSync(join(folder, second), 'utf8')}{"half`);
    expect(await refused('merge', first, second)).toMatch(/part-2\.jsonl is damaged in line 3/);
    writeFileSync(join(folder, '.kubewright.yaml'), 'preset: strict\n');
    expect(await refused('merge', first)).toContain('missing');
    expect(await refused('check', '--shard', '3/2', '--output', 'x', '.')).toContain('--shard is a part such as 1/3');
    expect(await refused('check', '--shard', '1/2', '.')).toContain('need each other');
    expect(await refused('check', '--shard', '1/2', '--output', 'x', '--fail-on', 'high', '.')).toContain('belongs to kubewright merge');
    expect(await refused('check', '--shard', '1/2', '--output', 'x', '-')).toContain('Standard input has no parts');
    expect(await refused('check', '--threads', 'many', '.')).toContain('--threads is a number');
  });

  test('are not mixed with files and settings of another time', async () => {
    const folder = folderWith(monorepo());
    const parts = await writeParts(folder, 2);
    writeFileSync(join(folder, 'apps/team0-0/deployment.yaml'), '# all is gone\n');
    const { code, err } = await run(folder, ['merge', ...parts]);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('apps/team0-0/deployment.yaml: problem: It has changed since it was looked at'),
    ]);
    writeFileSync(join(folder, '.kubewright.yaml'), 'preset: strict\n');
    expect((await run(folder, ['merge', ...parts])).err).toContain('another config file or baseline');
  });
});
