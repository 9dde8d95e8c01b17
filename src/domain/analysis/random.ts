/** Numbers that look random and are the same for the same seed everywhere. */
export interface Random {
  /** A whole number from 0 to `limit` − 1, each as likely as the others; 1 ≤ limit ≤ 2³². */
  below(limit: number): number;
}

/**
 * Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, every value of which comes once in 2³² draws; plenty
 * for shifting scores, no use for secrets. `seed` is a whole number from 0 to 2³² − 1; throws a RangeError otherwise.
 */
export function seededRandom(seed: number): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) throw new RangeError(`not a seed: ${seed}`);
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    below(limit) {
      // Values past the last whole multiple of the limit would make small numbers likelier: they are drawn again.
      const fair = 0x100000000 - (0x100000000 % limit);
      let drawn = next();
      while (drawn >= fair) drawn = next();
      return drawn % limit;
    },
  };
}
