/** The Vietnamese catalogue: one file per namespace. */
import { analysis } from "./analysis";
import { analysisFinding } from "./analysisFinding";
import { appraisalFinding } from "./appraisalFinding";
import { auditFinding } from "./auditFinding";
import { auditPane } from "./auditPane";
import { board } from "./board";
import { calendar, calendarFinding } from "./calendar";
import { check } from "./check";
import { checkFinding } from "./checkFinding";
import { cli } from "./cli";
import { collection } from "./collection";
import { collectionFinding } from "./collectionFinding";
import { finding } from "./finding";
import { guide, guideFinding } from "./guide";
import { guideLink } from "./guideLink";
import { liveEvidence } from "./liveEvidence";
import { members, membersCheck, membersFinding } from "./members";
import { merge, mergeFinding } from "./merge";
import { notApplicable, notApplicableCheck, notApplicableFinding } from "./notApplicable";
import { pack, packFinding } from "./pack";
import { page } from "./page";
import { pane } from "./pane";
import { publication } from "./publication";
import { publicationFinding } from "./publicationFinding";
import { report } from "./report";
import { reportFinding } from "./reportFinding";
import { reportPane } from "./reportPane";
import { rule } from "./rule";
import { sheet } from "./sheet";
import { start } from "./start";
import { step } from "./step";
import { stepFinding } from "./stepFinding";
import { survey, surveyFinding } from "./survey";
import { undo, undoFinding } from "./undo";
import { views } from "./views";

export const vi = {
  analysis,
  auditPane,
  board,
  calendar,
  check,
  cli,
  collection,
  finding: {
    ...finding,
    ...analysisFinding,
    ...appraisalFinding,
    ...auditFinding,
    ...calendarFinding,
    ...checkFinding,
    ...collectionFinding,
    ...guideFinding,
    ...liveEvidence,
    ...notApplicableCheck,
    ...notApplicableFinding,
    ...membersCheck,
    ...membersFinding,
    ...mergeFinding,
    ...packFinding,
    ...publicationFinding,
    ...reportFinding,
    ...stepFinding,
    ...surveyFinding,
    ...undoFinding,
  },
  guide,
  guideLink,
  members,
  merge,
  notApplicable,
  pack,
  page,
  pane,
  publication,
  report,
  reportPane,
  rule,
  sheet,
  start,
  step,
  survey,
  undo,
  views,
} as const;
