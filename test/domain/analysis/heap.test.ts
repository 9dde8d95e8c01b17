import fc from "fast-check";
import { LargestFirst } from "../../../src/domain/analysis/heap";

describe("the queue that gives back the largest first", () => {
  it("agrees with sorting, items added and taken in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 50 }), { freq: 3 }), { maxLength: 200 }), (steps) => {
        const queue = new LargestFirst<number>((left, right) => left - right);
        let sorted: number[] = [];
        for (const step of steps) {
          if (step === null) {
            expect(queue.take()).toBe(sorted.pop());
          } else {
            queue.add(step);
            sorted = [...sorted, step].sort((left, right) => left - right);
          }
          expect([queue.size, queue.first]).toEqual([sorted.length, sorted.at(-1)]);
        }
      }),
      { seed: 20804, numRuns: 200 },
    );
  });

  it("compares about log n times for each item", () => {
    let comparisons = 0;
    const queue = new LargestFirst<number>((left, right) => {
      comparisons += 1;
      return left - right;
    });
    for (let item = 0; item < 4096; item++) queue.add((item * 7919) % 4096);
    while (queue.take() !== undefined);
    // adding: at most 12 each; taking: two on each of 12 levels
    expect(comparisons).toBeLessThan(4096 * 12 * 3);
  });
});
