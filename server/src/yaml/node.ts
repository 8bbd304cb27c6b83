import { isCollection, type Node, type Pair } from 'yaml';

/** Where the last content of a node ends: a block collection's own range goes on over the line break behind it. */
export function contentEnd(node: Node): number {
  let current: Node = node;
  for (;;) {
    if (!isCollection(current) || current.flow) break;
    const last = current.items.at(-1) as Node | Pair<Node, Node | null> | undefined;
    if (last === undefined || last === null) break;
    const next: Node | null = 'key' in last ? ((last.value?.range ? last.value : last.key) as Node) : (last as Node);
    if (next === null || !next.range) break;
    current = next;
  }
  const range = current.range;
  return range ? range[1] : 0;
}
