// Other tools and this one on the same files, in the same run:
//   npm run build && npm run bench:peers [-- FOLDER]
// Those that are on the PATH are measured; what npm has is fetched once into a folder outside the repository. Without a
// folder, on generated manifests. What the tools look for differs, so the figures tell what waiting for each costs, and
// not which is better.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { schemaOfKinds } from '../editor/kubernetes-schema.ts';
import { workspaceFile } from './manifests.ts';

interface Tool {
  readonly name: string;
  readonly command: readonly string[];
  readonly version: readonly string[];
  /** How it checks all manifests below a folder. The other folder holds schemas, by kind and `all`. */
  readonly args: (folder: string, schemas: string) => readonly string[];
  /** It takes files by name and cannot walk. */
  readonly takesFiles?: boolean;
}

const NODE = process.execPath;

const CHECK: Tool = {
  name: 'kubewright check',
  command: [NODE, 'dist/cli.js'],
  version: ['--version'],
  args: (folder) => ['check', folder],
};

const CHECKERS: readonly Tool[] = [
  { name: 'kube-linter', command: ['kube-linter'], version: ['version'], args: (folder) => ['lint', folder] },
  { name: 'kube-score', command: ['kube-score'], version: ['version'], args: () => ['score', '--output-format', 'ci'], takesFiles: true },
  { name: 'polaris', command: ['polaris'], version: ['version'], args: (folder) => ['audit', '--audit-path', folder] },
  { name: 'trivy', command: ['trivy'], version: ['--version'], args: (folder) => ['config', '--skip-check-update', '--quiet', folder] },
  {
    name: 'checkov',
    command: ['checkov'],
    version: ['--version'],
    args: (folder) => ['--quiet', '--compact', '--framework', 'kubernetes', '-d', folder],
  },
  {
    name: 'kubeconform',
    command: ['kubeconform'],
    version: ['-v'],
    args: (folder, schemas) => ['-ignore-missing-schemas', '-schema-location', `${schemas}/{{.ResourceKind}}.json`, folder],
  },
  { name: 'monokle', command: [NODE, 'test/bench/peers/monokle.mjs'], version: ['--version'], args: (folder) => [folder] },
];

const opening = (name: string, server: string): Tool => ({
  name,
  command: [NODE, 'test/bench/peers/opening.mjs', server],
  version: ['--version'],
  args: (folder, schemas) => [folder, join(schemas, 'all.json')],
});

const SERVER = opening('kubewright lsp', 'kubewright');
const SERVERS: readonly Tool[] = [opening('yaml-language-server', 'yaml')];

const ROUNDS = 3;
/** Seconds after which a tool is not asked again. */
const ENOUGH = 20;
const SIZES = [1, 100, 1000];

function run(given: string | undefined): void {
  spawnSync(NODE, ['scripts/editor/install.mjs', 'yaml-server', 'monokle'], { stdio: 'inherit' });
  for (const [ours, all] of [[CHECK, CHECKERS] as const, [SERVER, SERVERS] as const]) {
    const peers = all.filter((tool) => versionOf(tool) !== undefined);
    for (const tool of [ours, ...all]) console.log(`${tool.name} ${versionOf(tool) ?? 'is not there'}`);
    const rows: Record<string, Record<string, string>> = {};
    withSchemas((schemas) => {
      const measure = (name: string, folder: string, files: readonly string[]): void => {
        const own = seconds(ours, folder, schemas, files);
        const others = peers.map((tool) => [tool.name, compared(seconds(tool, folder, schemas, files), own)]);
        rows[name] = { [ours.name]: shown(own), ...Object.fromEntries(others) };
      };
      if (given !== undefined) measure(given, resolve(given), []);
      else for (const size of SIZES) withFiles(size, (folder, files) => measure(`${size} files`, folder, files));
    });
    console.table(rows);
  }
}

/** What Kubernetes would offer on the web, for the kinds of the generated manifests. */
function withSchemas(use: (folder: string) => void): void {
  const deployment = { group: 'apps', version: 'v1', kind: 'Deployment' };
  const service = { group: '', version: 'v1', kind: 'Service' };
  const schemas = { all: [deployment, service], deployment: [deployment], service: [service] };
  inFolder((folder) => {
    for (const [name, kinds] of Object.entries(schemas)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(schemaOfKinds(kinds)));
    use(folder);
  });
}

function withFiles(count: number, use: (folder: string, files: readonly string[]) => void): void {
  inFolder((folder) => {
    const files = Array.from({ length: count }, (_, i) => join(folder, `service-${i}.yaml`));
    for (const [i, file] of files.entries()) writeFileSync(file, workspaceFile(i));
    use(folder, files);
  });
}

function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'kubewright-peers-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The median; whatever a tool finds, it has looked. Undefined when it cannot be given the files. */
function seconds(tool: Tool, folder: string, schemas: string, files: readonly string[]): number | undefined {
  const { args, takesFiles = false } = tool;
  if (takesFiles && files.length === 0) return undefined;
  const times: number[] = [];
  while (times.length < ROUNDS && times.reduce((sum, time) => sum + time, 0) < ENOUGH) {
    const start = performance.now();
    const { error } = started(tool, [...args(folder, schemas), ...(takesFiles ? files : [])]);
    if (error !== undefined) throw error;
    times.push((performance.now() - start) / 1000);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

/** Undefined when the tool is not there. */
function versionOf(tool: Tool): string | undefined {
  const { error, status, stdout } = started(tool, tool.version);
  if (error !== undefined || status !== 0) return undefined;
  return /\d+\.\d+(?:\.\d+)?/.exec(stdout)?.[0] ?? 'of an unknown version';
}

function started({ command: [program = '', ...first] }: Tool, args: readonly string[]) {
  return spawnSync(program, [...first, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
}

const shown = (time: number | undefined): string => (time === undefined ? '–' : `${time.toFixed(2)} s`);

const compared = (time: number | undefined, ours: number | undefined): string =>
  time === undefined || ours === undefined ? shown(time) : `${shown(time)} (× ${(time / ours).toFixed(1)})`;

run(process.argv[2]);
