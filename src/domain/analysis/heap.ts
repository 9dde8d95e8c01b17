/** A queue that gives back the largest item first; adding and taking cost the logarithm of its size. */
export class LargestFirst<Item> {
  readonly #items: Item[] = [];
  readonly #compare: (left: Item, right: Item) => number;

  /** `compare` is negative where the left item is the smaller one. */
  constructor(compare: (left: Item, right: Item) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#items.length;
  }

  get first(): Item | undefined {
    return this.#items[0];
  }

  add(item: Item): void {
    const items = this.#items;
    let place = items.length;
    items.push(item);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = items[above];
      if (parent === undefined || this.#compare(parent, item) >= 0) break;
      items[place] = parent;
      place = above;
    }
    items[place] = item;
  }

  take(): Item | undefined {
    const items = this.#items;
    const taken = items[0];
    const moved = items.pop();
    if (moved !== undefined && items.length > 0) this.#sink(moved);
    return taken;
  }

  /** Puts the item where the first one stood and lets it down to its place. */
  #sink(item: Item): void {
    const items = this.#items;
    let place = 0;
    for (;;) {
      const child = this.#largerChild(place);
      const below = child === null ? undefined : items[child];
      if (child === null || below === undefined || this.#compare(below, item) <= 0) break;
      items[place] = below;
      place = child;
    }
    items[place] = item;
  }

  #largerChild(place: number): number | null {
    const left = this.#items[2 * place + 1];
    if (left === undefined) return null;
    const right = this.#items[2 * place + 2];
    return right !== undefined && this.#compare(right, left) > 0 ? 2 * place + 2 : 2 * place + 1;
  }
}
