import { countStandings } from "../../../src/domain/collection/board";
import { daysLeft, isClosed, outOfOrder, presetCalendar, stepOn } from "../../../src/domain/collection/calendar";
import {
  differencesBetween,
  isSame,
  isUntouched,
  textOfEntries,
  type UnitEntries,
  type UnitEntry,
} from "../../../src/domain/collection/delivery";
import { checkUnitList, type IssuedUnit } from "../../../src/domain/collection/unitList";
import { checkRoles, type LogEntry } from "../../../src/domain/appraisal/log";
import { coverageOf } from "../../../src/domain/appraisal/assignment";
import { issuedForMembers, set, twoMembers } from "../checking/exampleSheet";

const nothing: UnitEntry = { self: null, evidence: null, explanation: null, note: null };
const entries = (list: Readonly<Record<string, Partial<UnitEntry>>>): UnitEntries =>
  new Map(Object.entries(list).map(([code, entry]) => [code, { ...nothing, ...entry }]));

describe("the calendar", () => {
  it("[R221] has the last day before each date of the decision", () => {
    expect(presetCalendar(2026)).toEqual({
      preliminary: "2026-11-19",
      correction: "2026-11-24",
      selfScore: "2026-12-04",
      appraisal: "2026-12-14",
      ranking: "2026-12-19",
      report: "2026-12-24",
    });
  });

  it("[R221] runs the first step whose last day has not passed", () => {
    const calendar = presetCalendar(2026);
    const on = ["2026-01-01", "2026-11-19", "2026-11-20", "2026-12-04", "2026-12-24", "2026-12-25"];
    expect(on.map((day) => stepOn(calendar, day))).toEqual([
      "preliminary",
      "preliminary",
      "correction",
      "selfScore",
      "report",
      null,
    ]);
    expect(stepOn({ report: "2026-12-24" }, "2026-01-01")).toBe("report");
    expect(stepOn({}, "2026-01-01")).toBeNull();
  });

  it("[R221] is out of order where a step ends before one before it; the same day is in order", () => {
    expect(outOfOrder(presetCalendar(2026))).toEqual([]);
    const wrong = {
      preliminary: "2026-11-20",
      correction: "2026-11-19",
      selfScore: "2026-11-20",
      ranking: "2026-11-19",
    };
    expect(outOfOrder(wrong)).toEqual(["correction", "ranking"]);
    expect(outOfOrder({ correction: "2026-11-19", report: "2026-11-18" })).toEqual(["report"]);
  });

  it("[R230] counts whole days, also over the end of a year", () => {
    expect([daysLeft("2026-12-30", "2027-01-02"), daysLeft("2027-01-02", "2026-12-30")]).toEqual([3, -3]);
    expect([
      isClosed(undefined, "2026-12-05"),
      isClosed("2026-12-04", "2026-12-04"),
      isClosed("2026-12-04", "2026-12-05"),
    ]).toEqual([false, false, true]);
  });
});

describe("entries of a return", () => {
  it.each([
    [null, "", true],
    [null, " ", true],
    [null, 0, false],
    [0, "", false],
    [1, 1.0000000001, true],
    [1, 1.01, false],
    [1, "1", false],
    ["a", " a ", true],
    ["a", "b", false],
    [true, true, true],
    [true, "true", false],
  ])("[R217] %j and %j are the same: %j", (left, right, same) => {
    expect(isSame(left, right)).toBe(same);
    expect(isSame(right, left)).toBe(same);
  });

  it("[R217] differ by cells, also of leaves that only one has", () => {
    const before = entries({ "1.1": { self: 1, note: " " }, "1.2": { self: 2 } });
    const after = entries({ "1.1": { self: 1, evidence: "12/KH" }, "1.3": { self: 3 } });
    expect(differencesBetween(before, after)).toEqual([
      { code: "1.1", column: "evidence", before: null, after: "12/KH" },
      { code: "1.2", column: "self", before: 2, after: null },
      { code: "1.3", column: "self", before: null, after: 3 },
    ]);
  });

  it("[R217] are untouched when nothing at all was entered", () => {
    expect(isUntouched(entries({}))).toBe(true);
    expect(isUntouched(entries({ "1.1": { note: " " }, "1.2": {} }))).toBe(true);
    expect(isUntouched(entries({ "1.1": {}, "1.2": { self: 0 } }))).toBe(false);
  });

  it("[R217] have one text, whatever their order, without what is empty", () => {
    const text = '["1.1",1,null,null,null]\n["1.2",null,"a",null,"true"]\n["1.3",0,null,null,null]';
    const one = { "1.1": { self: 1 }, "1.2": { evidence: " a ", note: true }, "1.3": { self: 0 }, "2": { note: " " } };
    const other = {
      "2": {},
      "1.3": { self: 0 },
      "1.2": { evidence: "a", note: true },
      "1.1": { self: 1.0000000000001 },
    };
    expect([textOfEntries(entries(one)), textOfEntries(entries(other)), textOfEntries(entries({}))]).toEqual([
      text,
      text,
      "",
    ]);
  });
});

