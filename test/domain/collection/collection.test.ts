import { countStandings, standingOf } from "../../../src/domain/collection/board";
import { daysLeft, outOfOrder, presetCalendar } from "../../../src/domain/collection/calendar";
import {
  differencesBetween,
  textOfEntries,
  type Delivery,
  type UnitEntries,
  type UnitEntry,
} from "../../../src/domain/collection/delivery";
import { decideReturn, isLate, type TakenReturn, type TakeOptions } from "../../../src/domain/collection/takeReturn";
import { checkUnitList, type PlacedUnit } from "../../../src/domain/collection/unitList";

const unit = (name: string, more: Partial<PlacedUnit["unit"]> = {}, row = 2): PlacedUnit => ({
  unit: { name, kind: "", shortName: "", code: "", predecessors: [], ...more },
  at: { row },
});
const codes = (units: readonly PlacedUnit[]): readonly string[] => checkUnitList(units).map(({ code }) => code);

describe("the list of units", () => {
  it("[R215] tells units apart whatever case, blanks and form of accents", () => {
    expect(codes([])).toEqual(["no-units"]);
    expect(codes([unit("Xã Hà"), unit("Xã Ha")])).toEqual([]);
    expect(codes([unit("Xã Hà"), unit("Xã Hà")])).toEqual(["duplicate-unit"]);
    expect(codes([unit("Xã Hà"), unit("Xã Hà".normalize("NFD"))])).toEqual(["unit-name-collides"]);
    expect(codes([unit("Xã Hà"), unit("XÃ  hà\u200b")])).toEqual(["unit-name-collides"]);
    expect(codes([unit("A", { code: "01" }), unit("B", { code: "01" })])).toEqual(["unit-code-twice"]);
    expect(codes([unit("=HYPERLINK(1)"), unit(""), unit("x".repeat(256))])).toEqual([
      "unit-name-formula",
      "unit-name-missing",
      "unit-name-too-long",
    ]);
  });

  it("[R215] lets a unit go on under its own name with others merged into it, and warns of split ones", () => {
    expect(codes([unit("A", { predecessors: ["A", "B"] })])).toEqual([]);
    expect(codes([unit("A", { predecessors: ["A"] })])).toEqual(["unit-predecessor-self"]);
    const split = checkUnitList([unit("A", { predecessors: ["C"] }), unit("B", { predecessors: ["c "] })]);
    expect(split.map(({ code, severity }) => [code, severity])).toEqual([["unit-predecessor-twice", "warning"]]);
  });
});

const entry = (self: UnitEntry["self"], evidence: UnitEntry["evidence"] = null): UnitEntry => ({
  self,
  evidence,
  explanation: null,
  note: null,
});
const entries = (...list: readonly (readonly [string, UnitEntry])[]): UnitEntries => new Map(list);

describe("two deliveries", () => {
  it("[R217] differ by exactly the cells a person reads as different", () => {
    const before = entries(["1.1", entry(0.3, "QĐ 1")], ["1.2", entry(null, "")], ["1.3", entry(1)]);
    // 0.1 + 0.2 is shown as 0,3; an empty text is no entry; blanks at the ends are none.
    const same = entries(["1.1", entry(0.1 + 0.2, "QĐ 1 ")], ["1.2", entry(null)], ["1.3", entry(1)]);
    expect(differencesBetween(before, same)).toEqual([]);
    expect(textOfEntries(before)).toBe(textOfEntries(same));
    // A text is not the number it looks like: sums leave it out.
    const other = entries(["1.1", entry(0.3, "QĐ 2")], ["1.3", entry("1")]);
    expect(differencesBetween(before, other)).toEqual([
      { code: "1.1", column: "evidence", before: "QĐ 1", after: "QĐ 2" },
      { code: "1.3", column: "self", before: 1, after: "1" },
    ]);
    expect(textOfEntries(before)).not.toBe(textOfEntries(other));
  });
});

const delivery = (more: Partial<Delivery> = {}): Delivery => ({
  unit: "Xã A",
  file: "a.xlsx",
  savedAt: "2026-12-02T00:00:00.000Z",
  entries: entries(["1.1", entry(2)]),
  isFaulty: false,
  missing: 0,
  ...more,
});
const options = (more: Partial<TakeOptions> = {}): TakeOptions => ({
  received: "2026-12-05",
  deadline: "2026-12-05",
  admitted: "",
  isAgreed: false,
  digestOf: textOfEntries,
  ...more,
});
const empty = entries(["1.1", entry(null)]);
const held = entries(["1.1", entry(1)]);
const taken = (more: Partial<TakenReturn> = {}): TakenReturn => ({
  digest: textOfEntries(held),
  savedAt: "2026-12-01T00:00:00.000Z",
  isAccepted: false,
  ...more,
});

