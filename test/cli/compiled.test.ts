import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, HOST_NETWORK } from '../harness/command-line.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/cli.js');

/** The output of a check, with a folder for what is kept. */
function check(home: string): string {
  const env = { ...process.env, HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home };
  const { stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'check', '-'], {
    cwd: home,
    input: HOST_NETWORK,
    env,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const keptIn = (home: string): readonly string[] =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('What was compiled is kept for its user alone, and used', () => {
  const home = folderWith({});
  const first = check(home);
  expect(first).toContain('host-network');
  const [kept = '', ...others] = keptIn(home);
  expect(others).toEqual([]);
  if (process.platform !== 'win32') expect(statSync(kept).mode & 0o077).toBe(0);
  const { mtimeMs } = statSync(kept);
  expect(check(home)).toBe(first);
  expect(statSync(kept).mtimeMs).toBe(mtimeMs);
});

test('What was kept of another program, or is broken, is made anew', () => {
  const home = folderWith({});
  const first = check(home);
  const [kept = ''] = keptIn(home);
  const good = readFileSync(kept);
  const otherKey = Buffer.from(good);
  otherKey.fill(0, 0, 41);
  for (const content of [otherKey, good.subarray(0, 1000), good.subarray(0, 41), 'nonsense', '']) {
    writeFileSync(kept, content);
    expect(check(home)).toBe(first);
    expect(readFileSync(kept).subarray(0, 41)).toEqual(good.subarray(0, 41));
    expect(statSync(kept).size).toBeGreaterThan(100_000);
  }
});

test('Where nothing can be kept all works as well', () => {
  const home = folderWith({ kubewright: 'a file', 'AppData/Local/kubewright': 'a file', 'Library/Caches/kubewright': 'a file' });
  const before = keptIn(home);
  expect(check(home)).toContain('host-network');
  expect(keptIn(home)).toEqual(before);
});
