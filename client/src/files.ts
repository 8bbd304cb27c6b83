import type { CancellationToken } from 'vscode';
import { Disposable, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ListFilesParams, ListFilesResult, ReadFileParams, ReadFileResult } from '../../server/src/lsp/protocol.ts';
import { ListFiles, ReadFile } from '../../server/src/lsp/protocol.ts';
import { walk } from './walk.ts';

/** Larger files are data, not manifests that somebody wrote. */
const largestFile = 5 * 1024 * 1024;

/** Answers the server's requests for files, wherever the workspace lies: on a disk, on another machine, in a repository's web page. */
export function answerForFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(ListFiles, (params: ListFilesParams, token: CancellationToken) => listFiles(Uri.parse(params.folder), token)),
    client.onRequest(ReadFile, (params: ReadFileParams) => readFile(Uri.parse(params.uri))),
  );
}

async function listFiles(folder: Uri, token: CancellationToken): Promise<ListFilesResult> {
  const files = (await canSearch(folder)) ? await search(folder, token) : await searchByWalking(folder, token);
  return files.map(String);
}

/** Some file systems of virtual workspaces can be read and not searched; the editor then finds nothing, or fails. */
async function canSearch(folder: Uri): Promise<boolean> {
  try {
    return (await workspace.findFiles(new RelativePattern(folder, '**'), null, 1)).length > 0;
  } catch {
    return false;
  }
}

/** The editor applies `files.exclude` by itself. */
async function search(folder: Uri, token: CancellationToken): Promise<readonly Uri[]> {
  const excluded = workspace.getConfiguration('kubewright', folder).get<string[]>('exclude', []);
  const without = new RelativePattern(folder, `{${['**/node_modules/**', ...excluded].join(',')}}`);
  const find = (glob: string): Thenable<Uri[]> => workspace.findFiles(new RelativePattern(folder, glob), without, undefined, token);
  return (await Promise.all([find('**/*.{yaml,yml}'), find('**/templates/**/*.tpl'), find('**/.gitignore')])).flat();
}

async function searchByWalking(folder: Uri, token: CancellationToken): Promise<readonly Uri[]> {
  const isWanted = (path: string): boolean =>
    /\.ya?ml$|\/\.gitignore$/.test(path) || (path.endsWith('.tpl') && path.includes('/templates/'));
  return (await walk(folder, token)).filter(({ path }) => isWanted(path));
}

/** Null for what is gone, too large, or not UTF-8. A byte order mark is dropped, as the editor does. */
async function readFile(uri: Uri): Promise<ReadFileResult> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if (size > largestFile || (type & FileType.Directory) !== 0) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
