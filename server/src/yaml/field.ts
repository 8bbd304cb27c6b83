import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Entry, YamlDocument } from './document.ts';
import { isMasked } from './mask.ts';
import { contentEnd } from './node.ts';
import { type Path, pathText } from './path.ts';
import type { ScalarValue } from './scalar.ts';

/** `unknown`: a template, an alias to nowhere or a value of the wrong shape hides what stands there. */
export type FieldKind = 'absent' | 'unknown' | 'null' | 'scalar' | 'map' | 'list';

/**
 * A place that may hold a value. It answers with certainty or not at all: a template, a patch or broken text makes
 * an answer unknown, and every test of something unknown is false. So rules need not know about templates.
 */
export class Field {
  readonly document: YamlDocument;
  readonly parent: Field | undefined;
  /** Its key or number in the parent; the empty text for the root. */
  readonly segment: string | number;
  readonly kind: FieldKind;
  /** What is written here, aliases followed. Only this room looks at it. */
  readonly node: Node | null;
  /** What is written as the key. */
  readonly keyNode: Node | null;
  /** The value is written at another place too, or came from there: through an alias or a merged mapping. */
  readonly isShared: boolean;
  /** The key stands more than once; this one counts. */
  readonly isRepeated: boolean;
  /** Hundreds of rules ask the same of one field. */
  private knownChildren: Map<string, Field> | undefined;
  private knownItems: readonly Field[] | undefined;

  private constructor(
    document: YamlDocument,
    parent: Field | undefined,
    segment: string | number,
    kind: FieldKind,
    node: Node | null = null,
    keyNode: Node | null = null,
    isShared = false,
    isRepeated = false,
  ) {
    this.document = document;
    this.parent = parent;
    this.segment = segment;
    this.kind = kind;
    this.node = node;
    this.keyNode = keyNode;
    this.isShared = isShared;
    this.isRepeated = isRepeated;
  }

  /** The whole of a document. */
  static root(document: YamlDocument): Field {
    const node = document.rootNode;
    return node === null ? new Field(document, undefined, '', 'absent') : Field.of(document, undefined, '', node, null, false, false);
  }

  /** The value below all the keys in turn. Below something of another shape everything is unknown. */
  get(...keys: readonly (string | number)[]): Field {
    let field: Field = this;
    for (const key of keys) field = typeof key === 'string' ? field.child(key) : field.item(key);
    return field;
  }

  /** Lets go of what is remembered of it and of all below, when nothing more will be asked soon. */
  forget(): void {
    const waiting: Field[] = [this];
    for (const field of waiting) {
      for (const child of [...(field.knownChildren?.values() ?? []), ...(field.knownItems ?? [])]) waiting.push(child);
      [field.knownChildren, field.knownItems] = [undefined, undefined];
    }
  }

  /** Certainly nothing there, or null, which Kubernetes treats alike. */
  get isAbsent(): boolean {
    return this.kind === 'absent' || this.kind === 'null';
  }

  get isUnknown(): boolean {
    return this.kind === 'unknown';
  }

  /** Certainly a value there, whatever it is. */
  get isPresent(): boolean {
    return this.kind === 'scalar' || this.kind === 'map' || this.kind === 'list';
  }

  get isMap(): boolean {
    return this.kind === 'map';
  }

  get isList(): boolean {
    return this.kind === 'list';
  }

  /** Certainly this value; text and numbers are told apart as Kubernetes does. */
  is(value: ScalarValue): boolean {
    return this.kind === 'scalar' && this.value === value;
  }

  /** The scalar as Kubernetes reads it; undefined when there is none or it is unknown. */
  get value(): ScalarValue | undefined {
    if (this.kind === 'null') return null;
    return this.kind === 'scalar' ? this.document.scalarValue(this.node as Scalar) : undefined;
  }

  /** The scalar when it is text. */
  get text(): string | undefined {
    const value = this.value;
    return typeof value === 'string' ? value : undefined;
  }

