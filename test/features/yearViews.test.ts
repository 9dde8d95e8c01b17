/** The year at a glance: what the sheets show, each with its cell, in one round trip. */
import { yearViews, type HeatCell, type YearViews } from "../../src/features/yearViews";
import { buildSample } from "../../src/features/sample/buildSample";
import { quietWork } from "../../src/features/work";
import { flatSet } from "../sheets/smallSets";
import { done, startWorkbench, type Workbench } from "./workbench";
import { entrySteps, names, run, type Year } from "./year";

const units = ["Sở A", "Sở B", "Sở C"];
const year: Year = { set: flatSet, units, source: "entry" };

async function read(bench: Workbench): Promise<YearViews> {
  const views = await yearViews(bench.port);
  if (!views.ok) throw new Error(JSON.stringify(views.failure));
  return views.value;
}

const short = (cell: HeatCell | undefined): unknown =>
  cell?.kind === "scored" ? [cell.points, cell.maximum, cell.share] : cell?.kind;

describe("the year at a glance", () => {
  it("tells missing from zero, and shows who is not ranked after those who are", async () => {
    const bench = await startWorkbench();
    await run(bench, entrySteps, year);
    const codes = flatSet.nodes.map(({ code }) => code);
    const maxima = flatSet.nodes.map(({ maximum }) => (maximum ?? 0) / 100);
    // A: all at 0 but the first; B: all at the maximum; C: the first field missing.
    codes.forEach((code, index) => {
      bench.type(names.table, "unit:0", `appraisal:${code}`, index === 0 ? 1 : 0);
      bench.type(names.table, "unit:1", `appraisal:${code}`, maxima[index] ?? 0);
      if (index > 0) bench.type(names.table, "unit:2", `appraisal:${code}`, 0);
    });
    const views = await read(bench);
    expect(views.ranking).toMatchObject({ kind: "shown", isRescaled: false });
    const bars = views.ranking.kind === "shown" ? views.ranking.bars : [];
    expect(bars.map(({ unit, rank, points }) => [unit, rank, points])).toEqual([
      ["Sở B", 1, flatSet.nodes.reduce((sum, { maximum }) => sum + (maximum ?? 0), 0)],
      ["Sở A", 2, 100],
      ["Sở C", null, null],
    ]);
    expect(bars[2]?.note).toBe("Chưa đủ điểm");
    const [b, a, c] = views.rows;
    const first = flatSet.nodes[0]?.maximum ?? 0;
    expect([b, a, c].map((row) => row?.unit)).toEqual(["Sở B", "Sở A", "Sở C"]);
    expect(short(b?.cells.appraisal[0])).toEqual([first, first, 10_000]);
    expect(short(a?.cells.appraisal[0])).toEqual([100, first, Math.round((100 / first) * 10_000)]);
    expect(short(a?.cells.appraisal[1])).toEqual([0, flatSet.nodes[1]?.maximum, 0]);
    expect(short(c?.cells.appraisal[0])).toBe("missing");
    expect(short(c?.cells.self[0])).toBe("missing");
  });

  it("gives the cell of everything it shows", async () => {
    const bench = await startWorkbench();
    done(await buildSample(bench.port, "departments", quietWork));
    const views = await read(bench);
    const bars = views.ranking.kind === "shown" ? views.ranking.bars : [];
    expect(bars).toHaveLength(20);
    for (const { unit, at } of bars) expect(cellOf(bench, at)).toBe(unit);
    for (const { unit, cells } of views.rows)
      for (const [index, cell] of cells.appraisal.entries()) {
        expect(cellOf(bench, cell.at)).toBe(cell.kind === "scored" ? cell.points / 100 : null);
        const row = Number(/\d+$/.exec(cell.at.address)?.[0]);
        expect(bench.sheet(names.table).content(row - 1, bench.own(names.table).book.column("unit")).value).toBe(unit);
        expect(index).toBeLessThan(views.fields.length);
      }
  });

  it("is read in one round trip", async () => {
    const bench = await startWorkbench();
    await run(bench, entrySteps, year);
    await read(bench);
    const before = bench.trips.count;
    await read(bench);
    expect(bench.trips.count - before).toBe(1);
  });

  it("shows no ranks of a ranking that does not fit the score table, and none without a ranking", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units", "table"], year);
    expect((await read(bench)).ranking).toEqual({ kind: "none" });
    await run(bench, ["ranking"], year);
    bench.remove(names.table);
    const refused = await yearViews(bench.port);
    expect(refused.ok ? [] : refused.failure.map(({ code }) => code)).toEqual(["no-score-table"]);
  });
});

function cellOf(bench: Workbench, at: { readonly sheet: string; readonly address: string }): unknown {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(at.address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return bench.sheet(at.sheet).content(Number(digits) - 1, column).value;
}
