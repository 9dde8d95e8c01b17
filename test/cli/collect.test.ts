import { fillIn } from "../files/returned/issuedSample";
import { editSheet, put } from "../files/returned/sheetEdits";
import { ownOf } from "../files/returned/damages";
import { cchc, jsonOf, type Ran } from "./fakeConsole";

const set = "thai-nguyen-4203-2021-commune";
const units = "Mã\tTên đơn vị\tĐơn vị tiền thân\n01\tXã A\tXã C; Xã D\n02\tXã B\t\n03\tCON\t\n";
const issueArgs = [
  "issue",
  "--set",
  set,
  "--units",
  "u.tsv",
  "--year",
  "2025",
  "--out",
  "o/",
  "--deadline",
  "2025-12-04",
];

let issued: Ran;
const issuedFile = (name: string): Uint8Array => issued.written.get(`o/${name}`) ?? new Uint8Array();
/** Files by path, the manifest among them. */
let files: Record<string, string | Uint8Array>;

interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly board: readonly { readonly unit: string; readonly standing: string; readonly isLate: boolean }[];
  readonly files: readonly {
    readonly unit: string | null;
    readonly verdict: string;
    readonly differences: readonly { readonly code: string; readonly column: string }[];
    readonly findings: readonly { readonly code: string; readonly message: string }[];
  }[];
}

async function collect(
  names: readonly string[],
  workbook: Uint8Array | null,
  ...more: readonly string[]
): Promise<{ readonly report: Report; readonly workbook: Uint8Array; readonly ran: Ran }> {
  const ran = await cchc(["collect", ...names, "--out", "th.xlsx", "--manifest", "m.json", "--json", ...more], {
    ...files,
    ...(workbook === null ? {} : { "th.xlsx": workbook }),
  });
  const written = ran.written.get("th.xlsx");
  if (written === undefined) throw new Error(ran.err.join("\n"));
  return { report: jsonOf(ran) as Report, workbook: written, ran };
}

/** A later saved copy with one other score. */
function corrected(bytes: Uint8Array): Uint8Array {
  const { book } = ownOf(bytes);
  return editSheet(bytes, (sheet) => put(sheet, book.row("node:1.1.1"), book.column("self"), 0.01));
}

beforeAll(async () => {
  issued = await cchc(issueArgs, { "u.tsv": units });
  const a = fillIn(issuedFile("01 Xã A.xlsx"), 1).bytes;
  files = {
    "m.json": issued.written.get("o/manifest.json") ?? "",
    "a.xlsx": a,
    "a2.xlsx": corrected(a),
    "b.xlsx": issuedFile("02 Xã B.xlsx"),
    "x.xlsx": "not a workbook",
  };
}, 60_000);

describe("issue", () => {
  it("writes one safe file per unit, and the record", () => {
    expect([...issued.written.keys()]).toEqual([
      "o/01 Xã A.xlsx",
      "o/02 Xã B.xlsx",
      "o/03 CON.xlsx",
      "o/manifest.json",
    ]);
    const manifest = JSON.parse(new TextDecoder().decode(issued.written.get("o/manifest.json"))) as {
      units: readonly { name: string; predecessors: readonly string[]; fingerprint: object }[];
    };
    expect(manifest.units[0]).toMatchObject({ name: "Xã A", predecessors: ["Xã C", "Xã D"] });
    expect(Object.keys(manifest.units[0]?.fingerprint ?? {})).toEqual(["criteria", "maxima", "formulas"]);
  });

  it("never writes over a file that is there, and says what is wrong with the list", async () => {
    const again = await cchc(issueArgs, { "u.tsv": units, "o/02 Xã B.xlsx": "filled in" });
    expect([again.code, again.written.size]).toEqual([2, 0]);
    const twice = await cchc(issueArgs, { "u.tsv": "unit\nXã A\nXÃ  a\n" });
    expect([twice.code, twice.written.size]).toEqual([1, 0]);
    const date = await cchc([...issueArgs.slice(0, -1), "2025-02-30"], { "u.tsv": units });
    expect([date.code, date.err[0]]).toEqual([2, expect.stringContaining("2025-02-30")]);
  });

  it("gives the members their columns", async () => {
    const members = "Tên\tMã\nÔng A\tI; II; III; IV\nBà B\tV; VI; VII; VIII; I\n";
    const ran = await cchc([...issueArgs, "--members", "t.tsv"], { "u.tsv": units, "t.tsv": members });
    const own = ownOf(ran.written.get("o/02 Xã B.xlsx") ?? new Uint8Array());
    expect([own.hasColumn("member:1"), own.hasColumn("member:2"), own.hasColumn("member:3")]).toEqual([
      true,
      true,
      false,
    ]);
    expect(own.identity).toMatchObject({ unit: "Xã B", deadline: "2025-12-04", role: { kind: "unit" } });
    const checked = await cchc(["check", "b.xlsx", "--json"], { "b.xlsx": ran.written.get("o/02 Xã B.xlsx") ?? "" });
    expect([checked.code, jsonOf(checked)]).toEqual([0, []]);
  });
});

