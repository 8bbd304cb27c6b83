import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Placement } from '../text/placement.ts';
import type { Edit, Span } from '../text/span.ts';
import { commentSpans } from './comments.ts';
import { isMasked, type Masked, mask, maskAroundExpressions, maskShell } from './mask.ts';
import { contentEnd } from './node.ts';
import { type Parsed, type Problem, parse } from './parse.ts';
import { resolvePlain, type ScalarValue } from './scalar.ts';

/** One entry of a mapping as it counts in the end, after repeated and merged keys. */
export interface Entry {
  readonly key: Node;
  readonly name: string;
  readonly value: Node | null;
  /** It came through `<<`, so it is written elsewhere. */
  readonly merged: boolean;
  /** The key stands more than once; this is the last one. */
  readonly repeated: boolean;
}

/** Where the text of an embedded document stands. */
export interface Outer {
  readonly document: YamlDocument;
  /** The scalar that holds it, and where it starts in the scalar's value. */
  readonly path: readonly (string | number)[];
  readonly start: number;
  readonly placement: Placement;
}

/** What puts words into a text before its reader sees it, besides templates; expressions stay to be read. */
export type Expanded = 'not' | 'by a shell' | 'by expressions';

const MASKS = { not: (text: string) => mask(text), 'by a shell': maskShell, 'by expressions': maskAroundExpressions };

/** What was parsed last: when a change is tried, two look at the same text one after the other. */
let last: { readonly text: string; readonly expanded: Expanded; readonly parsed: Parsed } | undefined;

/**
 * One YAML document. Never throws: what cannot be parsed is a problem, and the rest is there.
 * Offsets are relative to its own text.
 */
export class YamlDocument {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly outer: Outer | undefined;
  /** Absence proves nothing anywhere in it: it is a patch, or too broken to tell. */
  readonly isPartial: boolean;
  private readonly parsed: Parsed;
  private readonly entriesOf = new WeakMap<YAMLMap, Map<string, Entry>>();

  private readonly expanded: Expanded;

  private constructor(text: string, parsed: Parsed, outer: Outer | undefined, isPartial: boolean, expanded: Expanded) {
    this.text = text;
    this.expanded = expanded;
    this.parsed = parsed;
    this.problems = parsed.problems;
    this.outer = outer;
    this.isPartial = isPartial;
  }

  static parse(text: string, outer?: Outer, expanded: Expanded = 'not'): YamlDocument {
    if (last?.text !== text || last.expanded !== expanded) last = { text, expanded, parsed: parse(text, MASKS[expanded](text)) };
    return new YamlDocument(text, last.parsed, outer, false, expanded);
  }

  /** The same document, of which nothing may be said to be absent. */
  asPartial(): YamlDocument {
    return this.isPartial ? this : new YamlDocument(this.text, this.parsed, this.outer, true, this.expanded);
  }

  /** Another text, read as this one was; it stands nowhere. */
  withText(text: string): YamlDocument {
    const document = YamlDocument.parse(text, undefined, this.expanded);
    return this.isPartial ? document.asPartial() : document;
  }

  /** The text as it was parsed, with what is no YAML hidden. */
  get masked(): Masked {
    return this.parsed;
  }

  /** Where the comments stand, in the order of the text; undefined when nothing is known. */
  get comments(): readonly Span[] | undefined {
    return this.parsed.comments ?? commentSpans(this.parsed.text);
  }

  /** True when the text could not be read without guessing. */
  get isBroken(): boolean {
    return this.problems.length > 0;
  }

  /** How many values and keys are written. */
  get size(): number {
    return this.parsed.size;
  }

  get hasTemplates(): boolean {
    return this.parsed.actions.length > 0;
  }

  /** What is written at the top; null when the document is empty. */
  get rootNode(): Node | null {
    return this.parsed.root;
  }

  /** Follows an alias to what it stands for; undefined when there is no such anchor or it stands for itself. */
  resolve(node: Node | null): Node | null | undefined {
    let current: Node | null | undefined = node;
    for (let steps = 0; isAlias(current); steps++) {
      if (steps > 20) return undefined;
      current = this.parsed.anchors.get(current);
    }
    return current;
  }

