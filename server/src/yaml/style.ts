import { isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { YamlDocument } from './document.ts';
import { nodesOf } from './node.ts';

/** How a document is written, so that what is added looks like the rest. */
export interface Style {
  readonly newline: '\n' | '\r\n';
  /** Columns from a key to the keys of the mapping below it. */
  readonly indent: number;
  /** Columns from a key to the dashes of the list below it. */
  readonly listIndent: number;
  /** Columns from a dash to what follows it. */
  readonly dash: number;
  readonly quote: '"' | "'";
  /** Texts of several lines may be literals, not only quoted. */
  readonly literals: boolean;
  /** Lists of scalars stand in flow style. */
  readonly flowLists: boolean;
  /** All of it is JSON, so that keys and texts are quoted. */
  readonly json: boolean;
}

const known = new WeakMap<YamlDocument, Style>();

/** The habits of a document, those of `kubectl` where it shows none. */
export function styleOf(document: YamlDocument): Style {
  const style = known.get(document) ?? guess(document);
  known.set(document, style);
  return style;
}

function guess(document: YamlDocument): Style {
  const indents = new Tally();
  const listIndents = new Tally();
  const dashes = new Tally();
  const quotes = new Tally();
  const scalarLists = new Tally();
  const root = document.rootNode;
  const column = (offset: number): number => offset - (document.text.lastIndexOf('\n', offset - 1) + 1);
  for (const node of nodesOf(root)) {
    if (isScalar(node)) {
      if (node.type === 'QUOTE_DOUBLE') quotes.add(1);
      else if (node.type === 'QUOTE_SINGLE') quotes.add(2);
    } else if (isMap(node)) {
      for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
        if (!isCollection(value) || value.flow || !value.range || !key.range) continue;
        const indent = column(value.range[0]) - column(key.range[0]);
        if (isMap(value) && 0 < indent) indents.add(indent);
        else if (isSeq(value) && 0 <= indent) listIndents.add(indent);
      }
    } else if (isSeq(node)) {
      const [item] = node.items as (Node | null)[];
      if (node.items.length > 0 && node.items.every((each) => isScalar(each))) scalarLists.add(node.flow ? 1 : 0);
      if (node.flow || !node.range || !item?.range) continue;
      const dash = item.range[0] - node.range[0];
      if (isMap(item) && !item.flow && !document.text.slice(node.range[0], item.range[0]).includes('\n')) dashes.add(dash);
    }
  }
  const [first] = isMap(root) ? (root.items as Pair<Node>[]) : [];
  return {
    newline: document.text.charAt(document.text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n',
    indent: indents.most ?? 2,
    listIndent: listIndents.most ?? 0,
    dash: dashes.most ?? 2,
    quote: quotes.most === 2 ? "'" : '"',
    literals: true,
    flowLists: scalarLists.most === 1,
    json: isCollection(root) && root.flow === true && (!isMap(root) || (isScalar(first?.key) && first.key.type === 'QUOTE_DOUBLE')),
  };
}

/** Counts numbers and tells the most frequent one, of equals the first seen. */
class Tally {
  private readonly counts = new Map<number, number>();

  add(value: number): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
  }

  get most(): number | undefined {
    let most: number | undefined;
    for (const [value, count] of this.counts) if (most === undefined || (this.counts.get(most) ?? 0) < count) most = value;
    return most;
  }
}
