import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceFile } from './manifests.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/cli.js');

/** Says the most memory that the process had, in kB, when it ends. */
const PEAK = 'data:text/javascript,process.on("exit",()=>console.error("peak "+process.resourceUsage().maxRSS))';

/** Whole checks by the built command line, as people call it, so that safe fixes are proven: of folders of ordinary files, and of those that are named. */
export function scans(named: readonly string[]): Record<string, object> {
  const rows: Record<string, object> = {};
  for (const count of [1000, 5000, 20_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'kubewright-bench-'));
    try {
      for (let i = 0; i < count; i++) {
        const own = join(folder, `team-${i % 40}`, `service-${i}`);
        mkdirSync(own, { recursive: true });
        writeFileSync(join(own, 'all.yaml'), workspaceFile(i));
      }
      for (const threads of [1, 2]) rows[`${count} ordinary files, ${threads} thread(s)`] = scan(folder, threads);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  for (const folder of named) for (const threads of [1, 2]) rows[`${folder}, ${threads} thread(s)`] = scan(folder, threads);
  return rows;
}

function scan(folder: string, threads: number): object {
  const { files, bytes } = sizeOf(folder);
  const args = ['--import', PEAK, PROGRAM, 'check', '--threads', String(threads), '.'];
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 });
  const seconds = (performance.now() - start) / 1000;
  const peak = Math.max(...[...stderr.matchAll(/^peak (\d+)$/gm)].map(([, kilobytes]) => Number(kilobytes)));
  return {
    seconds: seconds.toFixed(1),
    'files a second': Math.round(files / seconds),
    'MB a second': (bytes / 1e6 / seconds).toFixed(1),
    'peak, MB': Math.round(peak / 1000),
  };
}

function sizeOf(folder: string): { readonly files: number; readonly bytes: number } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  return { files: names.length, bytes: names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) };
}
