/** `sheet`: one unit's scoring sheet as a workbook. */
import { errorAt, warningAt } from "../../domain/finding";
import { isFormulaLike, tidyName } from "../../domain/unitName";
import { createScoringSheet } from "../../features/createScoringSheet";
import { exitDone, tell, valueOf, type Command } from "../console";
import { officeOf, officeOptions, writeResult, xlsxPathOf, yearOf } from "../arguments";
import { workbookEngine } from "../later";
import { loadSet } from "../loadSet";

export const sheet: Command = {
  name: "sheet",
  usage: "sheet --set ID|FILE --unit NAME --year N --out FILE.xlsx [--parent-agency …] [--agency …] [--place …]",
  values: ["set", "unit", "year", "out", ...officeOptions],
  switches: [],
  required: ["set", "unit", "year", "out"],
  files: { least: 0, most: 0 },
  run: async (call, console) => {
    const file = xlsxPathOf(call, console);
    const year = yearOf(call, console);
    const unit = tidyName(valueOf(call, "unit"));
    if (unit === "") return tell([errorAt("unit-name-missing", {})], console);
    const set = await loadSet(valueOf(call, "set"), console);
    if (!set.ok) return tell(set.failure, console);
    const { openEmbeddedWorkbook } = workbookEngine();
    const workbook = await openEmbeddedWorkbook();
    const done = await createScoringSheet(workbook.port, { set: set.value, office: officeOf(call), year, unit });
    if (!done.ok) return tell(done.failure, console);
    if (isFormulaLike(unit)) tell([warningAt("formula-like-text", { unit }, { text: unit })], console);
    await writeResult(file, await workbook.save(), console);
    return exitDone;
  },
};
