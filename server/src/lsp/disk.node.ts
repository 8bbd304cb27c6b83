import { URI } from 'vscode-uri';
import { BASELINE_FILE } from '../engine/baseline.ts';
import { findAbove, findConfigFile } from '../files/config.node.ts';
import { findFiles } from '../files/find-files.node.ts';
import { readTextFile } from '../files/text-file.node.ts';
import type { FileSource, Log, SourceText } from './file-source.ts';

/** The files of the disk, found and read as the command line does it. */
export function diskFiles(log: Log): FileSource {
  const read = async (path: string): Promise<string | undefined> => {
    const file = await readTextFile(path);
    if ('text' in file) return file.text;
    log(`${path}: ${file.problem}`);
    return undefined;
  };
  const named = async (path: string | undefined): Promise<SourceText | undefined> => {
    const text = path === undefined ? undefined : await read(path);
    return path === undefined || text === undefined ? undefined : { uri: URI.file(path).toString(), text };
  };
  return {
    async list(folder, isExcluded, signal) {
      const path = URI.parse(folder).fsPath;
      const found: string[] = [];
      const options = { folder: path, signal, isExcluded: (absolute: string) => isExcluded(URI.file(absolute).toString()) };
      for await (const item of findFiles(['.'], options)) {
        if (item.kind === 'file') found.push(URI.file(item.absolute).toString());
        else log(`${item.path}: ${item.message}`);
      }
      return found;
    },
    read: (uri) => read(URI.parse(uri).fsPath),
    config: (folder) => named(findConfigFile(URI.parse(folder).fsPath)),
    baseline: (folder) => named(findAbove(URI.parse(folder).fsPath, BASELINE_FILE)),
  };
}
