import { points } from "../../src/domain/points";
import { fingerprintOf, readIdentity, writeIdentity, type Identity } from "../../src/sheets/identity";
import { deepSet } from "./smallSets";

const reference = { set: "small", fingerprint: "0123456789abcdef" };
const identities: readonly Identity[] = [
  { kind: "criteria", ...reference, entered: ["I", "II"], classesEntered: false },
  { kind: "units" },
  { kind: "scoring", ...reference, unit: 'Xã "A" {}', year: 2026 },
  { kind: "scoreTable", ...reference, year: 2026, source: "entry" },
  { kind: "ranking", ...reference, year: 2026, ties: "standard" },
];

describe("identities", () => {
  it.each(identities)("are read back as written: $kind", (identity) => {
    const text = writeIdentity(identity, "code");
    expect(text.startsWith('{"cchc":1,')).toBe(true);
    expect(readIdentity(text)).toEqual({ identity, firstColumn: "code" });
  });

  it("are nothing else than exactly that", () => {
    const scoring = writeIdentity({ kind: "scoring", ...reference, unit: "A", year: 2026 }, "code");
    const strangers: readonly unknown[] = [
      null,
      1,
      "",
      "STT",
      "=1+1",
      "{",
      '{"cchc":1',
      '{"cchc":1}',
      '{"cchc":2,"kind":"units","column":"number"}',
      '{"cchc":1,"kind":"units"}',
      '{"cchc":1,"kind":"__proto__","column":"code"}',
      '{"cchc":1,"kind":"other","set":"a","fingerprint":"b","year":1,"column":"code"}',
      scoring.replace("2026", '"2026"'),
      scoring.replace("2026", "2026.5"),
      scoring.replace('"A"', '""'),
      scoring.replace('"small"', "[]"),
      ` ${scoring}`,
    ];
    expect(strangers.map(readIdentity)).toEqual(strangers.map(() => null));
  });

  it("hold a fingerprint of codes and maxima, and of nothing else", () => {
    const print = fingerprintOf(deepSet);
    expect(print).toMatch(/^[0-9a-f]{16}$/);
    const changed = (index: number, change: object): string =>
      fingerprintOf({ nodes: deepSet.nodes.map((node, at) => (at === index ? { ...node, ...change } : node)) });
    expect(changed(3, { name: "Khác" })).toBe(print);
    expect(changed(3, { code: "1.1.9" })).not.toBe(print);
    expect(changed(3, { maximum: points(201) })).not.toBe(print);
    expect(changed(3, { maximum: null })).not.toBe(print);
    // FNV-1a, 64 bits, of nothing is its offset basis.
    expect(fingerprintOf({ nodes: [] })).toBe("cbf29ce484222325");
  });
});
