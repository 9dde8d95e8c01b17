/** The survey as it stands in the workbook: its design, its results, and what a step needs beside them. */
import { adviseSurvey, checkSurveyDesign } from "../../domain/analysis/surveyDesign";
import { errorAt, hasErrors, type Finding } from "../../domain/finding";
import { fail, succeed } from "../../domain/result";
import { readDesign, type ReadDesign } from "../../sheets/survey/readDesign";
import { readResults, type ReadResults } from "../../sheets/survey/readResults";
import type { Outcome } from "../outcome";
import { readyWorkbook, type ReadyWorkbook } from "../readyWorkbook";
import type { WorkbookPort } from "../workbookPort";

export interface SurveyWorkbook extends ReadyWorkbook {
  readonly design: ReadDesign | null;
  readonly results: ReadResults | null;
}

/** Two round trips; one while the workbook has no survey. */
export async function openSurvey(port: WorkbookPort): Promise<Outcome<SurveyWorkbook>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { lists } = ready.value.open;
  const names = [lists.get("surveyDesign"), lists.get("surveyResults")];
  const present = names.filter((name) => name !== undefined);
  const readings = present.length === 0 ? [] : (await port.survey(present)).readings;
  const [designName, resultsName] = names;
  const designReading = readings.find(({ name }) => name === designName);
  const resultsReading = readings.find(({ name }) => name === resultsName);
  return succeed({
    ...ready.value,
    design: designReading === undefined ? null : readDesign(designReading),
    results: resultsReading === undefined ? null : readResults(resultsReading),
  });
}

export interface CountedSurvey extends ReadyWorkbook {
  readonly design: ReadDesign;
  readonly results: ReadResults;
}

/** The survey with both its sheets, its design without faults. */
export async function openCountedSurvey(port: WorkbookPort): Promise<Outcome<CountedSurvey>> {
  const survey = await openSurvey(port);
  if (!survey.ok) return survey;
  const { design, results, ...ready } = survey.value;
  if (design === null) return fail([errorAt("survey-no-design", {})]);
  const faults = designFindings(survey.value, design).filter(({ severity }) => severity === "error");
  if (faults.length > 0) return fail(faults);
  if (results === null) return fail([errorAt("survey-no-results", {})]);
  return succeed({ ...ready, design, results });
}

/** Everything wrong with the design, each at its cell where one is known; errors keep it from being used. */
export function designFindings({ set }: Pick<ReadyWorkbook, "set">, read: ReadDesign): readonly Finding[] {
  const { design, places, book } = read;
  const at = (finding: Finding): Finding => {
    const { item } = finding.details;
    const row =
      typeof item === "string"
        ? (places.question.get(item) ?? places.answer.get(item) ?? places.group.get(item))
        : undefined;
    const cell = row === undefined ? {} : { address: book.cell(row, "code") };
    return { ...finding, at: { ...finding.at, sheet: read.sheet, ...cell } };
  };
  if (hasErrors(read.findings)) return read.findings;
  return [...read.findings, ...checkSurveyDesign(set, design).map(at), ...adviseSurvey(design).map(at)];
}
