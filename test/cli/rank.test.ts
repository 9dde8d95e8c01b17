/** `rank`: the published year, ties, missing scores, and everything that can be wrong with a scores file. */
import { Workbook } from "@cj-tech-master/excelts";
import { sampleYear } from "../../src/criteria/sample";
import { cchc, jsonOf, tsv, type Ran } from "./fakeConsole";
import { sampleScores } from "./sampleScores";

const departments = "thanh-hoa-4606-2019-department";

interface JsonUnit {
  readonly unit: string;
  readonly self: number;
  readonly appraisal: number;
  readonly difference: number;
  readonly percent: number;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly class: string;
  readonly fields: Readonly<Record<string, { readonly self: number | null; readonly appraisal: number | null }>>;
}

interface JsonRanking {
  readonly units: readonly JsonUnit[];
  readonly averages: {
    readonly self: number;
    readonly appraisal: number;
    readonly fields: Readonly<Record<string, unknown>>;
  };
  readonly classes: Readonly<Record<string, { readonly count: number; readonly units: readonly string[] }>>;
}

function rankingOf(ran: Ran): JsonRanking {
  return jsonOf(ran) as JsonRanking;
}

describe("rank", () => {
  const rank = (scores: string, more: readonly string[] = ["--json"]): Promise<Ran> =>
    cchc(["rank", "--set", departments, "--scores", "s.tsv", "--out", "x.xlsx", ...more], { "s.tsv": scores });

  it("gives the published totals, ranks and classes of 2020, 20 of 20", async () => {
    const ran = await rank(sampleScores());
    expect([ran.code, ran.err]).toEqual([0, ["Đã ghi x.xlsx."]]);
    const { units, averages, classes } = rankingOf(ran);
    // The two tables of the report spell two names differently.
    const variants = new Map([
      ["Ban quản lý Khu kinh tế Nghị Sơn", "Ban quản lý KKT NS"],
      ["Sở Nông nghiệp&PTNT", "Sở Nông nghiệp & PTNT"],
    ]);
    const { ranking } = sampleYear();
    expect(units).toHaveLength(20);
    const matched = ranking.map((row) => {
      const unit = units.find(({ unit: name }) => name === (variants.get(row.unit) ?? row.unit));
      return [unit?.appraisal, unit?.rank, unit?.class];
    });
    expect(matched).toEqual(ranking.map((row) => [row.appraisal / 100, row.rank, row.class]));
    expect(units.slice(4, 8).map(({ rank: place, tied }) => [place, tied])).toEqual([
      [5, true],
      [5, true],
      [6, false],
      [7, true],
    ]);
    // Sở Thông tin & TT: 19+10+20,5+10+14+10+14,5 = 98; 16,75+9,75+19+10+13+9+14,5 = 92; 92 − 98 = −6; of 100: 92 %
    expect(units[0]).toMatchObject({
      unit: "Sở Thông tin & TT",
      self: 98,
      appraisal: 92,
      difference: -6,
      percent: 92,
      rank: 1,
      tied: false,
      class: "Xuất sắc",
      fields: { I: { self: 19, appraisal: 16.75 }, VII: { self: 14.5, appraisal: 14.5 } },
    });
    // Sum of the 20 published totals: 1700,5 / 20 = 85,025 → 85,03
    const sum = ranking.reduce((total, row) => total + row.appraisal, 0);
    expect(sum).toBe(170_050);
    expect(averages.appraisal).toBe(85.03);
    expect(Object.keys(averages.fields)).toEqual(["I", "II", "III", "IV", "V", "VI", "VII"]);
    expect(Object.fromEntries(Object.entries(classes).map(([name, { count }]) => [name, count]))).toEqual({
      "Xuất sắc": 7,
      Tốt: 9,
      Khá: 3,
      "Trung bình": 1,
      Yếu: 0,
    });
    const book = new Workbook();
    await book.xlsx.load(ran.written.get("x.xlsx") ?? new Uint8Array());
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Bộ tiêu chí", "Đơn vị", "Bảng điểm", "Xếp hạng"]);
  });

  it("ranks 1-2-2-4 on request", async () => {
    const { units } = rankingOf(await rank(sampleScores(), ["--json", "--ties", "standard"]));
    // Two units at 90,75 share 5, so 90,5 is 7; two at 89 share 8, so 87,25 is 10, and so on to 20.
    expect(units.map(({ rank: place }) => place)).toEqual([1, 2, 3, 4, 5, 5, 7, 8, 8, ...count(10, 20)]);
  });

  it("lists a unit with missing scores after the ranked ones", async () => {
    const scores = tsv([head, ["A", ...full], ["B", ...full.slice(0, 13), ""], ["C", ...full]]);
    const { units } = rankingOf(await rank(scores));
    expect(units.map((unit) => [unit.unit, unit.appraisal, unit.rank, unit.class, unit.tied])).toEqual([
      ["A", 7, 1, "Yếu", true],
      ["C", 7, 1, "Yếu", true],
      ["B", null, null, null, false],
    ]);
  });

  const codes = ["I", "II", "III", "IV", "V", "VI", "VII"];
  const head = ["unit", ...codes.flatMap((code) => [`${code}_self`, `${code}_appraisal`])];
  const full: readonly (number | string)[] = Array.from({ length: 14 }, () => 1);
  const withScore = (value: number | string): readonly (number | string)[] => [value, ...full.slice(1)];

  it.each([
    ["an empty file", "", /^Lỗi: Tệp s\.tsv: Không có dữ liệu để đọc/],
    ["only a heading", tsv([head]), /s\.tsv.*không có đơn vị nào/],
    ["a missing column", tsv([head.slice(0, 14), ["A", ...full.slice(0, 13)]]), /Không tìm thấy cột “VII_appraisal”/],
    [
      "a column twice",
      tsv([
        [...head, "I_self"],
        ["A", ...full, 1],
      ]),
      /Có nhiều cột cùng là “I_self”/,
    ],
    ["a unit twice", tsv([head, ["Sở A", ...full], ["sở  a", ...full]]), /dòng 3.*đã có ở dòng 2/],
    ["a score above its maximum", tsv([head, ["A", ...withScore("99,5")]]), /dòng 2.*99,5 cao hơn điểm tối đa/],
    ["text instead of a score", tsv([head, ["A", ...withScore("tốt")]]), /dòng 2.*“tốt” không phải là số/],
    ["a negative score", tsv([head, ["A", ...withScore(-1)]]), /dòng 2.*“-1” là số âm/],
    ["a finer score", tsv([head, ["A", ...withScore("0,125")]]), /dòng 2.*0,125.*lẻ hơn bước điểm 0,01/],
    ["an unclear score", tsv([head, ["A", ...withScore("1.000,5,2")]]), /dòng 2.*Không rõ điểm/],
    ["no name", tsv([head, ["", ...full]]), /dòng 2.*chưa có tên đơn vị/],
    ["too many cells", tsv([head, ["A", ...full, 1, 1]]), /dòng 2.*ô trong khi dòng tiêu đề/i],
    ["an open quote", tsv([head, ['"A', ...full]]), /Dấu ngoặc kép/],
  ] as const)("%s is said with its place, and no file is written", async (_what, scores, sentence) => {
    const ran = await rank(scores);
    expect([ran.code, ran.out, ran.written.size]).toEqual([1, "", 0]);
    expect(ran.err[0]).toMatch(sentence);
  });

  it("says all faults at once, each with its column", async () => {
    const ran = await rank(tsv([head, ["A", ...withScore("x")], ["B", ...withScore(50)], ["a", ...full]]));
    expect([ran.code, ran.err.length]).toEqual([1, 3]);
    for (const line of ran.err.filter((each) => !each.includes("đã có ở dòng"))) expect(line).toContain("I_self");
  });

  it("writes a formula-like name as text and warns", async () => {
    const name = '=HYPERLINK("http://x";"y")';
    const ran = await rank(tsv([head, [name, ...full], ["+1", ...full]]));
    expect(ran.code).toBe(0);
    expect(ran.err.filter((line) => line.startsWith("Cảnh báo")).length).toBeGreaterThanOrEqual(2);
    const book = new Workbook();
    await book.xlsx.load(ran.written.get("x.xlsx") ?? new Uint8Array());
    const texts: unknown[] = [];
    book.getWorksheet("Bảng điểm")?.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.value === name || cell.value === "+1") texts.push(cell.formula ?? "text");
      });
    });
    expect(texts).toEqual(["text", "text"]);
  });

  it("takes a set from a file, and says when its maxima are to be entered first", async () => {
    const files = {
      "set.tsv": tsv([
        ["code", "name", "maximum"],
        ["I", "Một", 10],
      ]),
      "s.tsv": tsv([
        ["unit", "I_self", "I_appraisal"],
        ["A", 9, "8,5"],
      ]),
    };
    const ran = await cchc(["rank", "--set", "set.tsv", "--scores", "s.tsv", "--out", "x.xlsx", "--json"], files);
    // 8,5 of 10 = 85 %: "Tốt" by the usual classes
    expect(rankingOf(ran).units[0]).toMatchObject({ appraisal: 8.5, percent: 85, class: "Tốt" });
    const open = await cchc(
      ["rank", "--set", "hai-duong-2452-2019-commune", "--scores", "s.tsv", "--out", "x.xlsx"],
      files,
    );
    expect([open.code, open.written.size]).toEqual([1, 0]);
    expect(open.err[0]).toMatch(/Còn 8 mục chưa có điểm tối đa, đầu tiên là “Công tác chỉ đạo, điều hành”/);
  });
});

function count(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
