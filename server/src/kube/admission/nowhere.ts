import { HIDDEN } from '../resource.ts';
import type { WorkspaceIndex } from '../workspace-index.ts';

/** True when the workspace holds no object of the kind, nor one whose group or kind a template writes. */
export const isNowhere = (index: WorkspaceIndex, group: string, kind: string): boolean =>
  [`${group}/${kind}`, `${group}/${HIDDEN}`, `${HIDDEN}/${kind}`].every((groupKind) => index.ofKind(groupKind).length === 0);
