/** Every command, in this process over a console of its own; two in a process of their own for what only that can show. */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Workbook } from "@cj-tech-master/excelts";
import { cchc, jsonOf, tsv, type Ran } from "./fakeConsole";
import { sampleScores } from "./sampleScores";

const departments = "thanh-hoa-4606-2019-department";

describe("help", () => {
  it("lists every command with its options; without any word it is unusable all the same", async () => {
    const asked = await cchc(["help"]);
    expect(asked.code).toBe(0);
    for (const name of ["sets", "check-set", "sheet", "rank", "audit", "publish", "report", "erratum", "log"])
      expect(asked.err.join("\n")).toContain(`cchc ${name} `);
    expect((await cchc([])).code).toBe(2);
  });
});

describe("sets", () => {
  it("prints the figures of every set", async () => {
    const ran = await cchc(["sets", "--json"]);
    expect([ran.code, ran.err]).toEqual([0, []]);
    const figures = jsonOf(ran) as readonly { readonly id: string; readonly title: string }[];
    expect(figures.map(({ title: _title, ...rest }) => rest)).toEqual([
      { id: "thai-nguyen-4203-2021-commune", fields: 8, criteria: 38, subCriteria: 109, leaves: 119, maximum: 100 },
      { id: "thanh-hoa-4308-2021-commune", fields: 7, criteria: 0, subCriteria: 0, leaves: 7, maximum: 82 },
      { id: "thanh-hoa-4606-2019-department", fields: 7, criteria: 0, subCriteria: 0, leaves: 7, maximum: 100 },
      { id: "thanh-hoa-4606-2019-district", fields: 7, criteria: 0, subCriteria: 0, leaves: 7, maximum: 100 },
      { id: "hai-duong-2452-2019-commune", fields: 8, criteria: 0, subCriteria: 0, leaves: 8, maximum: null },
    ]);
    expect(figures.every(({ title }) => title.startsWith("Chỉ số cải cách hành chính"))).toBe(true);
    const lines = (await cchc(["sets"])).out.trim().split("\n");
    expect(lines[4]).toMatch(/^hai-duong-2452-2019-commune: .*điểm tối đa do người dùng nhập\.$/);
  });
});

