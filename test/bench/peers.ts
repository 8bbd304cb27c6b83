// Other tools and this one on the same files, in the same run:
//   npm run build && npm run bench:peers [-- FOLDER]
// Those that are on the PATH are measured; none is fetched. Without a folder, on generated manifests. What the tools look
// for differs, so the figures tell what waiting for each costs, and not which is better.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { workspaceFile } from './manifests.ts';

interface Tool {
  readonly program: string;
  readonly version: readonly string[];
  /** How it checks all manifests below a folder. */
  readonly args: (folder: string) => readonly string[];
  /** It takes files by name and cannot walk. */
  readonly takesFiles?: boolean;
}

const OURS: Tool = { program: process.execPath, version: ['dist/cli.js', '--version'], args: (folder) => ['dist/cli.js', 'check', folder] };

const PEERS: readonly Tool[] = [
  { program: 'kube-linter', version: ['version'], args: (folder) => ['lint', folder] },
  { program: 'kube-score', version: ['version'], args: () => ['score', '--output-format', 'ci'], takesFiles: true },
  { program: 'polaris', version: ['version'], args: (folder) => ['audit', '--audit-path', folder] },
  { program: 'trivy', version: ['--version'], args: (folder) => ['config', '--skip-check-update', '--quiet', folder] },
  { program: 'checkov', version: ['--version'], args: (folder) => ['--quiet', '--compact', '--framework', 'kubernetes', '-d', folder] },
];

const ROUNDS = 3;
/** Seconds after which a tool is not asked again. */
const ENOUGH = 20;
const SIZES = [1, 100, 1000];

function run(given: string | undefined): void {
  const peers = PEERS.filter(({ program, version }) => spawnSync(program, version).error === undefined);
  console.log(`kubewright ${said(OURS)}`);
  for (const tool of PEERS) console.log(`${tool.program} ${peers.includes(tool) ? said(tool) : 'is not on the PATH'}`);
  const rows: Record<string, Record<string, string>> = {};
  const measure = (name: string, folder: string, files: readonly string[]): void => {
    const ours = seconds(OURS, folder, files);
    rows[name] = {
      kubewright: shown(ours),
      ...Object.fromEntries(peers.map((tool) => [tool.program, compared(seconds(tool, folder, files), ours)])),
    };
  };
  if (given !== undefined) measure(given, resolve(given), []);
  else for (const size of SIZES) withFiles(size, (folder, files) => measure(`${size} files`, folder, files));
  console.table(rows);
}

function withFiles(count: number, use: (folder: string, files: readonly string[]) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'kubewright-peers-'));
  try {
    const files = Array.from({ length: count }, (_, i) => join(folder, `service-${i}.yaml`));
    for (const [i, file] of files.entries()) writeFileSync(file, workspaceFile(i));
    use(folder, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The median; whatever a tool finds, it has looked. Undefined when it cannot be given the files. */
function seconds({ program, args, takesFiles = false }: Tool, folder: string, files: readonly string[]): number | undefined {
  if (takesFiles && files.length === 0) return undefined;
  const times: number[] = [];
  while (times.length < ROUNDS && times.reduce((sum, time) => sum + time, 0) < ENOUGH) {
    const start = performance.now();
    const { error } = spawnSync(program, [...args(folder), ...(takesFiles ? files : [])], { stdio: 'ignore' });
    if (error !== undefined) throw error;
    times.push((performance.now() - start) / 1000);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

function said({ program, version }: Tool): string {
  return /\d+\.\d+(?:\.\d+)?/.exec(spawnSync(program, version, { encoding: 'utf8' }).stdout)?.[0] ?? 'of an unknown version';
}

const shown = (time: number | undefined): string => (time === undefined ? '–' : `${time.toFixed(2)} s`);

const compared = (time: number | undefined, ours: number | undefined): string =>
  time === undefined || ours === undefined ? shown(time) : `${shown(time)} (× ${(time / ours).toFixed(1)})`;

run(process.argv[2]);
