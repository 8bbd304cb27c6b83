import type { Connection } from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver';
import { BASELINE_FILE } from '../engine/baseline.ts';
import { ignoredBy } from '../files/gitignore.ts';
import { parentOf } from '../kube/kustomize/paths.ts';
import { CONFIG_FILE } from '../settings/config-file.ts';
import type { FileSource } from './file-source.ts';
import { ListFiles, type ListFilesParams, type ListFilesResult, ReadFile, type ReadFileParams, type ReadFileResult } from './protocol.ts';
import { childOf, normalUri, pathInside } from './uri.ts';

/** The files that the editor finds and reads: those of a virtual workspace, and all of them where there is no disk. */
export function clientFiles(connection: Connection): FileSource {
  const read = async (uri: string): Promise<string | undefined> => {
    const params: ReadFileParams = { uri };
    return (await connection.sendRequest<ReadFileResult>(ReadFile, params)) ?? undefined;
  };
  const named = async (folder: string, name: string) => {
    const uri = childOf(folder, name);
    const text = await read(uri);
    return text === undefined ? undefined : { uri, text };
  };
  const ignoreTexts = async (folder: string, uris: readonly string[]): Promise<ReadonlyMap<string, string>> =>
    new Map(await Promise.all(uris.map(async (uri) => [pathInside(parentOf(uri), folder) ?? '', (await read(uri)) ?? ''] as const)));
  return {
    read,
    config: (folder) => named(folder, CONFIG_FILE),
    baseline: (folder) => named(folder, BASELINE_FILE),
    async list(folder, isExcluded, signal) {
      const params: ListFilesParams = { folder };
      const cancellation = new CancellationTokenSource();
      signal.addEventListener('abort', () => cancellation.cancel(), { once: true });
      const uris = await connection.sendRequest<ListFilesResult>(ListFiles, params, cancellation.token);
      const found = uris.map(normalUri);
      const isIgnored = ignoredBy(await ignoreTexts(folder, found.filter(isIgnoreFile)));
      return found.filter((uri) => !isIgnoreFile(uri) && !isExcluded(uri) && !isIgnored(pathInside(uri, folder) ?? ''));
    },
  };
}

const isIgnoreFile = (uri: string): boolean => uri.endsWith('/.gitignore');
