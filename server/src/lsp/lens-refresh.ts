import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { Abilities } from './abilities.ts';
import type { Workspace } from './workspace.ts';

/** Has the editor ask for code lenses again when facts have changed, which may be those of another file than the one it shows. */
export function lensRefresher(connection: Connection, workspace: Workspace, abilities: Abilities): () => void {
  let told: readonly unknown[] = [];
  return () => {
    if (!abilities.refreshesCodeLenses) return;
    const now = workspace.allFolders.flatMap((folder) => [folder.engine, folder.engine.factsGeneration, folder.showsCodeLenses]);
    if (now.length === told.length && now.every((each, i) => each === told[i])) return;
    told = now;
    // An editor that cannot answer now asks by itself the next time it shows a file.
    connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  };
}