describe("check-set", () => {
  it("gives every fault with its row", async () => {
    const file = tsv([
      ["code", "name", "maximum"],
      ["I", "Chỉ đạo", 10], // row 2: children give 0,25 + 2 = 2,25 at most; see 1.3, 1.4
      ["1.1", "Kế hoạch", "0,25"],
      ["1.1", "Kế hoạch nữa", 1],
      ["1.2", "", 2],
      ["1.3", "Báo cáo", ""],
      ["1.4", "Kiểm tra", "hai"],
      ["II", "Thủ tục", -1],
      ["3.1", "Không có cấp trên", 1],
      ["2.1", "Sai thứ tự", "0,125"],
      ["", "Không mã", 1],
      ["x9", "Mã lạ", 1],
      ["IV", "Nhân sự", 4],
      ["4.1", "Một nửa", 2],
      ["Tổng cộng", "", 100],
    ]);
    const ran = await cchc(["check-set", "set.tsv", "--json"], { "set.tsv": file });
    expect(ran.code).toBe(1);
    const findings = jsonOf(ran) as readonly Readonly<Record<string, unknown>>[];
    expect(findings.map(({ row, code }) => `${String(row)} ${String(code)}`)).toEqual([
      "4 duplicate-code",
      "5 missing-name",
      "6 maximum-missing",
      "7 maximum-not-a-number",
      "8 maximum-negative",
      "9 child-without-parent",
      "10 maximum-not-in-step",
      "10 code-order",
      "11 missing-code",
      "12 code-not-readable",
      "13 parent-sum-mismatch",
    ]);
    expect(findings[0]).toEqual({
      code: "duplicate-code",
      severity: "error",
      row: 4,
      firstRow: 3,
      at: { file: "set.tsv", row: 4, code: "1.1" },
      message: expect.stringContaining("dòng 4") as string,
    });
    expect(findings.every(({ severity, message }) => severity === "error" && typeof message === "string")).toBe(true);
    // The same as sentences, one line each, nothing on stdout.
    const said = await cchc(["check-set", "set.tsv"], { "set.tsv": file });
    expect([said.code, said.out, said.err.length]).toEqual([1, "", findings.length]);
    expect(said.err[0]).toMatch(/^Lỗi: .*1\.1/);
  });

  it("finds a total that is not the one declared", async () => {
    const file = tsv([
      ["mã", "tên", "điểm tối đa"],
      ["I", "Một", "2,5"],
      ["II", "Hai", "3.5"],
      ["", "Tổng cộng", 7],
    ]);
    const ran = await cchc(["check-set", "set.tsv", "--json"], { "set.tsv": file });
    expect((jsonOf(ran) as readonly { readonly code: string }[]).map(({ code }) => code)).toEqual(["total-mismatch"]);
  });

  it("says what a sound set is", async () => {
    const file = tsv([
      ["code", "name", "maximum"],
      ["I", "Một", "2,5"],
      ["II", "Hai", 3],
    ]);
    const ran = await cchc(["check-set", "set.tsv"], { "set.tsv": file });
    expect([ran.code, ran.err]).toEqual([0, []]);
    expect(ran.out).toBe("Bộ tiêu chí hợp lệ: 2 lĩnh vực, 2 nội dung chấm điểm, tối đa 5,5 điểm.\n");
    expect((await cchc(["check-set", "set.tsv", "--json"], { "set.tsv": file })).out).toBe("[]\n");
  });

  it.each([
    ["no such file", ["check-set", "nowhere.tsv"], 2, /Không đọc được tệp “nowhere\.tsv”/],
    ["an empty file", ["check-set", "empty.tsv"], 1, /empty\.tsv.*Không có dữ liệu để đọc/],
    ["bytes that are no text", ["check-set", "bytes.tsv"], 1, /bytes\.tsv.*UTF-8/],
    ["a broken workbook", ["check-set", "broken.xlsx"], 1, /broken\.xlsx.*\.xlsx/],
    ["a missing column", ["check-set", "columns.tsv"], 1, /Không tìm thấy cột “maximum”/],
    ["no file at all", ["check-set"], 2, /Chưa ghi tên tệp/],
    ["two files", ["check-set", "a", "b"], 2, /Thừa đối số “b”/],
  ] as const)("%s is said", async (_what, argv, code, sentence) => {
    const ran = await cchc(argv, {
      "empty.tsv": "",
      "bytes.tsv": new Uint8Array([0xff, 0x61, 0x80]),
      "broken.xlsx": new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]),
      "columns.tsv": "code\tname\nI\tMột",
    });
    expect([ran.code, ran.out]).toEqual([code, ""]);
    expect(ran.err[0]).toMatch(sentence);
  });
});