  get number(): number | undefined {
    const value = this.value;
    return typeof value === 'number' ? value : undefined;
  }

  /** The scalar as written, quotes aside: also for numbers and booleans, where only the look matters. */
  get written(): string | undefined {
    if (this.kind !== 'scalar') return undefined;
    return String((this.node as Scalar).value ?? '');
  }

  /** The items that are written; {@link isOpen} tells whether there may be more. */
  get items(): readonly Field[] {
    if (this.kind !== 'list') return [];
    const { items } = this.node as YAMLSeq<Node | null>;
    this.knownItems ??= items.map((item, i) => Field.of(this.document, this, i, item, null, this.isShared, false));
    return this.knownItems;
  }

  /** The tag as written, such as `!reference`; undefined for the tags of YAML itself. */
  get tag(): string | undefined {
    const tag = this.node?.tag;
    return tag === undefined || tag.startsWith('tag:yaml.org,2002:') ? undefined : tag;
  }

  /** Texts among the items. */
  get texts(): readonly string[] {
    return this.items.flatMap((item) => item.text ?? []);
  }

  /** The entries that are written, by key; {@link isOpen} tells whether there may be more. */
  get entries(): readonly (readonly [string, Field])[] {
    if (this.kind !== 'map') return [];
    return [...this.document.entries(this.node as YAMLMap).keys()].map((key) => [key, this.child(key)] as const);
  }

  /** True when more entries or items may be there than are written, so that none can be called absent. */
  get isOpen(): boolean {
    if (this.kind === 'unknown') return true;
    if (this.node === null || (this.kind !== 'map' && this.kind !== 'list')) return false;
    return this.grows(this.node);
  }

  /** A list that is certainly empty, or absent. */
  get isEmpty(): boolean {
    return this.isAbsent || ((this.isList || this.isMap) && (this.node as YAMLSeq).items.length === 0 && !this.isOpen);
  }

  /** Certainly an item of the list, as text. */
  includes(text: string): boolean {
    return this.kind === 'list' && this.items.some((item) => item.is(text));
  }

  get path(): Path {
    return this.parent === undefined ? [] : [...this.parent.path, this.segment];
  }

  /** As people write paths: `spec.containers[0].image`. */
  get pathText(): string {
    return pathText(this.path);
  }

  /** The value as written; for what is absent, its anchor. */
  get span(): Span {
    if (this.node?.range && (this.kind !== 'null' || this.node.range[0] < this.node.range[1])) {
      return { start: this.node.range[0], end: Math.max(this.node.range[0], contentEnd(this.node)) };
    }
    return this.anchor;
  }

  /** The smallest thing to point at: a scalar itself, the key of a block, for what is absent the nearest thing above. */
  get anchor(): Span {
    if (this.kind === 'scalar' || (this.kind === 'unknown' && isScalar(this.node))) return this.scalarAnchor();
    if (this.keyNode?.range) return { start: this.keyNode.range[0], end: this.keyNode.range[1] };
    if (this.node?.range) return this.itemAnchor();
    if (this.parent !== undefined) return this.parent.anchor;
    return { start: 0, end: 0 };
  }

  /** The key; for an item its anchor. */
  get keyAnchor(): Span {
    return this.keyNode?.range ? { start: this.keyNode.range[0], end: this.keyNode.range[1] } : this.anchor;
  }

  /** The nearest field above or at this one that is written. */
  get nearest(): Field {
    return this.node !== null || this.parent === undefined ? this : this.parent.nearest;
  }

  private scalarAnchor(): Span {
    const range = this.node?.range ?? [0, 0, 0];
    const text = this.document.text.slice(range[0], range[1]);
    if (text !== '' && !text.includes('\n')) return { start: range[0], end: range[1] };
    if (this.keyNode?.range) return { start: this.keyNode.range[0], end: this.keyNode.range[1] };
    return { start: range[0], end: range[0] + (text.split('\n', 1)[0]?.trimEnd().length ?? 0) };
  }

