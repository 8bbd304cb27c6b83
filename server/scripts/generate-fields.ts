// Writes the table of Kubernetes' fields. Its source is fetched for that alone: it is large, and nothing else needs it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fieldTable } from './fields.ts';
import { ROOT } from './generated.ts';

/** Types of Kubernetes 1.36. A newer version brings newer fields. */
const SOURCE = 'kubernetes-models@5.1.0';

const folder = mkdtempSync(join(tmpdir(), 'kubewright-fields-'));
try {
  const install = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', SOURCE];
  execFileSync('npm', install, { stdio: 'inherit', shell: process.platform === 'win32' });
  writeFileSync(join(ROOT, 'server/src/kube/fields.generated.ts'), fieldTable(join(folder, 'node_modules'), SOURCE));
} finally {
  rmSync(folder, { recursive: true });
}
