import { points } from "../../src/domain/points";
import { correctionsBetween, fingerprintOfValues, publishedValues } from "../../src/features/publishedValues";
import { publishedSample } from "./publishedSample";

const sample = publishedValues(publishedSample());

describe("the fingerprint of published values", () => {
  it("is that of the documented text", async () => {
    const one = {
      year: 2020,
      fields: ["I"],
      units: [
        {
          unit: "Sở Y tế",
          self: points(1000),
          appraisal: points(950),
          rank: 1,
          class: "Tốt",
          fields: [{ self: points(1000), appraisal: points(950) }],
        },
      ],
    };
    // printf 'cchc-publication\t1\t2020\tI\nSở Y tế\t1000\t950\t1\tTốt\t1000\t950' | sha256sum
    expect(await fingerprintOfValues(one)).toBe("9ae4268108076dec815b5bd2722217733875dd2702dbec10c79757a5f4616b26");
  });

  it("does not depend on the order of units, and changes with every value", async () => {
    const print = await fingerprintOfValues(sample);
    expect(await fingerprintOfValues({ ...sample, units: [...sample.units].reverse() })).toBe(print);
    const [first, ...others] = sample.units;
    if (first === undefined) throw new Error("no units");
    const changed = [
      { ...first, unit: `${first.unit} ` },
      { ...first, self: points(9801) },
      { ...first, appraisal: null },
      { ...first, rank: 2 },
      { ...first, class: "Tốt" },
      { ...first, fields: first.fields.map((each, index) => (index === 6 ? { ...each, appraisal: null } : each)) },
    ];
    const prints = await Promise.all(
      changed.map((unit) => fingerprintOfValues({ ...sample, units: [unit, ...others] })),
    );
    expect(new Set([print, ...prints]).size).toBe(7);
  });
});

describe("corrections between two publications", () => {
  it("are none between equal ones", () => {
    expect(correctionsBetween(sample, sample)).toEqual([]);
  });

  it("name the value that was changed and everything that follows from it, old and new", () => {
    // Ban Dân Tộc: field I appraised 14 instead of 13,5: total 80 instead of 79,5, class Tốt (>= 80) instead of Khá; its
    // rank and the others' stay: no unit lies between 79,5 and 80.
    const after = publishedValues(
      publishedSample((units) =>
        units.map((each) => {
          const first = each.fields["I"];
          if (each.unit !== "Ban Dân Tộc" || first?.appraisal.kind !== "scored") return each;
          const appraisal = { kind: "scored", points: points(first.appraisal.points + 50) } as const;
          return { ...each, fields: { ...each.fields, I: { ...first, appraisal } } };
        }),
      ),
    );
    expect(correctionsBetween(sample, after)).toEqual([
      {
        unit: "Ban Dân Tộc",
        what: { kind: "fieldAppraisal", code: "I" },
        before: { kind: "points", points: 1350 },
        after: { kind: "points", points: 1400 },
      },
      {
        unit: "Ban Dân Tộc",
        what: { kind: "appraisal" },
        before: { kind: "points", points: 7950 },
        after: { kind: "points", points: 8000 },
      },
      {
        unit: "Ban Dân Tộc",
        what: { kind: "class" },
        before: { kind: "text", text: "Khá" },
        after: { kind: "text", text: "Tốt" },
      },
    ]);
  });

  it("tell units that came and units that went, with all their values", () => {
    const less = { ...sample, units: sample.units.slice(0, -1) };
    const gone = correctionsBetween(sample, less);
    const come = correctionsBetween(less, sample);
    // Listed, 7 fields × 2, two totals, rank, class.
    expect([gone.length, come.length]).toEqual([19, 19]);
    expect(gone[0]).toEqual({
      unit: "Thanh Tra tỉnh",
      what: { kind: "listed" },
      before: { kind: "listed", is: true },
      after: { kind: "listed", is: false },
    });
    expect(gone.slice(1).every(({ after }) => after === null)).toBe(true);
    expect(come.slice(1).every(({ before }) => before === null)).toBe(true);
  });
});
