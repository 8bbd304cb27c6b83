import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../harness/command-line.ts';
import { monorepo } from '../harness/monorepo.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/cli.js');

// `npm test` builds it first.
if (!existsSync(PROGRAM)) throw new Error('dist/cli.js is missing; `node esbuild.mjs` makes it.');

test.each(['text', 'json'])(
  'however many threads look, they say the same as %s',
  (format) => {
    const folder = folderWith(monorepo());
    const said = (threads: number): object => {
      const args = [PROGRAM, 'check', '--format', format, '--threads', String(threads), '.'];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      return { status, stdout, stderr };
    };
    const alone = said(1);
    expect(alone).toMatchObject({ status: 2, stderr: expect.stringMatching(/^broken\/bytes.yaml: problem: |^$/) });
    expect(said(2)).toEqual(alone);
    expect(said(3)).toEqual(alone);
  },
  120_000,
);