  /** The entries of a mapping in Kubernetes' reading: the last of repeated keys counts, `<<` acts in the order of the text. */
  entries(map: YAMLMap): ReadonlyMap<string, Entry> {
    const known = this.entriesOf.get(map);
    if (known !== undefined) return known;
    const entries = new Map<string, Entry>();
    // Set first, so that a mapping that merges itself ends.
    this.entriesOf.set(map, entries);
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const name = keyName(pair.key);
      if (name === '<<' && isPlain(pair.key)) this.merge(entries, pair.value);
      else {
        const earlier = entries.get(name);
        const repeated = earlier !== undefined && !earlier.merged;
        // A later entry also moves to the end, as its text does.
        entries.delete(name);
        entries.set(name, { key: pair.key, name, value: pair.value, merged: false, repeated });
      }
    }
    return entries;
  }

  private merge(entries: Map<string, Entry>, source: Node | null): void {
    const node = this.resolve(source);
    if (isMap(node)) {
      for (const entry of this.entries(node as YAMLMap).values()) entries.set(entry.name, { ...entry, merged: true, repeated: false });
      return;
    }
    // Of several merged mappings the first wins, so it is applied last.
    if (isSeq(node))
      for (const item of [...node.items].reverse()) if (!isSeq(this.resolve(item as Node))) this.merge(entries, item as Node);
  }

  /** Keys that stand more than once in one mapping, each with the node of the one that is ignored. */
  *repeatedKeys(): Generator<{ name: string; ignored: Span }> {
    // Branches of a template may repeat a key and still leave one of them.
    if (this.hasTemplates || this.parsed.root === null) return;
    for (const map of this.parsed.maps) {
      const last = new Map<string, Node>();
      for (const pair of map.items as Pair<Node>[]) {
        const name = keyName(pair.key);
        const earlier = last.get(name);
        if (earlier?.range && name !== '<<') yield { name, ignored: { start: earlier.range[0], end: earlier.range[1] } };
        last.set(name, pair.key);
      }
    }
  }

  /** What a scalar means to Kubernetes; undefined when a template hides it or its tag is unknown. */
  scalarValue(node: Scalar): ScalarValue | undefined {
    const text = typeof node.value === 'string' ? node.value : String(node.value ?? '');
    if (isMasked(text)) return undefined;
    switch (node.tag) {
      case undefined:
        return node.type === 'PLAIN' ? resolvePlain(text) : text;
      case '!':
      case 'tag:yaml.org,2002:str':
        return text;
      case 'tag:yaml.org,2002:int':
      case 'tag:yaml.org,2002:float':
      case 'tag:yaml.org,2002:bool':
      case 'tag:yaml.org,2002:null':
        return resolvePlain(text);
      default:
        return undefined;
    }
  }

  /** True when a line of template actions, which may bring keys or items, stands in or right behind the collection. */
  mayGrow(node: Node): boolean {
    const { openings, holes } = this.parsed;
    if (this.isPartial || holes.some((hole) => this.inside(node, hole))) return true;
    if (openings.length === 0) return false;
    const column = this.column(node);
    // What is indented otherwise belongs to something above or below the collection.
    const fits = (at: number): boolean => openings[at]?.indent === undefined || openings[at]?.indent === column;
    if (!node.range) return true;
    const start = this.text.lastIndexOf('\n', node.range[0] - 1) + 1;
    const first = firstFrom(openings, start);
    const end = firstFrom(openings, this.nextContent(contentEnd(node)));
    for (let at = first; at < end; at++) if (fits(at)) return true;
    // What stands right above the first line belongs to it as well.
    for (let at = first - 1; 0 <= at && this.nextContent(openings[at]?.start ?? 0) === start; at--) if (fits(at)) return true;
    return false;
  }

  /** True when a line of template actions follows the place before any other content. */
  mayContinue(offset: number): boolean {
    const next = this.nextContent(offset);
    const here = (start: number): boolean => offset <= start && start < next;
    return here(this.parsed.openings[firstFrom(this.parsed.openings, offset)]?.start ?? -1) || this.parsed.holes.some(here);
  }

  /** Lines of template actions between two places that may bring lines, each with the indentation it names. */
  openingsIn({ start, end }: Span): readonly { readonly start: number; readonly indent: number | undefined }[] {
    const { openings } = this.parsed;
    return openings.slice(firstFrom(openings, start), firstFrom(openings, end));
  }

  /** True when a template decides whether the place is there at all, although its document is. */
  isConditional(offset: number): boolean {
    const { conditions } = this.parsed;
    if (conditions.length === 0) return false;
    const before = conditions[firstFrom(conditions, offset + 1) - 1];
    return before !== undefined && offset < before.end;
  }

  /** True when an alias of this document stands for the node, so that changing it changes more than one place. */
  isAnchored(node: Node): boolean {
    return this.parsed.aliased.has(node);
  }

  /** A span of this document in the text of the outermost one. */
  lift(span: Span): Span {
    return this.outer === undefined ? span : this.outer.document.lift(this.outer.placement.span(span));
  }

  liftEdit(edit: Edit): Edit {
    return this.outer === undefined ? edit : this.outer.document.liftEdit(this.outer.placement.edit(edit));
  }

  /** The document that holds this one, or itself. */
  get outermost(): YamlDocument {
    return this.outer === undefined ? this : this.outer.document.outermost;
  }

  private column(node: Node): number {
    const start = node.range?.[0] ?? 0;
    return start - (this.text.lastIndexOf('\n', start - 1) + 1);
  }

  private inside(node: Node, offset: number): boolean {
    const range = node.range;
    if (!range) return true;
    const start = this.text.lastIndexOf('\n', range[0] - 1) + 1;
    // What stands right above the first line belongs to it as well.
    return start <= offset ? offset < this.nextContent(contentEnd(node)) : this.nextContent(offset) === start;
  }

  /** Offset of the next line that is neither blank nor a comment; the end of the text when there is none. */
  private nextContent(offset: number): number {
    const line = /\n[^\S\r\n]*(?![#\s])/g;
    line.lastIndex = Math.max(0, offset - 1);
    const found = line.exec(this.parsed.text);
    return found === null ? this.text.length : found.index + 1;
  }
}

/** Of things in the order of the text the number of the first that starts at the offset or later. */
function firstFrom(things: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function keyName(key: Node | null): string {
  if (!isScalar(key)) return '';
  const text = String(key.value ?? '');
  if (key.type !== 'PLAIN' || text === '<<') return text;
  const value = resolvePlain(text);
  return value === null ? 'null' : String(value);
}

const isPlain = (key: Node): boolean => isScalar(key) && key.type === 'PLAIN';
