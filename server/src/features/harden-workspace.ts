import type { ChangeAnnotation, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Engine } from '../engine/engine.ts';
import { harden } from '../engine/harden.ts';
import { type EditSupport, type OpenFile, workspaceEdit } from './workspace-edit.ts';

/** What hardening all files came to. */
export interface WorkspaceHardening {
  readonly edit: WorkspaceEdit;
  readonly files: number;
  /** Findings that only the authors can mend. */
  readonly left: number;
}

const CONFIRMATION = { label: 'Harden to the restricted level', description: 'It may change how the workload runs' };

/** One edit after which Pod Security takes every workload of the files, but for what only the authors can mend. */
export function hardenAll(files: Iterable<{ readonly engine: Engine; readonly file: OpenFile }>, support: EditSupport): WorkspaceHardening {
  const documentChanges: TextDocumentEdit[] = [];
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  let changeAnnotations: Record<string, ChangeAnnotation> = {};
  let left = 0;
  let count = 0;
  for (const { engine, file } of files) {
    const hardening = harden(engine, file.uri);
    if (hardening === undefined) continue;
    count++;
    left += hardening.left.length;
    const edit = workspaceEdit(file, engine.lines(file.uri), hardening.edits, support, CONFIRMATION, hardening.safe);
    documentChanges.push(...((edit.documentChanges ?? []) as TextDocumentEdit[]));
    Object.assign(changes, edit.changes);
    changeAnnotations = { ...changeAnnotations, ...edit.changeAnnotations };
  }
  const edit = support.documentChanges
    ? { documentChanges, ...(Object.keys(changeAnnotations).length > 0 && { changeAnnotations }) }
    : { changes };
  return { edit, files: count, left };
}
