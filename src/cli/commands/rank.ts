/** `rank`: from a table of scores to the workbook with score table, ranking and charts, and the ranking as data. */
import { rankUnits } from "../../domain/rankUnits";
import { maximumOf } from "../../domain/setTree";
import { buildYear } from "../../features/buildYear";
import { quietWork } from "../../features/work";
import { readScores } from "../../files/scoresFile";
import { officeOf, officeOptions, tiesOf, writeResult, xlsxPathOf, yearOf } from "../arguments";
import { exitDone, printJson, tell, valueOf, type Command } from "../console";
import { workbookEngine } from "../later";
import { loadSet, loadTable } from "../loadSet";
import { openMaxima } from "../openMaxima";
import { rankingJson } from "../rankingJson";

export const rank: Command = {
  name: "rank",
  usage: "rank --set ID|FILE --scores FILE --out FILE.xlsx [--ties dense|standard] [--year N] [--json]",
  values: ["set", "scores", "out", "ties", "year", ...officeOptions],
  switches: ["json"],
  required: ["set", "scores", "out"],
  files: { least: 0, most: 0 },
  run: async (call, console) => {
    const file = xlsxPathOf(call, console);
    const ties = tiesOf(call, console);
    const set = await loadSet(valueOf(call, "set"), console);
    const grid = await loadTable(valueOf(call, "scores"), console);
    if (!set.ok || !grid.ok) return tell([...(set.ok ? [] : set.failure), ...(grid.ok ? [] : grid.failure)], console);
    if (maximumOf(set.value) === null) return tell(openMaxima(set.value), console);
    const scores = readScores(grid.value, set.value);
    if (!scores.ok) return tell(scores.failure, console);

    const { openEmbeddedWorkbook } = workbookEngine();
    const workbook = await openEmbeddedWorkbook();
    const { units } = scores.value;
    const year = { set: set.value, units, office: officeOf(call), year: yearOf(call, console), ties };
    const built = await buildYear(workbook.port, year, quietWork);
    if (!built.ok) return tell(built.failure, console);
    tell(scores.value.findings, console);
    await writeResult(file, await workbook.save(), console);
    if (call.switches.has("json")) printJson(rankingJson(set.value, rankUnits(set.value, units, ties)), console);
    return exitDone;
  },
};