it("[R220] counts every standing by itself", () => {
  const all = [
    "faulty",
    "late",
    "late",
    "received",
    "received",
    "received",
    "missing",
    "incomplete",
    "incomplete",
  ] as const;
  expect(countStandings([...all, "notRecognised", "notRecognised", "notRecognised", "notRecognised"])).toEqual({
    notRecognised: 4,
    faulty: 1,
    late: 2,
    incomplete: 2,
    received: 3,
    missing: 1,
  });
});

it("[R215] a list of units says who cannot be told apart, and where", () => {
  const unit = (name: string, code = "", ...predecessors: string[]): IssuedUnit => ({
    name,
    kind: "",
    shortName: "",
    code,
    predecessors,
  });
  const said = (...units: readonly IssuedUnit[]): unknown[] =>
    checkUnitList(
      units.map((each, index) => ({ unit: each, at: { row: index + 2 } })),
      { file: "a.tsv" },
    ).map(({ code, severity, at, details }) => [code, severity, at, details]);
  expect(said()).toEqual([["no-units", "error", { file: "a.tsv" }, {}]]);
  expect(said(unit("Xã A", "1"), unit("Xã B", "2"), unit("Xã C"), unit("Xã D"))).toEqual([]);
  expect(said(unit("Xã A", "a1"), unit("Xã A"), unit("XÃ A"), unit("Xã B", "A1"))).toEqual([
    ["duplicate-unit", "error", { row: 3, unit: "Xã A" }, { unit: "Xã A", firstRow: 2 }],
    ["unit-name-collides", "error", { row: 4, unit: "XÃ A" }, { unit: "XÃ A", other: "Xã A" }],
    ["unit-code-twice", "error", { row: 5, unit: "Xã B" }, { code: "A1", other: "Xã A" }],
  ]);
  expect(said(unit(" "), unit("x".repeat(255)), unit("x".repeat(256)), unit(`=${"1".repeat(99)}`))).toEqual([
    ["unit-name-missing", "error", { row: 2 }, {}],
    ["unit-name-too-long", "error", { row: 4 }, { most: 255 }],
    ["unit-name-formula", "error", { row: 5, unit: `=${"1".repeat(99)}` }, { unit: `=${"1".repeat(79)}` }],
  ]);
  expect(said(unit("Xã A", "", "xã a"), unit("Xã B", "", "Xã B", "Xã C"), unit("Xã D", "", "XÃ C"))).toEqual([
    ["unit-predecessor-self", "error", { row: 2, unit: "Xã A" }, { unit: "Xã A" }],
    [
      "unit-predecessor-twice",
      "warning",
      { row: 4, unit: "Xã D" },
      { predecessor: "XÃ C", unit: "Xã D", other: "Xã B" },
    ],
  ]);
});

it("[R181] every kind of cell is somebody's: the unit may not touch the appraisal's, a member not the unit's", () => {
  const change = (role: LogEntry["role"], column: string): LogEntry => ({
    when: "2026-11-20T08:00:00Z",
    role,
    who: null,
    sheet: "Xã A",
    unit: "Xã A",
    kind: "changed",
    code: "1.2",
    column,
    from: null,
    to: 1,
  });
  const columns = issuedForMembers.columns.map(({ role }) => role);
  const outside = (role: LogEntry["role"]): readonly unknown[] =>
    checkRoles(
      issuedForMembers,
      coverageOf(set, twoMembers),
      columns.map((column) => change(role, column)),
    ).map((finding) => [finding.role, finding.details]);
  const named = (...roles: string[]): unknown[] => roles.map((role) => [role, { line: "1.2" }]);
  expect(outside({ kind: "unit" })).toEqual(named("member:an", "member:binh", "appraisal", "reasonCode", "reason"));
  expect(outside({ kind: "member", member: "binh" })).toEqual(
    named("self", "member:an", "member:binh", "appraisal", "evidence", "explanation", "reasonCode", "reason"),
  );
  expect(outside({ kind: "organizer" })).toEqual([]);
});