describe("sheet", () => {
  const sheet = (more: readonly string[]): Promise<Ran> =>
    cchc([
      "sheet",
      "--set",
      "thai-nguyen-4203-2021-commune",
      "--unit",
      "Xã A",
      "--year",
      "2025",
      "--out",
      "x.xlsx",
      ...more,
    ]);

  it("writes one scoring sheet", async () => {
    const ran = await sheet(["--agency", "ỦY BAN NHÂN DÂN HUYỆN B", "--place", "Huyện B"]);
    expect([ran.code, ran.out, ran.err]).toEqual([0, "", ["Đã ghi x.xlsx."]]);
    const book = new Workbook();
    await book.xlsx.load(ran.written.get("x.xlsx") ?? new Uint8Array());
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Xã A"]);
  });

  it.each([
    [
      ["--set", "unknown", "--unit", "A", "--year", "2025", "--out", "x.xlsx"],
      2,
      /Không có bộ tiêu chí “unknown”.*thai-nguyen-4203-2021-commune/,
    ],
    [["--set", departments, "--unit", " ", "--year", "2025", "--out", "x.xlsx"], 1, /chưa có tên đơn vị/],
    [["--set", departments, "--unit", "A", "--year", "20255", "--out", "x.xlsx"], 2, /Năm “20255” không hợp lệ/],
    [["--set", departments, "--unit", "A", "--year", "1999", "--out", "x.xlsx"], 2, /Năm “1999” không hợp lệ/],
    [["--set", departments, "--unit", "A", "--year", "2025", "--out", "x.pdf"], 2, /“x\.pdf” phải có đuôi \.xlsx/],
    [
      ["--set", departments, "--unit", "A", "--year", "2025", "--out", "/closed/x.xlsx"],
      2,
      /Không ghi được tệp “\/closed\/x\.xlsx”/,
    ],
    [["--set", departments, "--unit", "A", "--year", "2025"], 2, /Thiếu tùy chọn bắt buộc: --out/],
    [
      ["--set", departments, "--unit", "A", "--unit", "B", "--year", "2025", "--out", "x.xlsx"],
      2,
      /--unit được ghi hai lần/,
    ],
    [["--set", departments, "--unit", "A", "--year", "2025", "--out"], 2, /--out cần một giá trị/],
    [
      ["--set", departments, "--unit", "A", "--year", "2025", "--out", "x.xlsx", "--color"],
      2,
      /Không có tùy chọn --color/,
    ],
  ] as const)("%j is refused with a sentence", async (argv, code, sentence) => {
    const ran = await cchc(["sheet", ...argv]);
    expect([ran.code, ran.out, ran.written.size]).toEqual([code, "", 0]);
    expect(ran.err[0]).toMatch(sentence);
    if (code === 2) expect(ran.err.at(-1)).toMatch(/^Cách dùng: cchc sheet /);
  });

  it("unknown commands and ties are refused", async () => {
    expect((await cchc(["rankk"])).err[0]).toMatch(
      /Các lệnh: .*sets, check-set, sheet, issue, check, collect, merge, rank/,
    );
    expect((await cchc(["constructor"])).code).toBe(2);
    const ties = await cchc(["rank", "--set", departments, "--scores", "s", "--out", "x.xlsx", "--ties", "olympic"]);
    expect([ties.code, ties.err[0]]).toEqual([2, expect.stringMatching(/dense \(1, 2, 2, 3\)/)]);
  });
});

describe("as a program", () => {
  const run = promisify(execFile);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "cchc-cli-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  interface Ended {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
  }

  async function program(...argv: readonly string[]): Promise<Ended> {
    try {
      const { stdout, stderr } = await run("npm", ["run", "--silent", "cchc", "--", ...argv]);
      return { code: 0, stdout, stderr };
    } catch (error) {
      return error as Ended;
    }
  }
  /** npm itself may have something to say about the machine's settings. */
  const said = ({ stderr }: Ended): string => stderr.replace(/^npm warn .*\n/gm, "");

  it("prints JSON alone on stdout, sentences on stderr, and writes the file", async () => {
    await writeFile(join(folder, "s.tsv"), sampleScores());
    const out = join(folder, "x.xlsx");
    const ended = await program(
      "rank",
      "--set",
      departments,
      "--scores",
      join(folder, "s.tsv"),
      "--out",
      out,
      "--json",
    );
    expect(ended.code).toBe(0);
    expect((JSON.parse(ended.stdout) as { readonly units: readonly unknown[] }).units).toHaveLength(20);
    expect(said(ended)).toBe(`Đã ghi ${out}.\n`);
    expect((await readdir(folder)).sort()).toEqual(["s.tsv", "x.xlsx"]);
  }, 60_000);

  it("ends with 1 for findings and 2 for arguments, leaving no file behind", async () => {
    await writeFile(join(folder, "bad.tsv"), "code\tname\tmaximum\nI\tMột\tx");
    const found = await program("check-set", join(folder, "bad.tsv"), "--json");
    expect([found.code, said(found)]).toEqual([1, ""]);
    expect(JSON.parse(found.stdout)).toMatchObject([{ code: "maximum-not-a-number", row: 2, severity: "error" }]);
    // Folders that are missing are made (issue writes into a new one); a file is no folder.
    const nowhere = join(folder, "bad.tsv", "x.xlsx");
    const unwritable = await program("sheet", "--set", departments, "--unit", "A", "--year", "2025", "--out", nowhere);
    expect([unwritable.code, unwritable.stdout]).toEqual([2, ""]);
    expect(said(unwritable)).toMatch(/^Không ghi được tệp /);
    expect(await readdir(folder)).toEqual(["bad.tsv"]);
  }, 60_000);
});
