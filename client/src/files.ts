import type { CancellationToken } from 'vscode';
import { Disposable, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ListFilesParams, ListFilesResult, ReadFileParams, ReadFileResult } from '../../server/src/lsp/protocol.ts';
import { ListFiles, ReadFile } from '../../server/src/lsp/protocol.ts';
import type { IgnoreFile } from './ignored.ts';
import { ignoredBy } from './ignored.ts';

/** Larger files are data, not manifests that somebody wrote. */
const largestFile = 5 * 1024 * 1024;

/** Answers the server's requests for files, wherever the workspace lies: on a disk, on another machine, in a repository's web page. */
export function answerForFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(ListFiles, (params: ListFilesParams, token: CancellationToken) => listFiles(Uri.parse(params.folder), token)),
    client.onRequest(ReadFile, (params: ReadFileParams) => readFile(Uri.parse(params.uri))),
  );
}

/**
 * The YAML files below a folder, without those that `files.exclude`, `kubewright.exclude` or a `.gitignore` leaves out.
 * Empty when the folder's file system cannot be searched.
 */
async function listFiles(folder: Uri, token: CancellationToken): Promise<ListFilesResult> {
  const excluded = workspace.getConfiguration('kubewright', folder).get<string[]>('exclude', []);
  const without = new RelativePattern(folder, `{${['**/node_modules/**', ...excluded].join(',')}}`);
  const find = (glob: string): Thenable<Uri[]> => workspace.findFiles(new RelativePattern(folder, glob), without, undefined, token);
  const [files, ignoreFiles] = await Promise.all([find('**/*.{yaml,yml}'), find('**/.gitignore')]);
  const isIgnored = ignoredBy(await Promise.all(ignoreFiles.map(readIgnoreFile)));
  return files.filter((uri) => !isIgnored(uri.path)).map(String);
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
