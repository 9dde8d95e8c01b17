/** One way back for every action, over the genuine client library and the embedded host. */
import { recordChanges, type Recorder, type StepBack } from "../../../src/features/undo/recordChanges";
import { quietWork, WorkCancelled, type Work } from "../../../src/features/work";
import { applyCriteriaSet } from "../../../src/features/applyCriteriaSet";
import { createScoringSheets } from "../../../src/features/createScoringSheets";
import { logAmendment, openLog } from "../../../src/features/keepLog";
import { readIdentity } from "../../../src/sheets/identity";
import { deepSet, flatSet } from "../../sheets/smallSets";
import { names, step, type StepName, type Year } from "../year";
import { done, refusal, startWorkbench, type Workbench } from "../workbench";

const units = ["Xã An Bình", "Xã Bắc Sơn", "Phường Cẩm"];
const year: Year = { set: flatSet, units, source: "entry" };

interface Desk {
  readonly bench: Workbench;
  readonly recorder: Recorder;
  /** Runs a step as the pane does; fails the test when it does not go through. */
  act(name: StepName, with_?: Partial<Year>): Promise<StepBack | null>;
}

async function startDesk(base: Year = year): Promise<Desk> {
  const bench = await startWorkbench();
  const recorder = recordChanges(bench.port);
  const recorded: Workbench = { ...bench, port: recorder.port };
  return {
    bench,
    recorder,
    act: async (name, changed = {}) => {
      const { value, back } = await recorder.record(() => step(recorded, name, { ...base, ...changed }));
      done(value);
      return back;
    },
  };
}

const undone = async (back: StepBack | null, work: Work = quietWork) => {
  if (back === null) throw new Error("nothing to undo");
  return back.undo(work);
};

/** Everything to be seen; a row that was emptied again is no row. */
const looks = (bench: Workbench): unknown =>
  JSON.parse(JSON.stringify(bench.snapshot()), (_key, value: unknown) =>
    Array.isArray(value) ? value.filter((each) => !isBare(each)) : value,
  );

function isBare(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("style" in value)) return false;
  const isPlain = JSON.stringify(value.style) === "{}";
  if ("type" in value) return isPlain && value.type === 0;
  return isPlain && "cells" in value && Array.isArray(value.cells) && value.cells.length === 0;
}

