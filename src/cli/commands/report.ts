/** `report`: the results report, a unit's self-assessment report or the result letters as a Word document. */
import { unitKey } from "../../domain/unitName";
import { errorAt, type Finding } from "../../domain/finding";
import { fail, succeed, type Result } from "../../domain/result";
import { readPublishedYear } from "../../features/publishYear";
import { readSelfAssessment } from "../../features/publishSelfAssessment";
import { readCriteriaLost } from "../../features/readCriteriaLost";
import type { WorkbookPort } from "../../features/workbookPort";
import type { WordDocument } from "../../files/docx/blocks";
import { resultLetters } from "../../files/docx/resultLetter";
import { resultsReport } from "../../files/docx/resultsReport";
import { selfReport } from "../../files/docx/selfReport";
import { writeWord } from "../../files/docx/writeWord";
import { docxPathOf, writeResult } from "../arguments";
import { exitDone, tell, UsageError, valueOf, type Command } from "../console";
import { openFile } from "../openFile";

interface Written {
  readonly document: WordDocument;
  readonly findings: readonly Finding[];
}

type Made = Result<Written, readonly Finding[]>;

const kinds: Readonly<Record<string, (port: WorkbookPort, unit: string | null) => Promise<Made>>> = {
  results: async (port) => {
    const year = await readPublishedYear(port);
    return year.ok ? succeed({ document: await resultsReport(year.value), findings: year.value.findings }) : year;
  },
  self: async (port, unit) => {
    const assessed = await readSelfAssessment(port, unit);
    return assessed.ok ? succeed({ document: selfReport(assessed.value), findings: [] }) : assessed;
  },
  letters: async (port, unit) => {
    const year = await readPublishedYear(port);
    if (!year.ok) return year;
    const { rows } = year.value.ranking;
    const wanted = unit === null ? rows : rows.filter((row) => unitKey(row.unit) === unitKey(unit));
    if (wanted.length === 0)
      return fail([errorAt("unit-unknown", { unit: unit ?? "" }, { units: { names: rows.map((row) => row.unit) } })]);
    const lost = await readCriteriaLost(port, year.value.set);
    return succeed({ document: resultLetters(year.value, wanted, lost), findings: year.value.findings });
  },
};

export const report: Command = {
  name: "report",
  usage: "report FILE.xlsx --kind results|self|letters [--unit NAME] --out FILE.docx",
  values: ["kind", "unit", "out"],
  switches: [],
  required: ["kind", "out"],
  files: { least: 1, most: 1 },
  run: async (call, console) => {
    const file = docxPathOf(call, console);
    const kind = valueOf(call, "kind");
    const make = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (make === undefined) throw new UsageError(console.texts.say("cli.bad-kind", { kind }));
    if (kind === "results" && call.values["unit"] !== undefined)
      throw new UsageError(console.texts.say("cli.unit-without-use"));
    const workbook = await openFile(call.files[0] ?? "", console);
    if (!workbook.ok) return tell(workbook.failure, console);
    const made = await make(workbook.value.port, call.values["unit"] ?? null);
    if (!made.ok) return tell(made.failure, console);
    tell(made.value.findings, console);
    await writeResult(file, await writeWord(made.value.document), console);
    return exitDone;
  },
};
