import type { CancellationToken } from 'vscode';
import { Disposable, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ListFilesParams, ListFilesResult, ReadFileParams, ReadFileResult } from '../../server/src/lsp/protocol.ts';
import { ListFiles, ReadFile } from '../../server/src/lsp/protocol.ts';
import type { IgnoreFile } from './ignored.ts';
import { ignoredBy } from './ignored.ts';
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

/** The YAML files below a folder, without those that `files.exclude`, `kubewright.exclude` or a `.gitignore` leaves out. */
async function listFiles(folder: Uri, token: CancellationToken): Promise<ListFilesResult> {
  const [files, ignoreFiles] = (await canSearch(folder)) ? await search(folder, token) : await searchByWalking(folder, token);
  const isIgnored = ignoredBy(await Promise.all(ignoreFiles.map(readIgnoreFile)));
  return files.filter((uri) => !isIgnored(uri.path)).map(String);
}

/** The YAML files, and the files that say what to leave out. */
type Found = readonly [readonly Uri[], readonly Uri[]];

/** Some file systems of virtual workspaces can be read and not searched; the editor then finds nothing, or fails. */
async function canSearch(folder: Uri): Promise<boolean> {
  try {
    return (await workspace.findFiles(new RelativePattern(folder, '**'), null, 1)).length > 0;
  } catch {
    return false;
  }
}

/** The editor applies `files.exclude` by itself. */
async function search(folder: Uri, token: CancellationToken): Promise<Found> {
  const excluded = workspace.getConfiguration('kubewright', folder).get<string[]>('exclude', []);
  const without = new RelativePattern(folder, `{${['**/node_modules/**', ...excluded].join(',')}}`);
  const find = (glob: string): Thenable<Uri[]> => workspace.findFiles(new RelativePattern(folder, glob), without, undefined, token);
  const [manifests, helpers, ignores] = await Promise.all([find('**/*.{yaml,yml}'), find('**/templates/**/*.tpl'), find('**/.gitignore')]);
  return [[...manifests, ...helpers], ignores];
}

async function searchByWalking(folder: Uri, token: CancellationToken): Promise<Found> {
  const files = await walk(folder, token);
  const named = (pattern: RegExp): readonly Uri[] => files.filter(({ path }) => pattern.test(path));
  return [[...named(/\.ya?ml$/), ...named(/\.tpl$/).filter(({ path }) => path.includes('/templates/'))], named(/\/\.gitignore$/)];
}

async function readIgnoreFile(uri: Uri): Promise<IgnoreFile> {
  return { folder: uri.path.replace(/[^/]*$/, ''), text: (await readFile(uri)) ?? '' };
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
