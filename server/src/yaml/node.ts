import { isCollection, isNode, isPair, type Node, type Pair } from 'yaml';

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

/** All that is written, in the order of the text. The library's own visitor costs several times as much. */
export function nodesOf(root: Node | null): readonly Node[] {
  const nodes: Node[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (isPair(next)) waiting.push(next.value, next.key);
    else if (isNode(next)) {
      nodes.push(next);
      if (isCollection(next)) for (let i = next.items.length - 1; 0 <= i; i--) waiting.push(next.items[i]);
    }
  }
  return nodes;
}
