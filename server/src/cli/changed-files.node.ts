import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './command.ts';

/** Absolute paths of the files that differ from a revision of git, and of those that git does not know yet. Throws {@link UsageError}. */
export async function filesChangedSince(revision: string, folder: string): Promise<ReadonlySet<string>> {
  // A revision is never an option.
  if (revision.startsWith('-')) throw new UsageError(`--changed-since is a revision of git, not "${revision}"`);
  const root = (await git(folder, ['rev-parse', '--show-toplevel'])).trim();
  const changed = await git(root, ['diff', '--name-only', '-z', '--no-ext-diff', revision, '--']);
  const unknown = await git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  return new Set(`${changed}${unknown}`.split('\0').flatMap((file) => (file === '' ? [] : join(root, file))));
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  try {
    // Nothing of the repository's own configuration may run a program.
    const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
    const { stdout } = await promisify(execFile)('git', [...safe, ...args], { cwd: folder, maxBuffer: 1 << 28 });
    return stdout;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : '';
    const reason = said === '' ? 'git is not there' : said;
    throw new UsageError(`--changed-since cannot ask git: ${reason}`);
  }
}
