/** Which of many left their order. */

/**
 * Indices outside a longest increasing run of positions: the fewest whose moving explains the order. Negative positions
 * (gone) are passed over. Takes n log n steps.
 */
export function outOfOrder(positions: readonly number[]): readonly number[] {
  const present = [...positions.keys()].filter((index) => (positions[index] ?? -1) >= 0);
  const position = (index: number | undefined): number => positions[index ?? -1] ?? -1;
  // `ends[n]` is the index on which the best run of length n + 1 ends; `before` links each index to the one before it.
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const index of present) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (position(ends[middle]) < position(index)) low = middle + 1;
      else high = middle;
    }
    before.set(index, ends[low - 1]);
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before.get(index)) kept.add(index);
  return present.filter((index) => !kept.has(index));
}
