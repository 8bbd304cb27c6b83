import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './command.ts';

/** Absolute paths of the files that differ from a revision of git, and of those that git does not know yet. Throws {@link UsageError}. */
export async function filesChangedSince(revision: string, folder: string): Promise<ReadonlySet<string>> {
  // A revision is never an option.
  if (revision.startsWith('-')) throw new UsageError(`--changed-since is a revision of git, not "${revision}"`);
  const root = (await git(folder, ['rev-parse', '--show-toplevel'])).trim();
  const since = revision === 'HEAD' && !(await hasCommit(root)) ? await git(root, ['hash-object', '-t', 'tree', '/dev/null']) : revision;
  const changed = await git(root, ['diff', '--name-only', '-z', '--no-ext-diff', since.trim(), '--']);
  const unknown = await git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  return new Set(`${changed}${unknown}`.split('\0').flatMap((file) => (file === '' ? [] : join(root, file))));
}

/** Before the first commit of a repository everything differs from what was committed: from an empty tree, which git knows everywhere. */
function hasCommit(root: string): Promise<boolean> {
  return git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).then(
    () => true,
    () => false,
  );
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