describe("an action taken back", () => {
  it("takes away the sheets it made, one action after the other, back to the empty workbook", async () => {
    const { bench, act } = await startDesk();
    const before = bench.snapshot();
    const backs = [await act("set"), await act("units"), await act("table"), await act("ranking")];
    expect(bench.sheetNames()).toHaveLength(5);
    for (const back of backs.reverse())
      expect(done(await undone(back)).did).toEqual([{ key: "undo.removed", details: { number: 1 } }]);
    expect(bench.snapshot()).toEqual(before);
  });

  it("refuses while something later builds on it", async () => {
    const { bench, act } = await startDesk();
    await act("set");
    const units_ = await act("units");
    const table = await act("table");
    expect(refusal(await undone(units_))).toEqual(["undo-later"]);
    expect(bench.sheetNames()).toContain(names.units);
    done(await undone(table));
    done(await undone(units_));
    expect(bench.sheetNames()).toEqual(["Sheet1", names.criteria]);
  });

  it("refuses when somebody has typed into a sheet it made, says where, and goes through when that is gone", async () => {
    const { bench, act } = await startDesk();
    await act("set");
    await act("units");
    const table = await act("table");
    bench.type(names.table, "unit:0", "self:I", 1);
    const { book } = bench.own(names.table);
    const refused = await undone(table);
    expect(refusal(refused)).toEqual([`undo-touched@${names.table}`]);
    expect(refused.ok ? null : refused.failure[0]?.at.address).toBe(book.cell("unit:0", "self:I"));
    expect(bench.value(names.table, "unit:0", "self:I")).toBe(1);
    bench.type(names.table, "unit:0", "self:I", "");
    done(await undone(table));
    expect(bench.sheetNames()).not.toContain(names.table);
  });

  it("refuses when a person's own formula looks at a sheet it made", async () => {
    const { bench, act } = await startDesk();
    await act("set");
    const list = await act("units");
    bench.typeAt("Sheet1", 4, 2, `='${names.units}'!A4`);
    const refused = await undone(list);
    expect(refused.ok ? null : refused.failure).toMatchObject([
      { code: "undo-in-use", at: { sheet: "Sheet1", address: "C5" } },
    ]);
  });

  it("refuses when the sheet is gone or renamed", async () => {
    const { bench, act } = await startDesk();
    await act("set");
    const list = await act("units");
    bench.rename(names.units, "Danh sách");
    expect(refusal(await undone(list))).toEqual(["undo-sheet-gone"]);
    bench.rename("Danh sách", names.units);
    done(await undone(list));
  });

  it("puts sheets it wrote over back with another layout, entries and looks included", async () => {
    const { bench, act } = await startDesk();
    await act("set");
    await act("units");
    await act("table");
    await act("ranking");
    units.forEach((_, index) => {
      bench.type(names.table, `unit:${index}`, "self:I", 5);
      bench.type(names.table, `unit:${index}`, "appraisal:I", index);
    });
    const before = looks(bench);
    // A fourth unit: list, table and ranking get a row.
    const list = await act("units", { units: [...units, "Xã Dân Chủ"] });
    const table = await act("table");
    // The ranking has followed the table already: building it again changes nothing and stands in no one's way.
    expect(await act("ranking")).toBeNull();
    expect(looks(bench)).not.toEqual(before);
    done(await undone(table));
    expect(done(await undone(list)).did).toEqual([{ key: "undo.restored", details: { number: 1 } }]);
    expect(looks(bench)).toEqual(before);
  });

  it("puts single cells back and leaves what was typed beside them since", async () => {
    const { bench, act } = await startDesk();
    await act("set");
    await act("units");
    await act("table");
    const before = bench.contents();
    const ranking = await act("ranking", { ties: "dense" });
    const other = await act("ranking", { ties: "standard" });
    expect(ranking).not.toBeNull();
    // Typed after the second writing, elsewhere on the sheet: it stays.
    bench.type(names.ranking, "decision", "number", "Số 12/QĐ-UBND");
    done(await undone(other));
    expect(bench.value(names.ranking, "decision", "number")).toBe("Số 12/QĐ-UBND");
    expect(readIdentity(bench.sheet(names.ranking).content(0, 0).value)?.identity).toMatchObject({ ties: "dense" });
    expect(refusal(await undone(ranking))).toEqual([`undo-touched@${names.ranking}`]);
    expect(bench.contents()[names.table]).toEqual(before[names.table]);
  });

  it("leaves what was typed while the action ran", async () => {
    const { bench, act } = await startDesk();
    await act("set");
    await act("units");
    await act("table");
    // A co-author types just before the sheet is written over; Excel keeps the entry, and undo must, too.
    const recorder = recordChanges({
      ...bench.port,
      change: async (change) => {
        bench.type(names.table, "unit:0", "self:I", 1);
        await bench.port.change(change);
      },
    });
    const office = { parentAgency: "UBND TỈNH KHÁC", agency: "SỞ NỘI VỤ", place: "Nơi khác" };
    done(await applyCriteriaSet(bench.port, { set: null, office, year: 2025 }));
    bench.type(names.table, "unit:0", "self:I", "");
    const { back } = await recorder.record(() => step({ ...bench, port: recorder.port }, "table", year));
    done(await undone(back));
    expect(bench.value(names.table, "unit:0", "self:I")).toBe(1);
  });

  it("is not offered where something was typed into a new layout before the action ended", async () => {
    const { bench, recorder, act } = await startDesk();
    await act("set");
    await act("units");
    await act("table");
    await act("units", { units: [...units, "Xã Dân Chủ"] });
    const { value, back } = await recorder.record(async () => {
      const built = await step({ ...bench, port: recorder.port }, "table", year);
      bench.type(names.table, "unit:3", "self:I", 1);
      return built;
    });
    done(value);
    expect(back).toBeNull();
    expect(bench.value(names.table, "unit:3", "self:I")).toBe(1);
  });

  it("does not touch a cell that was typed over since, nor anything else then", async () => {
    const { bench, recorder, act } = await startDesk();
    await act("set");
    await act("units");
    await act("table");
    const { book } = bench.own(names.table);
    const at = { row: book.row("unit:0"), column: book.column("self:I") };
    const { back } = await recorder.record(() =>
      recorder.port.amend([
        {
          sheet: names.table,
          protection: "keep",
          cells: [
            { ...at, content: { kind: "value", value: 2 } },
            { row: at.row + 1, column: at.column, content: { kind: "value", value: 3 } },
          ],
        },
      ]),
    );
    bench.type(names.table, "unit:0", "self:I", 4);
    expect(refusal(await undone(back))).toEqual([`undo-touched@${names.table}`]);
    expect([0, 1].map((index) => bench.value(names.table, `unit:${index}`, "self:I"))).toEqual([4, 3]);
    bench.type(names.table, "unit:0", "self:I", 2);
    done(await undone(back));
    expect([0, 1].map((index) => bench.value(names.table, `unit:${index}`, "self:I"))).toEqual([null, null]);
  });
});

