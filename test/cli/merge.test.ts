import { copyOf, organizersFile, typeAll } from "../features/membersYear";
import { cchc, jsonOf } from "./fakeConsole";
import { readReturned } from "../../src/files/returned/readReturned";
import { openSheet } from "../../src/sheets/reading";

let files: Record<string, Uint8Array>;

beforeAll(async () => {
  const organizers = await organizersFile();
  const binh = (score: number) =>
    copyOf(organizers, "1", (bench) => typeAll(bench, "member:1", { "Xã A": { "1.1.1": score } }));
  files = { "th.xlsx": organizers, "b1.xlsx": await binh(0.75), "b2.xlsx": await binh(0.5) };
}, 120_000);

function scoreIn(bytes: Uint8Array | undefined): unknown {
  const read = readReturned(bytes ?? new Uint8Array(), "out.xlsx");
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const sheets = read.value.own.flatMap((reading) => openSheet(reading, "scoring") ?? []);
  return sheets.find(({ identity }) => identity.unit === "Xã A")?.value("node:1.1.1", "member:1");
}

describe("merge", () => {
  it("takes a member's scores over into a new file", async () => {
    const ran = await cchc(["merge", "b1.xlsx", "--into", "th.xlsx", "--out", "out.xlsx"], files);
    expect([ran.code, ran.err.at(-1)]).toEqual([0, "Đã ghép 1 điểm."]);
    expect(scoreIn(ran.written.get("out.xlsx"))).toBe(0.75);
    expect([...ran.written.keys()]).toEqual(["out.xlsx"]);
  }, 60_000);

  it("leaves what two copies say differently, until a file is preferred", async () => {
    const args = ["merge", "b1.xlsx", "b2.xlsx", "--into", "th.xlsx", "--out", "out.xlsx", "--json"];
    const asked = await cchc(args, files);
    expect(asked.code).toBe(1);
    expect(jsonOf(asked)).toMatchObject({
      taken: 0,
      conflicts: [
        {
          kind: "copies",
          unit: "Xã A",
          code: "1.1.1",
          member: "Trần Thị Bình",
          present: null,
          offers: [
            { file: "b1.xlsx", value: 0.75 },
            { file: "b2.xlsx", value: 0.5 },
          ],
        },
      ],
    });
    expect(scoreIn(asked.written.get("out.xlsx"))).toBeNull();
    const said = await cchc(args.slice(0, -1), files);
    expect(said.out).toContain("Xã A, mục 1.1.1, Trần Thị Bình: các bản ghi khác nhau; trong sổ: chưa có.");
    const decided = await cchc([...args, "--prefer", "b2.xlsx"], files);
    expect(decided.code).toBe(0);
    expect(scoreIn(decided.written.get("out.xlsx"))).toBe(0.5);
  }, 60_000);

  it("says when there is no workbook to merge into", async () => {
    const ran = await cchc(["merge", "b1.xlsx", "--into", "no.xlsx", "--out", "out.xlsx"], files);
    expect([ran.code, ran.err[0]]).toEqual([2, "Không có tệp no.xlsx, hoặc không phải sổ tổng hợp."]);
  });
});