describe("a return", () => {
  it("[R218] is late after the day of the deadline, not on it", () => {
    expect(isLate("2026-12-05", "2026-12-05")).toBe(false);
    expect(isLate("2026-12-06", "2026-12-05")).toBe(true);
    expect(isLate("2027-01-01", null)).toBe(false);
  });

  it("[R219] is taken into an untouched sheet, and over an older incomplete one", () => {
    expect(decideReturn(delivery(), empty, null, options()).verdict).toBe("take");
    const second = decideReturn(delivery(), held, taken(), options());
    expect([second.verdict, second.differences.length]).toEqual(["take", 1]);
    expect(decideReturn(delivery({ entries: held }), held, taken(), options()).verdict).toBe("same");
  });

  it("[R219] never replaces what is accepted, newer or typed in since, unless agreed to", () => {
    const accepted = taken({ isAccepted: true });
    expect(decideReturn(delivery(), held, accepted, options()).verdict).toBe("ask-accepted");
    const newer = taken({ savedAt: "2026-12-03T00:00:00.000Z" });
    expect(decideReturn(delivery(), held, newer, options()).verdict).toBe("ask-older");
    expect(decideReturn(delivery({ savedAt: null }), held, taken(), options()).verdict).toBe("ask-older");
    const edited = entries(["1.1", entry(1.5)]);
    expect(decideReturn(delivery(), edited, taken(), options()).verdict).toBe("ask-edited");
    expect(decideReturn(delivery(), edited, null, options()).verdict).toBe("ask-edited");
    for (const known of [accepted, newer, null])
      expect(decideReturn(delivery(), edited, known, options({ isAgreed: true })).verdict).toBe("take");
  });

  it("[R219] is left out when it is faulty, agreed to or not, and when it is late without a reason", () => {
    const faulty = delivery({ isFaulty: true });
    expect(decideReturn(faulty, empty, null, options({ isAgreed: true })).verdict).toBe("faulty");
    const late = options({ received: "2026-12-06" });
    expect(decideReturn(delivery(), empty, null, late)).toMatchObject({ verdict: "late", isLate: true });
    expect(decideReturn(delivery(), empty, null, { ...late, admitted: " " }).verdict).toBe("late");
    expect(decideReturn(delivery(), empty, null, { ...late, admitted: "Bão số 3" })).toMatchObject({
      verdict: "take",
      isLate: true,
    });
  });

  it("[R220] stands on the board as faulty before late, late before incomplete", () => {
    const sound = { isFaulty: false, isLate: false, isAdmitted: false, missing: 0 };
    expect(standingOf(null)).toBe("missing");
    expect(standingOf(sound)).toBe("received");
    expect(standingOf({ ...sound, missing: 1 })).toBe("incomplete");
    expect(standingOf({ ...sound, missing: 1, isLate: true })).toBe("late");
    expect(standingOf({ ...sound, missing: 1, isLate: true, isAdmitted: true })).toBe("incomplete");
    expect(standingOf({ ...sound, isLate: true, isFaulty: true })).toBe("faulty");
    expect(countStandings(["late", "late", "missing"])).toMatchObject({ late: 2, missing: 1, received: 0 });
  });
});

describe("the calendar", () => {
  it("[R221] has the regulation's dates by preset, and counts days to the last day", () => {
    const calendar = presetCalendar(2026);
    // "Before 05/12": the last day is the 4th.
    expect(calendar.selfScore).toBe("2026-12-04");
    expect(outOfOrder(calendar)).toEqual([]);
    expect(outOfOrder({ ...calendar, appraisal: "2026-12-01" })).toEqual(["appraisal"]);
    // 30 November to 4 December: four days.
    expect(daysLeft("2026-11-30", calendar.selfScore)).toBe(4);
    expect(daysLeft("2026-12-04", calendar.selfScore)).toBe(0);
    expect(daysLeft("2026-12-06", calendar.selfScore)).toBe(-2);
  });
});
