/**
 * The survey's sheets: made once, written again around everything that was entered. Counts that would have no place in the
 * new table stop the step; nothing typed is ever dropped.
 */
import type { UnitBallots } from "../../domain/analysis/surveyBallots";
import type { SurveyDesign } from "../../domain/analysis/surveyDesign";
import { errorAt, hasErrors, type Finding } from "../../domain/finding";
import { fail, succeed } from "../../domain/result";
import type { EntryValue } from "../../sheets/cells";
import type { ColumnRole, RowKey } from "../../sheets/document";
import { place } from "../../sheets/place";
import type { PlacedSheet } from "../../sheets/placed";
import { blankSurvey, surveyDesignSheet } from "../../sheets/survey/designSheet";
import { designRow } from "../../sheets/survey/designRows";
import type { DesignPlaces } from "../../sheets/survey/readDesign";
import type { ReadResults } from "../../sheets/survey/readResults";
import { countColumn, returnedColumn, surveyGroupRow } from "../../sheets/survey/resultRows";
import { surveyResultsSheet } from "../../sheets/survey/resultsSheet";
import { listSheet } from "../listSheet";
import type { Done, Outcome, Sentence } from "../outcome";
import type { WorkbookPort } from "../workbookPort";
import { relinkSurvey } from "./linkSurvey";
import { designFindings, openSurvey } from "./surveyWorkbook";

export interface PrepareSurveyInput {
  /** For a workbook without a design: what it begins with. Absent: the preset. */
  readonly design?: SurveyDesign;
  /** Counts to enter; they take the place of what stands in their cells. */
  readonly counts?: readonly UnitBallots[];
}

/** Three round trips, and those of linking again where scoring sheets follow the survey. Throws WorkbookError. */
export async function prepareSurvey(port: WorkbookPort, input: PrepareSurveyInput = {}): Promise<Outcome<Done>> {
  const opened = await openSurvey(port);
  if (!opened.ok) return opened;
  const survey = opened.value;
  const designSheet = listSheet(survey.open, "surveyDesign");
  const resultsSheet = listSheet(survey.open, "surveyResults");
  if (!designSheet.ok) return designSheet;
  if (!resultsSheet.ok) return resultsSheet;
  const present = survey.design;
  const design = present?.design ?? input.design ?? blankSurvey();
  const placed = place(
    surveyDesignSheet({
      sheet: designSheet.value.name,
      set: survey.set,
      year: survey.year,
      ...(present === null ? { design } : { entryAt: present.entryAt, filled: present.filled }),
    }),
  );
  const places = present?.places ?? placesOf(design);
  const findings = designFindings(survey, {
    ...(present ?? noReading(design)),
    sheet: designSheet.value.name,
    book: placed.book,
    places,
  });
  const did: Sentence[] = [
    {
      key: present === null ? "survey.did-design" : "survey.did-design-again",
      details: { sheet: designSheet.value.name },
    },
  ];
  const changes: Changes = { create: [], rewrite: [] };
  changes[designSheet.value.how].push(placed);
  // A new survey has no questions yet: that is no fault of the person who just asked for it.
  const told = design.questions.length === 0 ? findings.filter(({ code }) => code !== "survey-no-questions") : findings;
  if (hasErrors(findings)) {
    await port.change({ ...changes, activate: designSheet.value.name });
    return succeed({ did, sheets: [designSheet.value.name], findings: told });
  }
  const { results } = survey;
  const lost = results === null ? [] : lostCounts(results, survey.open.state.units, design);
  if (lost.length > 0) return fail(lost);
  changes[resultsSheet.value.how].push(
    place(
      surveyResultsSheet({
        sheet: resultsSheet.value.name,
        set: survey.set,
        design,
        designBook: placed.book,
        places,
        office: survey.open.state.office,
        year: survey.year,
        units: survey.open.state.units,
        entryAt: entriesFor(results, input.counts ?? []),
      }),
    ),
  );
  await port.change({ ...changes, activate: resultsSheet.value.name });
  const number = survey.open.state.units.length;
  if (present !== null || input.design !== undefined) did.length = 0;
  did.push({ key: "survey.did-results", details: { sheet: resultsSheet.value.name, number } });
  const relinked = await relinkSurvey(port, survey, design, resultsSheet.value.name);
  if (relinked > 0) did.push({ key: "survey.did-relink", details: { number: relinked } });
  return succeed({ did, sheets: [resultsSheet.value.name, designSheet.value.name], findings: told });
}

interface Changes {
  readonly create: PlacedSheet[];
  readonly rewrite: PlacedSheet[];
}

/** Rows of a design that was just written, in its own order. */
function placesOf({ groups, answers, questions }: SurveyDesign): DesignPlaces {
  const rows = (list: "group" | "answer" | "question", items: readonly { readonly code: string }[]) =>
    new Map(items.map(({ code }, index) => [code, designRow(list, index)]));
  return { group: rows("group", groups), answer: rows("answer", answers), question: rows("question", questions) };
}

function noReading(design: SurveyDesign) {
  return {
    fingerprint: "",
    design,
    entryAt: () => null,
    filled: { group: 0, answer: 0, question: 0 },
    findings: [],
  };
}

/** What stands in the cells, with new counts laid over it. */
function entriesFor(
  results: ReadResults | null,
  counts: readonly UnitBallots[],
): (row: RowKey, column: ColumnRole) => EntryValue {
  const entered = new Map<string, number>();
  for (const { unit, groups } of counts)
    for (const [group, ballots] of Object.entries(groups)) {
      const row = surveyGroupRow(unit, group);
      entered.set(`${row}\t${returnedColumn}`, ballots.returned);
      for (const [question, answers] of Object.entries(ballots.counts))
        for (const [answer, count] of Object.entries(answers))
          entered.set(`${row}\t${countColumn(question, answer)}`, count);
    }
  return (row, column) => entered.get(`${row}\t${column}`) ?? results?.entryAt(row, column) ?? null;
}

/** Counts of units, groups, questions or answers that are no longer there, told by what they belong to. */
export function lostCounts(
  results: ReadResults,
  units: readonly string[],
  { groups, questions, answers }: SurveyDesign,
): readonly Finding[] {
  const rows = new Set(units.flatMap((unit) => groups.map(({ code }) => surveyGroupRow(unit, code))));
  const columns = new Set([
    returnedColumn,
    ...questions.flatMap(({ code }) => answers.map((answer) => countColumn(code, answer.code))),
  ]);
  const lost = new Map<string, { number: number; readonly address: string | null }>();
  for (const { row, column, address } of results.typed) {
    if (rows.has(row) && columns.has(column)) continue;
    const item = rows.has(row) ? column.split(":").slice(1).join("_") : row.split(":").slice(1).join(", ");
    const before = lost.get(item);
    if (before === undefined) lost.set(item, { number: 1, address });
    else before.number += 1;
  }
  return [...lost].map(([item, { number, address }]) =>
    errorAt("survey-counts-lost", { sheet: results.sheet, ...(address === null ? {} : { address }) }, { item, number }),
  );
}
