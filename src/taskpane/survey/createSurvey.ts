/** The survey over the workbook that is open; readers of files are loaded when a file is read. */
import { checkSurvey } from "../../features/survey/checkSurvey";
import { enterCounts } from "../../features/survey/enterCounts";
import { linkSurvey, unlinkSurvey } from "../../features/survey/linkSurvey";
import { prepareSurvey } from "../../features/survey/prepareSurvey";
import { openCountedSurvey } from "../../features/survey/surveyWorkbook";
import type { WorkbookPort } from "../../features/workbookPort";
import type { SurveyProduct } from "./surveyProduct";

export function createSurvey(port: WorkbookPort): SurveyProduct {
  return {
    prepare: () => prepareSurvey(port),
    check: () => checkSurvey(port),
    enter: async ({ name, bytes }, input) => {
      const survey = await openCountedSurvey(port);
      if (!survey.ok) return survey;
      const [{ readTable }, { readBallots }] = await Promise.all([
        import("../../files/tableFile"),
        import("../../files/ballotsFile"),
      ]);
      const table = await readTable(bytes, name);
      if (!table.ok) return table;
      const { design, results } = survey.value;
      const read = readBallots(table.value, design.design, results.units);
      if (!read.ok) return read;
      const entered = await enterCounts(port, { ...input, counts: read.value.units });
      return entered.ok
        ? { ok: true, value: { ...entered.value, findings: [...read.value.findings, ...entered.value.findings] } }
        : entered;
    },
    link: (input, work) => linkSurvey(port, input, work),
    unlink: (input, work) => unlinkSurvey(port, input, work),
  };
}
