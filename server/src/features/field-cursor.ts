import type { Shape } from '../kube/fields.ts';
import { type Resource, resourcesIn } from '../kube/resource.ts';
import { shapeOf } from '../kube/resource-shape.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { YamlDocument } from '../yaml/document.ts';
import { Field } from '../yaml/field.ts';
import { splitDocuments } from '../yaml/stream.ts';

/** A place in a manifest where a key or a value is being typed. */
export interface FieldCursor {
  /** The object that gets the key, or the field that gets the value. */
  readonly field: Field;
  readonly shape: Shape;
  /** The nearest key around it or of its own, and the type that has it. */
  readonly owner: FieldName | undefined;
  readonly gets: 'key' | 'value';
  /** The half-typed word, in the file. */
  readonly word: Span;
  /** The key stands before a colon already. */
  readonly hasColon: boolean;
  /** Where the key starts in its line; undefined between brackets. */
  readonly column: number | undefined;
  /** It comes right behind the dash of an item. */
  readonly opensItem: boolean;
}

/** A field as its type knows it. */
export interface FieldName {
  readonly type: string;
  readonly name: string;
}

/** Stands for what is being typed. */
const MARK = 'kubewright-types-here';

/**
 * What is being typed at an offset of a file; undefined outside Kubernetes' fields. The line is read as if the word
 * were whole, so that neither what is missing in it nor what is broken elsewhere is in the way.
 */
export function fieldCursorAt(text: string, offset: number): FieldCursor | undefined {
  const document = documentAt(text, offset);
  const own = text.slice(document.start, document.end);
  if (!/^[ \t-]*["']?kind["']?[ \t]*:/m.test(own)) return undefined;
  const at = offset - document.start;
  const start = at - (/[\w.-]{0,99}$/.exec(own.slice(lineStart(own, at), at))?.[0].length ?? 0);
  const end = at + (/^[\w.-]*/.exec(own.slice(at))?.[0].length ?? 0);
  const before = own.slice(lineStart(own, start), start);
  const behind = own.slice(end, lineEnd(own, end));
  const word = { start: start + document.start, end: end + document.start };
  if (/(?:^|\s)#/.test(before)) return undefined;
  const opensItem = /(?:^|\s)-\s+$/.test(before);
  const isFree = /^\s*(?:$|[,}\]#])/.test(behind);
  if (isFree && /(?::\s+|(?:^|\s)-\s+|[[,]\s*)$/.test(before)) {
    const found = markedIn(own.slice(0, start) + MARK + own.slice(end), (field) => field.is(MARK));
    if (found !== undefined && found.shape.kind !== 'object')
      return { ...found, gets: 'value', word, hasColon: false, column: undefined, opensItem };
  }
  const isBlock = /^\s*(?:-\s+)*$/.test(before);
  const hasColon = /^\s*:(?:\s|$)/.test(behind);
  if (!(isBlock || /[{,]\s*$/.test(before)) || !(isFree || hasColon)) return undefined;
  const key = hasColon ? MARK : `${MARK}: x`;
  const found = markedIn(own.slice(0, start) + key + own.slice(end), (field) => field.entries.some(([name]) => name === MARK));
  return found && { ...found, gets: 'key', word, hasColon, column: isBlock ? before.length : undefined, opensItem };
}

function documentAt(text: string, offset: number): Span {
  const documents = splitDocuments(text);
  return documents.findLast(({ start }) => start <= offset) ?? { start: 0, end: text.length };
}

/** The field of the text that is marked, with what it should hold. */
function markedIn(text: string, isMarked: (field: Field) => boolean): Pick<FieldCursor, 'field' | 'shape' | 'owner'> | undefined {
  const root = Field.root(YamlDocument.parse(text));
  const resources: readonly Resource[] = [...resourcesIn(root)];
  const field = resources.length === 0 ? undefined : find(root, isMarked);
  const shape = field && shapeOf(field, resources);
  return field && shape && { field, shape, owner: fieldName(field, resources) };
}

/** The name of a field, of an item that of its list. */
export function fieldName(field: Field, resources: readonly Resource[]): FieldName | undefined {
  const { parent, segment } = field;
  if (parent === undefined) return undefined;
  if (typeof segment === 'number') return fieldName(parent, resources);
  const shape = shapeOf(parent, resources);
  return shape?.kind === 'object' ? { type: shape.type, name: segment } : undefined;
}

function find(field: Field, isWanted: (field: Field) => boolean): Field | undefined {
  if (isWanted(field)) return field;
  // What an alias brings is typed elsewhere.
  if (field.isShared) return undefined;
  for (const child of [...field.items, ...field.entries.map(([, entry]) => entry)]) {
    const found = find(child, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}
