/** `survey`: counts and points per unit, the workbook, and everything that keeps it from being made. */
import { read, ownRows } from "../office/yearBooks";
import { cchc, jsonOf, tsv, type Ran } from "./fakeConsole";

const set = tsv([
  ["code", "name", "maximum"],
  ["I", "Chỉ đạo", 6],
  ["1.1", "Kế hoạch", 4],
  ["1.2", "Mức độ hài lòng", 2],
]);
const units = tsv([["unit"], ["Xã A"], ["Xã B"]]);
/** Xã A: 66 ballots, 50 A, 14 B, 2 C in 1.2; Xã B: 64. */
const counts = tsv([
  ["unit", "group", "ballots", "1.2_A", "1.2_B", "1.2_C"],
  ["Xã A", "Người dân", 40, 30, 9, 1],
  ["Xã A", "Doanh nghiệp", 26, 20, 5, 1],
  ["Xã B", "Người dân", 64, 64, 0, 0],
]);

const survey = (ballots: string, more: readonly string[] = []): Promise<Ran> =>
  cchc(["survey", "--set", "s.tsv", "--units", "u.tsv", "--ballots", "b.tsv", "--out", "x.xlsx", "--json", ...more], {
    "s.tsv": set,
    "u.tsv": units,
    "b.tsv": ballots,
  });

describe("survey", () => {
  it("gives counts and points, and the same in the workbook; too few ballots are pending and said", async () => {
    const ran = await survey(counts);
    expect(ran.code).toBe(1);
    expect(ran.err.join("\n")).toContain("Chỉ có 64 phiếu, ít hơn mức tối thiểu 65 phiếu");
    const json = jsonOf(ran) as { readonly units: readonly unknown[] };
    // 50 of 64 answers that count: 78,125 % → 78,13 %; 2 · 0,78125 = 1,5625 → 1,56.
    expect(json.units).toEqual([
      {
        unit: "Xã A",
        ballots: 66,
        enough: true,
        groups: [
          { group: "Người dân", ballots: 40, counts: { "1.2": { A: 30, B: 9, C: 1 } } },
          { group: "Doanh nghiệp", ballots: 26, counts: { "1.2": { A: 20, B: 5, C: 1 } } },
        ],
        criteria: [{ code: "1.2", share: 78.13, points: 1.56 }],
      },
      {
        unit: "Xã B",
        ballots: 64,
        enough: false,
        groups: [
          { group: "Người dân", ballots: 64, counts: { "1.2": { A: 64, B: 0, C: 0 } } },
          { group: "Doanh nghiệp", ballots: 0, counts: {} },
        ],
        criteria: [{ code: "1.2", share: null, points: null }],
      },
    ]);
    const bytes = ran.written.get("x.xlsx");
    if (bytes === undefined) throw new Error("nothing written");
    const at = ownRows(await read(bytes), "Kết quả điều tra");
    expect([at("unit:xã a", "points:1.2"), at("unit:xã b", "points:1.2"), at("unit:xã b", "state")]).toEqual([
      1.56,
      null,
      "Thiếu phiếu",
    ]);

    // The design in the workbook, changed or not, can be handed back.
    const again = await cchc(
      [
        "survey",
        "--set",
        "s.tsv",
        "--units",
        "u.tsv",
        "--ballots",
        "b.tsv",
        "--design",
        "x.xlsx",
        "--out",
        "y.xlsx",
        "--json",
      ],
      { "s.tsv": set, "u.tsv": units, "b.tsv": counts, "x.xlsx": bytes },
    );
    expect(jsonOf(again)).toEqual(jsonOf(ran));
  });

  it("counts single ballots", async () => {
    const rows = Array.from({ length: 66 }, (_, index) => ["Xã A", "Người dân", index < 33 ? "A" : "B"]);
    const ran = await survey(tsv([["đơn vị", "đối tượng", "1.2"], ...rows]));
    expect(jsonOf(ran)).toMatchObject({
      units: [{ criteria: [{ points: 1, share: 50 }] }, { criteria: [{ points: null }] }],
    });
  });

  it("says what cannot be used", async () => {
    const lost = await survey(
      tsv([
        ["unit", "group", "1.2"],
        ["Xã Lạ", "Người dân", "A"],
      ]),
    );
    expect([lost.code, lost.err, lost.written.size]).toEqual([
      1,
      ["Lỗi: Tệp b.tsv, dòng 2: Danh sách đơn vị không có “Xã Lạ”."],
      0,
    ]);
    const noDesign = await survey(counts, ["--design", "none.xlsx"]);
    expect(noDesign.code).toBe(2);
    const open = await cchc(
      ["survey", "--set", "hai-duong-2452-2019-commune", "--units", "u.tsv", "--ballots", "b.tsv", "--out", "x.xlsx"],
      { "u.tsv": units, "b.tsv": counts },
    );
    expect([open.code, open.written.size]).toEqual([1, 0]);
  });
});
