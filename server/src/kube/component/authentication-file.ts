import type { Located, WorkspaceIndex } from '../workspace-index.ts';

/** The AuthenticationConfiguration that a path on a node is about: the only one in a file of that name. */
export function authenticationFile(index: WorkspaceIndex, path: string): Located | undefined {
  const found = index.ofKind('apiserver.config.k8s.io/AuthenticationConfiguration').filter(({ uri }) => baseName(uri) === baseName(path));
  return found.length === 1 ? found[0] : undefined;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
