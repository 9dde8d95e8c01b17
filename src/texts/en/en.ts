/** The English catalogue: one file per namespace. Sheets are documents of a Vietnamese authority: their words stay Vietnamese. */
import { publication } from "../vi/publication";
import { report } from "../vi/report";
import { sheet } from "../vi/sheet";
import { analysis } from "./analysis";
import { analysisFinding } from "./analysisFinding";
import { appraisalFinding } from "./appraisalFinding";
import { check } from "./check";
import { checkFinding } from "./checkFinding";
import { cli } from "./cli";
import { finding } from "./finding";
import { page } from "./page";
import { pane } from "./pane";
import { publicationFinding } from "./publicationFinding";
import { reportFinding } from "./reportFinding";
import { reportPane } from "./reportPane";
import { start } from "./start";
import { step } from "./step";
import { stepFinding } from "./stepFinding";

export const en = {
  analysis,
  check,
  cli,
  finding: {
    ...finding,
    ...analysisFinding,
    ...appraisalFinding,
    ...checkFinding,
    ...publicationFinding,
    ...reportFinding,
    ...stepFinding,
  },
  page,
  pane,
  publication,
  report,
  reportPane,
  sheet,
  start,
  step,
} as const;
