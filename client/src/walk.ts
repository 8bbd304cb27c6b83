import { type CancellationToken, FileType, Uri, workspace } from 'vscode';

/** Where a search is impossible each folder costs a request, perhaps to another machine. */
const mostFolders = 5000;

const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * All files below a folder, found by reading one folder after the other. Links are not followed, for they may lead in a circle.
 * Ends early when cancelled or when there are too many folders.
 */
export async function walk(folder: Uri, token: CancellationToken): Promise<readonly Uri[]> {
  const files: Uri[] = [];
  const folders: Uri[] = [folder];
  for (let next = 0; next < Math.min(folders.length, mostFolders) && !token.isCancellationRequested; next++) {
    const parent = folders[next];
    if (!parent) break;
    for (const [name, type] of await entriesOf(parent)) {
      if (type === FileType.File) files.push(Uri.joinPath(parent, name));
      if (type === FileType.Directory && !skipped.has(name)) folders.push(Uri.joinPath(parent, name));
    }
  }
  return files;
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