describe("what was stopped midway", () => {
  it("can be taken back as far as it went", async () => {
    const { bench, recorder, act } = await startDesk({ ...year, set: deepSet, source: "scoringSheets" });
    await act("set");
    await act("units", { units: Array.from({ length: 12 }, (_, index) => `Xã số ${String.fromCharCode(65 + index)}`) });
    const before = bench.sheetNames();
    let reports = 0;
    const impatient: Work = { report: () => (reports += 1), isCancelled: () => reports > 1 };
    const { value, back } = await recorder.record(() =>
      createScoringSheets(recorder.port, { units: "all" }, impatient),
    );
    expect(done(value).stopped).toBe(true);
    expect(bench.sheetNames().length - before.length).toBe(2);
    expect(done(await undone(back)).did).toEqual([{ key: "undo.removed", details: { number: 2 } }]);
    expect(bench.sheetNames()).toEqual(before);
  });
});

describe("a step cancelled while it reads", () => {
  it.each(["table", "ranking"] as const)("stops before the first change: %s", async (name) => {
    const { bench, recorder, act } = await startDesk();
    await act("set");
    await act("units");
    if (name === "ranking") await act("table");
    const before = bench.snapshot();
    const trips = bench.trips.count;
    const recorded = { ...bench, port: recorder.port };
    // Cancelled after the first reading.
    const work = { isCancelled: () => bench.trips.count > trips };
    await expect(recorder.record(() => step(recorded, name, year), work)).rejects.toThrow(WorkCancelled);
    expect(bench.snapshot()).toEqual(before);
    // Nothing is left of it: the next action goes through and can be undone.
    done(await undone(await act(name)));
  });

  it("goes on once something was changed: what belongs together is written together", async () => {
    const { bench, recorder, act } = await startDesk();
    await act("set");
    let isChanged = false;
    const { value } = await recorder.record(
      async () => {
        const first = await step({ ...bench, port: recorder.port }, "units", year);
        isChanged = true;
        await step({ ...bench, port: recorder.port }, "table", year);
        return first;
      },
      { isCancelled: () => isChanged },
    );
    done(value);
    expect(bench.sheetNames()).toContain(names.table);
  });
});

describe("the log", () => {
  it("is never taken back, and stands in no one's way", async () => {
    const { bench, recorder, act } = await startDesk();
    await act("set");
    const rows = [
      {
        when: "2026-01-02T03:04:05.000Z",
        role: { kind: "organizer" },
        unit: "",
        sheet: "",
        code: "",
        column: "",
        kind: "changed",
        from: "",
        to: "1",
      },
    ] as const;
    const log = async (): Promise<void> =>
      recorder.port.amend([logAmendment(await openLog(recorder.port), rows, { zoneOffset: 0 })]);
    const { back } = await recorder.record(async () => {
      await log();
      return step({ ...bench, port: recorder.port }, "units", year);
    });
    done(await undone(back));
    expect(bench.sheetNames()).toEqual(["Sheet1", names.criteria, "Nhật ký"]);
    const { back: none } = await recorder.record(log);
    expect(none).toBeNull();
  });
});

describe("round trips of writing down", () => {
  it("are none for new sheets, one before and one after where sheets are written over", async () => {
    const { bench, act } = await startDesk();
    await act("set");
    await act("units");
    const start = bench.trips.count;
    await act("table");
    const creating = bench.trips.count - start;
    await act("table");
    const rewriting = bench.trips.count - start - creating;
    const plain = await startWorkbench();
    for (const each of ["set", "units"] as const) done(await step(plain, each, year));
    const counts: number[] = [];
    for (let time = 0; time < 2; time += 1) {
      const from = plain.trips.count;
      done(await step(plain, "table", year));
      counts.push(plain.trips.count - from);
    }
    expect([creating, rewriting]).toEqual([counts[0], (counts[1] ?? 0) + 2]);
  });
});
