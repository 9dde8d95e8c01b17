/** The Vietnamese catalogue: one file per namespace. */
import { analysis } from "./analysis";
import { analysisFinding } from "./analysisFinding";
import { appraisalFinding } from "./appraisalFinding";
import { check } from "./check";
import { checkFinding } from "./checkFinding";
import { cli } from "./cli";
import { finding } from "./finding";
import { page } from "./page";
import { pane } from "./pane";
import { publication } from "./publication";
import { publicationFinding } from "./publicationFinding";
import { report } from "./report";
import { reportFinding } from "./reportFinding";
import { reportPane } from "./reportPane";
import { sheet } from "./sheet";
import { start } from "./start";
import { step } from "./step";
import { stepFinding } from "./stepFinding";

export const vi = {
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