describe("check", () => {
  it("compares files with the issue, and goes on after one that can't be read", async () => {
    const checked = await cchc(["check", "x.xlsx", "none.xlsx", "a.xlsx", "--manifest", "m.json", "--json"], files);
    expect(checked.code).toBe(1);
    expect(jsonOf(checked)).toMatchObject([
      { file: "x.xlsx", unit: null, code: "return-not-workbook", severity: "error", at: null },
      { file: "none.xlsx", code: "return-unreadable" },
    ]);
    const foreign = await cchc(["check", "b.xlsx", "--manifest", "m.json"], { ...files, "m.json": "{}" });
    expect([foreign.code, foreign.err[0]]).toEqual([1, expect.stringContaining("manifest.json")]);
  });
});

describe("collect", () => {
  it("takes returns over, shows the board, and asks before it replaces an accepted one", async () => {
    const first = await collect(["a.xlsx", "b.xlsx", "x.xlsx"], null, "--received", "2025-12-04");
    expect(first.ran.code).toBe(1);
    expect(first.report.counts).toMatchObject({ received: 1, incomplete: 1, missing: 1, notRecognised: 1 });
    expect(first.report.files.map(({ verdict }) => verdict)).toEqual(["take", "take", "refused"]);

    const same = await collect(["a.xlsx"], first.workbook, "--received", "2025-12-04");
    expect([same.ran.code, same.report.files[0]?.verdict]).toEqual([0, "same"]);

    const second = await collect(["a2.xlsx"], first.workbook, "--received", "2025-12-04");
    expect(second.report.files[0]).toMatchObject({
      verdict: "ask-accepted",
      differences: [{ code: "1.1.1", column: "self", after: 0.01 }],
    });
    const still = await collect(["a.xlsx"], second.workbook, "--received", "2025-12-04");
    expect(still.report.files[0]?.verdict).toBe("same");

    const agreed = await collect(["a2.xlsx"], second.workbook, "--received", "2025-12-04", "--accept", "xã a");
    expect(agreed.report.files[0]?.verdict).toBe("take");
    const after = await collect(["a2.xlsx"], agreed.workbook, "--received", "2025-12-04");
    expect(after.report.files[0]?.verdict).toBe("same");
  }, 120_000);

  it("leaves late returns out until they are admitted with a reason", async () => {
    const late = await collect(["a.xlsx"], null, "--received", "2025-12-05");
    expect(late.report.files[0]).toMatchObject({ verdict: "late" });
    expect(late.report.board[0]).toMatchObject({ unit: "Xã A", standing: "late", isLate: true });
    // The board keeps the deadline; the manifest is not needed again.
    const still = await collect(["a.xlsx"], late.workbook, "--received", "2025-12-06");
    expect(still.report.files[0]?.verdict).toBe("late");
    const admitted = await collect(["a.xlsx"], still.workbook, "--received", "2025-12-06", "--admit", "Xã A=Bão số 3");
    expect(admitted.report.files[0]?.verdict).toBe("take");
    expect(admitted.report.board[0]).toMatchObject({ standing: "received", isLate: true });
    const without = await cchc(
      ["collect", "a.xlsx", "--out", "th.xlsx", "--manifest", "m.json", "--admit", "Xã A"],
      files,
    );
    expect(without.code).toBe(2);
  }, 120_000);

  it("says what it needs for a new workbook", async () => {
    const ran = await cchc(["collect", "a.xlsx", "--out", "th.xlsx"], files);
    expect([ran.code, ran.err[0]]).toEqual([2, expect.stringContaining("--manifest")]);
  });
});
