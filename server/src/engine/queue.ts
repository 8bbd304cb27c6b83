/** Holds each item once and gives them one by one, the earliest first. To take one costs the same however many there are. */
export class Queue<Item> {
  private readonly items = new Set<Item>();
  // A new walk over a set passes all places from which something was taken. This one never ends: what is added stands ahead of it, and
  // it is asked for nothing while nothing waits.
  private readonly walk = this.items.values();

  get size(): number {
    return this.items.size;
  }

  /** An item that waits already keeps its place. */
  add(item: Item): void {
    this.items.add(item);
  }

  delete(item: Item): void {
    this.items.delete(item);
  }

  /** Undefined when there is none. */
  take(): Item | undefined {
    if (this.items.size === 0) return undefined;
    const next = this.walk.next();
    if (next.done === true) return undefined;
    this.items.delete(next.value);
    return next.value;
  }

  /** At most so many. */
  takeSome(count: number): readonly Item[] {
    const taken: Item[] = [];
    while (taken.length < count) {
      const item = this.take();
      if (item === undefined) break;
      taken.push(item);
    }
    return taken;
  }
}
