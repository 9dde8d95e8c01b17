import fc from "fast-check";
import { classify, type AchievedField } from "../../src/domain/classify";
import type { Classification } from "../../src/domain/criteria";
import { percent, points } from "../../src/domain/points";

const plain: Classification = {
  basis: "percent",
  classes: [
    { name: "Xuất sắc", atLeast: 9000, fieldFloor: null },
    { name: "Tốt", atLeast: 8000, fieldFloor: null },
    { name: "Khá", atLeast: 7000, fieldFloor: null },
    { name: "Trung bình", atLeast: 5000, fieldFloor: null },
    { name: "Yếu", atLeast: 0, fieldFloor: null },
  ],
};

/** Hải Dương: index and a floor on every field. */
const floors: Classification = {
  basis: "percent",
  classes: [
    { name: "Hoàn thành xuất sắc", atLeast: 9000, fieldFloor: percent(8000) },
    { name: "Hoàn thành tốt", atLeast: 8000, fieldFloor: percent(7000) },
    { name: "Hoàn thành", atLeast: 6500, fieldFloor: percent(5000) },
    { name: "Không hoàn thành", atLeast: 0, fieldFloor: null },
  ],
};

const of100 = (value: number): { points: ReturnType<typeof points>; maximum: ReturnType<typeof points> } => ({
  points: points(value),
  maximum: points(10_000),
});

/** Two fields that add up to 100 points: II of 10 points carries `second`, I of 90 points the rest. */
function halves(total: number, second: number): AchievedField[] {
  return [
    { code: "I", points: points(total - second), maximum: points(9000) },
    { code: "II", points: points(second), maximum: points(1000) },
  ];
}

