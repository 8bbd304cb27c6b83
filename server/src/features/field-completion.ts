import type { CompletionItem, Position, Range } from 'vscode-languageserver-types';
import type { Engine } from '../engine/engine.ts';
import type { FieldNote, Notes } from '../kube/field-note.ts';
import { noteOf, notesOn, notesOnKeys } from '../kube/field-notes.ts';
import { fieldsOf, type Shape } from '../kube/fields.ts';
import { rangeOf } from './diagnostics.ts';
import { type FieldCursor, fieldCursorAt } from './field-cursor.ts';
import { noteText } from './field-hover.ts';
import type { Markup } from './markup.ts';

const PROPERTY = 10;
const ENUM_MEMBER = 20;
const AS_IS = 1;

/** Tells ours from those of other extensions. */
const DETAIL = 'Kubewright';

export interface FieldCompletionOptions {
  readonly markup: Markup;
  /** A typed space asked, not a person: keys would come up while a line is being indented. */
  readonly onSpace: boolean;
}

/** Security-relevant keys that are missing in the object at the cursor, or the values of the field there, the most careful first. */
export function fieldCompletionsAt(
  engine: Engine,
  uri: string,
  position: Position,
  { markup, onSpace }: FieldCompletionOptions,
): CompletionItem[] {
  const lines = engine.lines(uri);
  const cursor = fieldCursorAt(engine.text(uri) ?? '', lines.offset(position));
  if (cursor === undefined) return [];
  const range = rangeOf(lines, cursor.word);
  if (cursor.gets === 'value') return valueItems(cursor, range, markup);
  return onSpace && !cursor.opensItem ? [] : keyItems(cursor, range, markup);
}

function keyItems(cursor: FieldCursor, range: Range, markup: Markup): CompletionItem[] {
  const written = new Set(cursor.field.entries.map(([name]) => name));
  const { notes, shapeOfKey } = keysFor(cursor);
  return Object.entries(notes)
    .filter(([name]) => !written.has(name))
    .map(([name, note], i) => ({
      label: cursor.hasColon ? name : entryLabel(name, note, shapeOfKey(name), cursor.column),
      kind: PROPERTY,
      detail: DETAIL,
      documentation: { kind: markup.kind, value: noteText(note, markup) },
      sortText: sortText(i),
      insertTextMode: AS_IS,
      textEdit: { range, newText: cursor.hasColon ? name : entryText(name, note, shapeOfKey(name), cursor.column) },
    }));
}

function valueItems({ field, owner, shape }: FieldCursor, range: Range, markup: Markup): CompletionItem[] {
  const note = owner && noteOf(owner.type, owner.name);
  if (note === undefined) return [];
  const written = new Set(field.parent?.texts);
  const values = note.values ?? (shape.kind === 'text' ? shape.values : []);
  return values
    .filter((value) => !written.has(value))
    .map((value, i) => ({
      label: value,
      kind: ENUM_MEMBER,
      detail: DETAIL,
      documentation: { kind: markup.kind, value: noteText(note, markup) },
      sortText: sortText(i),
      textEdit: { range, newText: value },
    }));
}

function keysFor({ shape, owner }: FieldCursor): { readonly notes: Notes; readonly shapeOfKey: (name: string) => Shape | undefined } {
  if (shape.kind === 'object') return { notes: notesOn(shape.type), shapeOfKey: (name) => fieldsOf(shape.type).get(name)?.shape };
  const notes = owner === undefined ? {} : notesOnKeys(owner.type, owner.name);
  return { notes, shapeOfKey: () => (shape.kind === 'map' ? shape.of : undefined) };
}

/** The key, and what it brings: other extensions offer the key alone. */
function entryLabel(name: string, { values = [], below }: FieldNote, shape: Shape | undefined, column: number | undefined): string {
  if (isLong(shape)) return column !== undefined && (below !== undefined || values.length > 0) ? `${name}: …` : name;
  return values[0] === undefined ? name : `${name}: ${values[0]}`;
}

/** A key with the most careful value, or with the lines below it. */
function entryText(name: string, { values = [], below }: FieldNote, shape: Shape | undefined, column: number | undefined): string {
  if (!isLong(shape)) return `${name}: ${values[0] ?? ''}`;
  if (column === undefined) return `${name}: `;
  const first = shape?.kind === 'list' ? `- ${values[0] ?? ''}` : '';
  return [`${name}:`, ...(below ?? [first]).map((line) => ' '.repeat(column + STEP) + line)].join('\n');
}

/** What stands below its key. */
const isLong = (shape: Shape | undefined): boolean => shape?.kind === 'object' || shape?.kind === 'list' || shape?.kind === 'map';

/** How much deeper what stands below a key is written. */
const STEP = 2;

/** Above what other extensions offer, in our order. */
const sortText = (place: number): string => `!${String(place).padStart(2, '0')}`;
