import type { FieldNote, Notes } from './field-note.ts';
import { POD_NOTES, RESOURCE_NOTES } from './pod-notes.ts';
import { POLICY_NOTES } from './policy-notes.ts';

const NOTES: ReadonlyMap<string, Notes> = new Map([...POD_NOTES, ...POLICY_NOTES]);

/** The notes on a type's fields; none for a type that has little to do with security. */
export const notesOn = (type: string): Notes => NOTES.get(type) ?? {};

/** The note on one field. */
export function noteOf(type: string, name: string): FieldNote | undefined {
  const notes = notesOn(type);
  return Object.hasOwn(notes, name) ? notes[name] : undefined;
}

/** Notes on the keys of a map that a type has, such as the resources below `limits`. */
export const notesOnKeys = (type: string, name: string): Notes =>
  type === 'ResourceRequirements' && name !== 'claims' ? RESOURCE_NOTES : {};
