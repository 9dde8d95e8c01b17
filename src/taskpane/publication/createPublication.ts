/** Publication over the workbook that is open; the writers of files are loaded when they are asked for. */
import { errorAt, type Finding } from "../../domain/finding";
import { fail, succeed } from "../../domain/result";
import { unitKey } from "../../domain/unitName";
import { openNewWorkbook } from "../../excel/openNewWorkbook";
import type { Outcome } from "../../features/outcome";
import { publishPack } from "../../features/packContents";
import { readSelfAssessment } from "../../features/publishSelfAssessment";
import { readPublishedYear } from "../../features/publishYear";
import { readCriteriaLost } from "../../features/readCriteriaLost";
import type { WorkbookPort } from "../../features/workbookPort";
import type { WordDocument } from "../../files/docx/blocks";
import type { MadeFile, PublicationProduct } from "./publicationProduct";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

export function createPublication(port: WorkbookPort): PublicationProduct {
  return {
    make: async ({ kind, unit, now, parts }) => {
      if (kind === "self") return selfReportOf(port, unit);
      if (kind === "values" || kind === "formulas") {
        const published = await publishPack(port, { parts, time: now });
        if (!published.ok) return published;
        const { pack, findings } = published.value;
        const { writePack } = await import("../../files/publicationFile");
        const bytes = await writePack(pack, kind);
        const isOpened = await openNewWorkbook(bytes);
        return succeed({ name: `${pack.title}.xlsx`, type: types.xlsx, bytes, isOpened, findings });
      }
      const year = await readPublishedYear(port);
      if (!year.ok) return year;
      const { findings, ranking } = year.value;
      switch (kind) {
        case "results": {
          const { resultsReport } = await import("../../files/docx/resultsReport");
          return written(await resultsReport(year.value), findings);
        }
        case "letters": {
          const { resultLetters } = await import("../../files/docx/resultLetter");
          const rows = ranking.rows.filter((row) => unit === null || unitKey(row.unit) === unitKey(unit));
          if (rows.length > 0)
            return written(resultLetters(year.value, rows, await readCriteriaLost(port, year.value.set)), findings);
          const units = { names: ranking.rows.map((row) => row.unit) };
          return fail([errorAt("unit-unknown", { unit: unit ?? "" }, { units })]);
        }
      }
    },
  };
}

async function selfReportOf(port: WorkbookPort, unit: string | null): Promise<Outcome<MadeFile>> {
  const assessed = await readSelfAssessment(port, unit);
  if (!assessed.ok) return assessed;
  const { selfReport } = await import("../../files/docx/selfReport");
  return written(selfReport(assessed.value), []);
}

async function written(document: WordDocument, findings: readonly Finding[]): Promise<Outcome<MadeFile>> {
  const { writeWord } = await import("../../files/docx/writeWord");
  const bytes = await writeWord(document);
  return succeed({ name: `${document.title}.docx`, type: types.docx, bytes, isOpened: false, findings });
}