describe("classes", () => {
  it.each([
    [10_000, "Xuất sắc"],
    [9001, "Xuất sắc"],
    [9000, "Xuất sắc"],
    [8999, "Tốt"],
    [8000, "Tốt"],
    [7999, "Khá"],
    [7000, "Khá"],
    [6999, "Trung bình"],
    [5000, "Trung bình"],
    [4999, "Yếu"],
    [0, "Yếu"],
  ])("[R30] %d hundredths of 100 points are %s", (total, name) => {
    expect(classify(plain, of100(total), []).name).toBe(name);
  });

  it("[R30] compares percent of 82 points exactly: 90 % is 73,80", () => {
    const maximum = points(8200);
    expect(classify(plain, { points: points(7380), maximum }, []).name).toBe("Xuất sắc");
    expect(classify(plain, { points: points(7379), maximum }, []).name).toBe("Tốt");
  });

  it("[R30] on points takes the threshold as points whatever the maximum", () => {
    const byPoints: Classification = { ...plain, basis: "points" };
    expect(classify(byPoints, { points: points(7380), maximum: points(8200) }, []).name).toBe("Khá");
  });

  it.each([
    // total, field II of 10 points, class: floors are 8,00 / 7,00 / 5,00 of 10
    [9000, 800, "Hoàn thành xuất sắc"],
    [9000, 799, "Hoàn thành tốt"],
    [8999, 800, "Hoàn thành tốt"],
    [9000, 700, "Hoàn thành tốt"],
    [9000, 699, "Hoàn thành"],
    [8000, 700, "Hoàn thành tốt"],
    [7999, 1000, "Hoàn thành"],
    [6500, 500, "Hoàn thành"],
    [6499, 500, "Không hoàn thành"],
    [9000, 499, "Không hoàn thành"],
  ])("[R31] total %d with %d in a field of 10 points: %s", (total, second, name) => {
    expect(classify(floors, of100(total), halves(total, second)).name).toBe(name);
  });

  it("[R31] a field with nothing to reach holds nobody back", () => {
    const empty: AchievedField = { code: "III", points: points(0), maximum: points(0) };
    expect(classify(floors, of100(9000), [...halves(9000, 800), empty]).name).toBe("Hoàn thành xuất sắc");
  });

  it("[R32] names the threshold or the binding fields that kept the unit out of the class above", () => {
    expect(classify(floors, of100(9500), halves(9500, 800)).decidedBy).toEqual({ kind: "best" });
    expect(classify(floors, of100(8999), halves(8999, 900)).decidedBy).toEqual({ kind: "threshold" });
    expect(classify(floors, of100(9000), halves(9000, 799)).decidedBy).toEqual({
      kind: "floor",
      missed: "Hoàn thành xuất sắc",
      fields: ["II"],
    });
  });

  it("[R33] lets the council decide where no class fits as written", () => {
    // 65,00 or more, but field II below 5,00: neither "Hoàn thành" (floor) nor "Không hoàn thành" (index < 65)
    expect(classify(floors, of100(6500), halves(6500, 499))).toMatchObject({
      name: "Không hoàn thành",
      councilDecides: true,
    });
    expect(classify(floors, of100(9500), halves(9500, 499))).toMatchObject({
      name: "Không hoàn thành",
      councilDecides: true,
    });
    expect(classify(floors, of100(6499), halves(6499, 499))).toMatchObject({
      name: "Không hoàn thành",
      councilDecides: false,
    });
    expect(classify(floors, of100(6500), halves(6500, 500))).toMatchObject({
      name: "Hoàn thành",
      councilDecides: false,
    });
  });

  it("[R33] leaves the council out where floors only lower the class", () => {
    expect(classify(floors, of100(9000), halves(9000, 799))).toMatchObject({
      name: "Hoàn thành tốt",
      councilDecides: false,
    });
  });

  it("[R34] counts the points to the next class, which also lift its fields over the floor", () => {
    expect(classify(plain, of100(8999), []).next).toMatchObject({ name: "Xuất sắc", points: 1 });
    expect(classify(plain, of100(9000), []).next).toBeNull();
    // total lacks 5,00 to 90,00; field II lacks 3,00 to 8,00: 5,00 points are enough, 3,00 of them in II
    const low = classify(floors, of100(8500), halves(8500, 700));
    expect(low).toMatchObject({
      name: "Hoàn thành tốt",
      next: { points: 500, shortfall: { total: 500, fields: [{ code: "II", points: 100 }] } },
    });
    // total is enough, field II lacks 1,00
    expect(classify(floors, of100(9100), halves(9100, 700)).next).toMatchObject({
      points: 100,
      shortfall: { total: 0 },
    });
  });

  it("[R34] rounds the need up to the next hundredth", () => {
    // 90 % of 81,99 is 73,791: 73,80 is needed
    const maximum = points(8199);
    expect(classify(plain, { points: points(7379), maximum }, []).next).toMatchObject({ points: 1 });
    expect(classify(plain, { points: points(7380), maximum }, []).name).toBe("Xuất sắc");
  });

  it("[R30] says when the printed percentage hides that the threshold is missed", () => {
    // 73.790/81.99 … with a maximum of 2 000,00: 1 799,99/2 000,00 = 89,9995 % prints as 90,00
    const close = classify(plain, { points: points(179_999), maximum: points(200_000) }, []);
    expect(close).toMatchObject({ name: "Tốt", roundingMatters: true });
    expect(classify(plain, of100(8999), []).roundingMatters).toBe(false);
    // field of 2 000,00: 79,9995 % prints as 80,00 but misses the floor
    const field: AchievedField = { code: "I", points: points(159_999), maximum: points(200_000) };
    expect(classify(floors, of100(9500), [field])).toMatchObject({ name: "Hoàn thành tốt", roundingMatters: true });
  });

  it("[R30] on points no percentage misleads, but on a field's floor", () => {
    const byPoints: Classification = {
      basis: "points",
      classes: [
        { name: "Tốt", atLeast: 7380, fieldFloor: percent(8000) },
        { name: "Yếu", atLeast: 0, fieldFloor: null },
      ],
    };
    // 73,79 of 82 is 89,99 %, a larger number than 73,80: it misses the threshold for all that.
    const total = { points: points(7379), maximum: points(8200) };
    expect(classify(byPoints, total, [])).toMatchObject({ name: "Yếu", roundingMatters: false });
    // 1 599,99 of 2 000 is 79,9995 %: prints as 80,00, misses the floor; the total is enough.
    const close: AchievedField = { code: "I", points: points(159_999), maximum: points(200_000) };
    const enough = { points: points(180_000), maximum: points(200_000) };
    expect(classify(byPoints, enough, [close])).toMatchObject({ name: "Yếu", roundingMatters: true });
    // 1 599,88 of 2 000 is 79,994 %: prints as 79,99.
    const below: AchievedField = { ...close, points: points(159_988) };
    expect(classify(byPoints, enough, [below])).toMatchObject({ name: "Yếu", roundingMatters: false });
    // One field looks enough, the other does not.
    expect(classify(byPoints, enough, [close, { ...below, code: "II" }]).roundingMatters).toBe(false);
    // A field with nothing to reach holds nobody back.
    const empty: AchievedField = { code: "III", points: points(0), maximum: points(0) };
    expect(classify(byPoints, enough, [close, empty]).roundingMatters).toBe(true);
  });

  it("[R33] gives the only class there is to everybody, without a council", () => {
    const only: Classification = { basis: "points", classes: [{ name: "Đạt", atLeast: 0, fieldFloor: null }] };
    expect(classify(only, of100(0), [])).toEqual({
      index: 0,
      name: "Đạt",
      decidedBy: { kind: "best" },
      next: null,
      councilDecides: false,
      roundingMatters: false,
    });
  });

  it("[R35] does not judge by a rule that leaves totals without a class", () => {
    const closed: Classification = { basis: "points", classes: [{ name: "Đạt", atLeast: 1, fieldFloor: null }] };
    expect(() => classify(closed, of100(0), [])).toThrow("the lowest class must ask for nothing");
  });

  it("[R32] agrees with trying every class in turn, and never gets worse with one more point", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 8999 }), (second, first) => {
        const total = first + second;
        const byHand = floors.classes.find(
          (each) =>
            total * 10_000 >= each.atLeast * 10_000 &&
            (each.fieldFloor === null ||
              (first * 10_000 >= each.fieldFloor * 9000 && second * 10_000 >= each.fieldFloor * 1000)),
        );
        const found = classify(floors, of100(total), halves(total, second));
        expect(found.name).toBe(byHand?.name);
        const better = classify(floors, of100(total + 1), halves(total + 1, second));
        expect(better.index).toBeLessThanOrEqual(found.index);
        if (found.next !== null) {
          // giving exactly the points named, first to the fields that need them, reaches the next class
          const lack = found.next.shortfall.fields.find((field) => field.code === "II")?.points ?? 0;
          const reached = total + found.next.points;
          expect(classify(floors, of100(reached), halves(reached, second + lack)).index).toBeLessThan(found.index);
        }
      }),
      { seed: 20206, numRuns: 500 },
    );
  });
});
