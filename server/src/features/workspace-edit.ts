import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { OtherFile } from '../engine/state.ts';
import type { Lines } from '../text/lines.ts';
import type { Edit } from '../text/span.ts';
import { rangeOf } from './diagnostics.ts';

/** A file as the editor has it open. */
export interface OpenFile {
  /** As the engine knows it. */
  readonly uri: string;
  /** As the editor writes it: the same, or encoded in another way. */
  readonly editorUri: string;
  /** Null for a file that the editor does not have open. */
  readonly version: number | null;
}

/** What an editor understands in an edit. */
export interface EditSupport {
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  /** An edit may make a file. */
  readonly createsFiles: boolean;
}

/** Asks a person before the edit is made, where the editor can. */
export interface Confirmation {
  readonly label: string;
  readonly description: string;
}

/** The edits for exactly this version of the file, where the editor knows versions. */
export function workspaceEdit(
  file: OpenFile,
  lines: Lines,
  edits: readonly Edit[],
  support: EditSupport,
  confirmation?: Confirmation,
  /** Those of the edits that need no confirmation. */
  safe: ReadonlySet<Edit> = NONE,
): WorkspaceEdit {
  const textEdits: TextEdit[] = edits.map(({ span, text }) => ({ range: rangeOf(lines, span), newText: text }));
  if (!support.documentChanges) return { changes: { [file.editorUri]: textEdits } };
  const textDocument = { uri: file.editorUri, version: file.version };
  if (confirmation === undefined || !support.changeAnnotations) return { documentChanges: [{ textDocument, edits: textEdits }] };
  const isSafe = edits.map((edit) => safe.has(edit));
  return {
    documentChanges: [{ textDocument, edits: textEdits.map((edit, i) => ({ ...edit, annotationId: isSafe[i] === true ? SAFE : REVIEW })) }],
    changeAnnotations: {
      ...(isSafe.includes(true) && {
        [SAFE]: { label: confirmation.label, description: 'It runs on as before', needsConfirmation: false },
      }),
      ...(isSafe.includes(false) && { [REVIEW]: { ...confirmation, needsConfirmation: true } }),
    },
  };
}

/** The edit, with the files that it makes and changes besides. None of the new ones takes the place of another. */
export function withOtherFiles(
  edit: WorkspaceEdit,
  files: readonly OtherFile[],
  linesOf: (uri: string) => Lines,
  support: EditSupport,
  confirmation?: Confirmation,
): WorkspaceEdit {
  if (files.length === 0) return edit;
  const isAsked = confirmation !== undefined && support.changeAnnotations;
  const annotation = isAsked ? { annotationId: REVIEW } : {};
  const start = { line: 0, character: 0 };
  const changes = files.flatMap(({ uri, text, edits }) =>
    edits === undefined
      ? [
          { kind: 'create' as const, uri, options: { overwrite: false, ignoreIfExists: false }, ...annotation },
          { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text, ...annotation }] },
        ]
      : [
          {
            textDocument: { uri, version: null },
            edits: edits.map((one) => ({ range: rangeOf(linesOf(uri), one.span), newText: one.text, ...annotation })),
          },
        ],
  );
  const annotations = isAsked
    ? { changeAnnotations: { ...edit.changeAnnotations, [REVIEW]: { ...confirmation, needsConfirmation: true } } }
    : {};
  return { ...edit, documentChanges: [...changes, ...(edit.documentChanges ?? [])], ...annotations };
}

/**
 * The same edit, shown by the editor before it is made, with all of it ticked. An editor asks as soon as one part needs a
 * person to confirm it, and leaves out those parts that nobody ticks: here the only such part changes nothing.
 */
export function shownTicked(edit: WorkspaceEdit, { label, description }: Confirmation): WorkspaceEdit {
  if (edit.changeAnnotations === undefined) return edit;
  const start = { line: 0, character: 0 };
  const nothing = { range: { start, end: start }, newText: '', annotationId: ASKED };
  const documentChanges = edit.documentChanges?.map((change, i, all) =>
    'edits' in change && i === all.findIndex((each) => 'edits' in each) ? { ...change, edits: [...change.edits, nothing] } : change,
  );
  return {
    ...edit,
    ...(documentChanges !== undefined && { documentChanges }),
    changeAnnotations: {
      [REVIEW]: { label, description, needsConfirmation: false },
      [ASKED]: { label, description: 'Asks you to look at it', needsConfirmation: true },
    },
  };
}

const NONE: ReadonlySet<Edit> = new Set();
const SAFE = 'safe';
const REVIEW = 'needs-review';
const ASKED = 'asked';