  /** An item without a key is known by its name, else by its first key. */
  private itemAnchor(): Span {
    const range = this.node?.range ?? [0, 0, 0];
    if (this.kind === 'map') {
      const entries = this.document.entries(this.node as YAMLMap);
      const name = entries.get('name')?.value;
      if (isScalar(name) && name.range && typeof this.segment === 'number' && name.range[0] < name.range[1])
        return { start: name.range[0], end: name.range[1] };
      const first = entries.values().next().value?.key.range;
      if (first) return { start: first[0], end: first[1] };
    }
    return { start: range[0], end: Math.min(contentEnd(this.node as Node), range[0] + 1) };
  }

  private item(index: number): Field {
    const isOther = this.kind === 'scalar' || this.kind === 'map';
    return isOther ? new Field(this.document, this, index, 'unknown') : (this.items[index] ?? this.missing(index));
  }

  private child(key: string): Field {
    const known = this.knownChildren?.get(key);
    if (known !== undefined) return known;
    const found = this.findChild(key);
    this.knownChildren ??= new Map();
    this.knownChildren.set(key, found);
    return found;
  }

  private findChild(key: string): Field {
    switch (this.kind) {
      case 'map': {
        const entry = this.document.entries(this.node as YAMLMap).get(key);
        return entry === undefined ? this.missing(key) : this.of(entry);
      }
      case 'absent':
      case 'null':
        return this.missing(key);
      default:
        return new Field(this.document, this, key, 'unknown');
    }
  }

  private of(entry: Entry): Field {
    const key = entry.merged ? undefined : entry.key.range?.[0];
    const hidden = (key !== undefined && this.document.isConditional(key)) || (entry.repeated && this.document.hasTemplates);
    if (hidden) return new Field(this.document, this, entry.name, 'unknown', entry.value, entry.key);
    return Field.of(this.document, this, entry.name, entry.value, entry.key, this.isShared || entry.merged, entry.repeated);
  }

  private missing(segment: string | number): Field {
    const unknown = this.isOpen || this.document.isPartial;
    return new Field(this.document, this, segment, unknown ? 'unknown' : 'absent');
  }

  private static of(
    document: YamlDocument,
    parent: Field | undefined,
    segment: string | number,
    written: Node | null,
    keyNode: Node | null,
    parentShared: boolean,
    isRepeated: boolean,
  ): Field {
    const node = document.resolve(written);
    const isShared = parentShared || isAlias(written) || (node !== null && node !== undefined && document.isAnchored(node));
    if (node === undefined) return new Field(document, parent, segment, 'unknown', null, keyNode, isShared, isRepeated);
    const kind = kindOf(document, node, keyNode);
    return new Field(document, parent, segment, kind, node, keyNode, isShared, isRepeated);
  }

  private grows(node: Node): boolean {
    if (this.document.mayGrow(node)) return true;
    return this.document.hasTemplates && isMap(node) && [...this.document.entries(node as YAMLMap).keys()].some(isMasked);
  }
}

function kindOf(document: YamlDocument, node: Node | null, keyNode: Node | null): FieldKind {
  if (node === null) return keyNode?.range && document.mayContinue(keyNode.range[1]) ? 'unknown' : 'null';
  if (isMap(node)) return 'map';
  if (isSeq(node)) return 'list';
  if (!isScalar(node)) return 'unknown';
  if (typeof node.range?.[0] === 'number' && document.isConditional(node.range[0])) return 'unknown';
  const value = document.scalarValue(node);
  if (value === undefined) return 'unknown';
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  if ((value === null || block) && node.range && document.mayContinue(value === null ? node.range[0] : node.range[1])) return 'unknown';
  return value === null ? 'null' : 'scalar';
}
