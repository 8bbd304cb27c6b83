import type { Hover, Position } from 'vscode-languageserver-types';
import type { Engine } from '../engine/engine.ts';
import type { FieldNote } from '../kube/field-note.ts';
import { noteOf, notesOnKeys } from '../kube/field-notes.ts';
import type { Resource } from '../kube/resource.ts';
import { formatMinor } from '../kube/version.ts';
import type { Span } from '../text/span.ts';
import { Field } from '../yaml/field.ts';
import { rangeOf } from './diagnostics.ts';
import { fieldName } from './field-cursor.ts';
import type { Markup } from './markup.ts';

/** What a security-relevant key at the place means; null for any other place. */
export function fieldHoverAt(engine: Engine, uri: string, position: Position, markup: Markup): Hover | null {
  const lines = engine.lines(uri);
  const offset = lines.offset(position);
  const at = engine.inspect(uri)?.file.documents.findLast(({ start }) => start <= offset);
  const document = at?.analysis.document;
  if (at === undefined || document === undefined) return null;
  const field = keyAt(Field.root(document), offset - at.start);
  const note = field && noteAt(field, at.analysis.resources);
  if (field === undefined || note === undefined) return null;
  const { start, end } = field.keyAnchor;
  return {
    range: rangeOf(lines, { start: start + at.start, end: end + at.start }),
    contents: { kind: markup.kind, value: `${markup.bold(String(field.segment))}\n\n${noteText(note, markup)}` },
  };
}

/** A note as people read it. */
export function noteText({ says, since }: FieldNote, markup: Markup): string {
  return markup.own(since === undefined ? says : `${says}\n\nSince Kubernetes ${formatMinor(since)}.`);
}

function noteAt(field: Field, resources: readonly Resource[]): FieldNote | undefined {
  const own = fieldName(field, resources);
  if (own !== undefined) return noteOf(own.type, own.name);
  const map = field.parent && fieldName(field.parent, resources);
  const notes = map === undefined ? {} : notesOnKeys(map.type, map.name);
  return Object.hasOwn(notes, field.segment) ? notes[field.segment] : undefined;
}

/** The field whose key is at the offset. What an alias brings stands elsewhere. */
function keyAt(field: Field, offset: number): Field | undefined {
  for (const [, entry] of field.entries) {
    if (holds(entry.keyAnchor, offset)) return entry;
    if (holds(entry.span, offset)) return keyAt(entry, offset);
  }
  for (const item of field.items) if (holds(item.span, offset)) return keyAt(item, offset);
  return undefined;
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
