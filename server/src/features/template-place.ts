import { resourcesIn } from '../kube/resource.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { YamlDocument } from '../yaml/document.ts';
import { Field } from '../yaml/field.ts';
import { splitDocuments } from '../yaml/stream.ts';

/** A place where a template may begin. */
export interface TemplatePlace {
  /** The list that gets an item, as `group/Kind path`; undefined where a document begins. */
  readonly list: string | undefined;
  /** The half-typed word, in the file. */
  readonly word: Span;
  /** The dash of the item is there already. */
  readonly hasDash: boolean;
  /** Where the item's dash stands in its line. */
  readonly column: number;
}

/** Stands for what is being typed. */
const MARK = 'kubewright-types-here';

/** The place at an offset of a file; undefined where neither a document nor an item of a known object begins. */
export function templatePlaceAt(text: string, offset: number): TemplatePlace | undefined {
  const line = lineStart(text, offset);
  const [, indent, dash, written] = /^( *)(- +)?([\w-]*)$/.exec(text.slice(line, offset)) ?? [];
  if (indent === undefined || written === undefined) return undefined;
  const start = offset - written.length;
  const end = offset + (/^[\w-]*/.exec(text.slice(offset))?.[0].length ?? 0);
  if (text.slice(end, lineEnd(text, end)).trim() !== '') return undefined;
  const place = { word: { start, end }, hasDash: dash !== undefined, column: indent.length };
  const document = splitDocuments(text).findLast((each) => each.start <= start) ?? { start: 0, end: text.length };
  const before = text.slice(document.start, start);
  const behind = text.slice(end, document.end);
  if (indent === '' && dash === undefined && isBlank(before) && isBlank(behind)) return { ...place, list: undefined };
  const list = listIn(`${text.slice(document.start, line)}${indent}- ${MARK}${behind}`);
  return list === undefined ? undefined : { ...place, list };
}

/** Holds nothing but marks and comments. */
const isBlank = (text: string): boolean => text.split('\n').every((line) => /^\s*(?:#.*|---\s*|\.\.\.\s*)?$/.test(line));

function listIn(text: string): string | undefined {
  if (!/^kind\s*:/m.test(text)) return undefined;
  const root = Field.root(YamlDocument.parse(text));
  for (const { groupKind, field } of resourcesIn(root)) {
    const item = find(field);
    if (item?.parent?.isList !== true) continue;
    const path = item.parent.path.slice(field.path.length).filter((segment) => typeof segment === 'string');
    return `${groupKind} ${path.join('.')}`;
  }
  return undefined;
}

function find(field: Field): Field | undefined {
  if (field.is(MARK)) return field;
  // What an alias brings is typed elsewhere.
  if (field.isShared) return undefined;
  for (const child of [...field.items, ...field.entries.map(([, entry]) => entry)]) {
    const found = find(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
