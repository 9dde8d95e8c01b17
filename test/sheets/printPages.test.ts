import { findShippedSet } from "../../src/criteria/catalogue";
import type { CriteriaSet } from "../../src/domain/criteria";
import { place } from "../../src/sheets/place";
import type { PlacedSheet } from "../../src/sheets/placed";
import { rankingSheet } from "../../src/sheets/rankingSheet";
import { scoreTable } from "../../src/sheets/scoreTable";
import { reportYear, seededUnits } from "./report/reportYear";
import { office } from "./offices";
import { flatSet } from "./smallSets";

const commune = shipped("thai-nguyen-4203-2021-commune");
const department = shipped("thanh-hoa-4606-2019-department");
const longest = "Ban Quản lý Khu kinh tế Nghi Sơn và các khu công nghiệp";

function shipped(id: string): CriteriaSet {
  const set = findShippedSet(id)?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  return set;
}

function table(set: CriteriaSet, units: readonly string[]): PlacedSheet {
  const origin = { kind: "entry", entries: new Map() } as const;
  return place(scoreTable({ sheet: "Bảng điểm", set, office, year: 2026, units, origin }));
}

function ranking(set: CriteriaSet, units: readonly string[]): PlacedSheet {
  const longestUnit = units.reduce((found, unit) => (unit.length > found.length ? unit : found), "");
  const { book } = table(set, units);
  return place(
    rankingSheet({
      sheet: "Xếp hạng",
      set,
      office,
      year: 2026,
      ties: "dense",
      table: book,
      units: units.length,
      longestUnit,
    }),
  );
}

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Xã ${index + 1}`);
const departments = [...names(19), longest];

describe("the pages of a ranking", () => {
  it("is one where the ranking is short", () => {
    const { print, pageBreaks } = ranking(department, names(4));
    expect([print.onePage, pageBreaks]).toEqual([true, []]);
  });

  it.each([
    ["27 units", department, names(27)],
    ["20 units, one of them with a name of two lines", department, departments],
  ])("keep statistics and signatures together, without the list's heading above them: %s", (_name, set, units) => {
    const { print, pageBreaks, book } = ranking(set, units);
    expect(pageBreaks).toEqual([book.row("class.title")]);
    expect([print.onePage, print.titleRows]).toEqual([undefined, undefined]);
  });

  it("repeat the heading where the list itself takes several", () => {
    const { print, pageBreaks, book } = ranking(commune, names(168));
    expect(pageBreaks).toEqual([book.row("class.title")]);
    expect(print.titleRows).toEqual({ from: book.row("head.1"), to: book.row("head.2") });
  });
});

describe("the pages of a score table", () => {
  it("is one where the table is short", () => {
    const { print, pageBreaks } = table(department, names(4));
    expect([print.onePage, pageBreaks]).toEqual([true, []]);
  });

  it.each([[20], [27]])("leave no signatures alone: %i units", (count) => {
    const { print, pageBreaks, book } = table(department, [...names(count - 1), longest]);
    expect(print.onePage).toBeUndefined();
    expect(pageBreaks).toHaveLength(1);
    expect(pageBreaks[0]).toBeGreaterThan(book.row("unit:5"));
    expect(pageBreaks[0]).toBeLessThanOrEqual(book.row(`unit:${count - 5}`));
  });

  it("are the program's own where they are many", () => {
    expect(table(commune, names(168)).pageBreaks).toEqual([]);
  });
});

describe("the pages of the analysis", () => {
  const tables = (set: CriteriaSet): PlacedSheet => reportYear(set, seededUnits(set, 5, 1)).sheets.tables;

  it("keep a table of fields in one piece", () => {
    const [long, short] = [tables(commune), tables(flatSet)];
    expect(long.pageBreaks).toContain(long.book.row("pair.title"));
    expect(short.pageBreaks).not.toContain(short.book.row("pair.title"));
  });

  it("repeat the heading of the list of units, which is the last table", () => {
    const { print, book } = tables(department);
    expect(print.titleRows).toEqual({ from: book.row("unit.head"), to: book.row("unit.head") });
  });
});
