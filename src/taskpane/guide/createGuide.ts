/** Sample data over the workbook that is open; loaded when it is asked for. */
import { openBlankWorkbook } from "../../excel/openNewWorkbook";
import { buildSample } from "../../features/sample/buildSample";
import { removeSample } from "../../features/sample/removeSample";
import type { WorkbookPort } from "../../features/workbookPort";
import type { GuideProduct } from "./guideProduct";

export function createGuide(port: WorkbookPort): GuideProduct {
  return {
    openSample: (kind, work) => buildSample(port, kind, work),
    removeSample: (input) => removeSample(port, input),
    openNewWorkbook: openBlankWorkbook,
    tryExcel: async (work) => (await import("../../excel/conformance/runFacts")).runFacts(work),
  };
}
