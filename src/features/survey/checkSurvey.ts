/** Everything wrong with the survey, its counts and its links, each where it stands. Writes nothing. */
import { convertSurvey, type SurveyedUnit } from "../../domain/analysis/survey";
import { isSurveyLink } from "../../domain/analysis/surveyLink";
import { errorAt, noteAt, warningAt, type Finding } from "../../domain/finding";
import { fromDecimal } from "../../domain/points";
import { fail, succeed } from "../../domain/result";
import { unitKey } from "../../domain/unitName";
import { ballotsIn, shownPoints } from "../../sheets/survey/readResults";
import { countColumn, pointsColumn, surveyGroupRow, surveyUnitRow } from "../../sheets/survey/resultRows";
import { fedCriteria } from "../../sheets/survey/resultRows";
import { written } from "../logRow";
import type { Done, Outcome } from "../outcome";
import { scoringReadings } from "../scoringSheetsOf";
import type { WorkbookPort } from "../workbookPort";
import { linkedCellsIn, surveyCellsIn } from "./surveyCells";
import { designFindings, openCountedSurvey, type CountedSurvey } from "./surveyWorkbook";

/** What the domain makes of the counts in the sheet. */
export function surveyedUnits(survey: CountedSurvey): Outcome<readonly SurveyedUnit[]> {
  const { set, design, results } = survey;
  const ballots = results.units.map((unit) => ballotsIn(results, design.design, unit));
  return convertSurvey(set, design.design, ballots);
}

/** Two round trips and those of reading the scoring sheets. Throws WorkbookError. */
export async function checkSurvey(port: WorkbookPort): Promise<Outcome<Done>> {
  const opened = await openCountedSurvey(port);
  if (!opened.ok) return opened;
  const survey = opened.value;
  const converted = surveyedUnits(survey);
  if (!converted.ok) return fail(converted.failure);
  const units = converted.value;
  const ready = units.filter(({ criteria }) => criteria.every(({ score }) => score.kind === "scored")).length;
  return succeed({
    did: [{ key: "survey.did-check", details: { number: units.length, ready } }],
    sheets: [survey.results.sheet],
    findings: [
      ...designFindings(survey, survey.design),
      ...layoutFindings(survey),
      ...units.flatMap((unit) => [...countFindings(survey, unit), ...pointFindings(survey, unit)]),
      ...(await linkFindings(port, survey)),
    ],
  });
}

/** Units without a row, rows of units that are not in the list, and a design that changed after the table was made. */
function layoutFindings({ open, set, design, results }: CountedSurvey): readonly Finding[] {
  const { sheet, cells } = results;
  const listed = new Set(open.state.units.map(unitKey));
  const present = new Set(results.units.map(unitKey));
  const missing = [
    ...design.design.questions.flatMap(({ code }) =>
      design.design.answers.map((answer) => countColumn(code, answer.code)),
    ),
    ...fedCriteria(set, design.design).map(({ node }) => pointsColumn(node.code)),
  ].filter((column) => !cells.hasColumn(column));
  const [first] = results.units;
  const groups =
    first === undefined
      ? []
      : design.design.groups.filter(({ code }) => !cells.book.hasRow(surveyGroupRow(first, code)));
  const items = [...missing.map((column) => column.split(":").slice(1).join("_")), ...groups.map(({ name }) => name)];
  return [
    ...(items.length === 0
      ? []
      : [errorAt("survey-table-out-of-date", { sheet }, { items: { names: items.slice(0, 10) } })]),
    ...open.state.units
      .filter((unit) => !present.has(unitKey(unit)))
      .map((unit) => errorAt("survey-unit-missing", { sheet, unit })),
    ...results.units
      .filter((unit) => !listed.has(unitKey(unit)))
      .map((unit) => warningAt("survey-unit-not-listed", { sheet, unit }, { unit })),
  ];
}

/** The domain's findings, brought to the unit's row; units nobody has begun with are one note, not many errors. */
function countFindings({ results }: CountedSurvey, { unit, ballots, findings }: SurveyedUnit): readonly Finding[] {
  const address = results.cells.address(surveyUnitRow(unit), "state");
  const at = { sheet: results.sheet, unit, ...(address === null ? {} : { address }) };
  if (ballots === 0 && findings.every(({ code }) => emptyCodes.has(code))) return [noteAt("survey-pending", at)];
  return findings.map((finding) => ({ ...finding, at: { ...finding.at, ...at } }));
}

const emptyCodes = new Set([
  "survey-too-few-ballots",
  "survey-group-too-few",
  "survey-few-ballots",
  "survey-group-few",
  "survey-group-silent",
  "survey-nothing-counted",
]);

/** Points in the sheet that are not those of its counts: nothing is to be taken from such a sheet. */
export function differingPoints(survey: CountedSurvey): readonly Finding[] {
  const converted = surveyedUnits(survey);
  return converted.ok ? converted.value.flatMap((unit) => pointFindings(survey, unit)) : converted.failure;
}

/** The sheet's own points against those of the same counts worked out anew: a formula may have been changed. */
function pointFindings({ results }: CountedSurvey, { unit, criteria }: SurveyedUnit): readonly Finding[] {
  return criteria.flatMap(({ code, score }) => {
    if (!results.cells.hasColumn(pointsColumn(code))) return [];
    const found = shownPoints(results, unit, code);
    const expected = score.kind === "scored" ? score.points : null;
    const isSame = expected === null ? found === null : typeof found === "number" && fromDecimal(found) === expected;
    if (isSame) return [];
    const address = results.cells.address(surveyUnitRow(unit), pointsColumn(code));
    return [
      errorAt(
        "survey-sheet-differs",
        { sheet: results.sheet, unit, code, ...(address === null ? {} : { address }) },
        { found: written(found) || "…", expected: expected === null ? "…" : { points: expected } },
      ),
    ];
  });
}

async function linkFindings(
  port: WorkbookPort,
  { open, set, design, results }: CountedSurvey,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let missing = 0;
  for await (const reading of scoringReadings(port, open)) {
    const fed = surveyCellsIn(reading, set, design.design, results) ?? [];
    const right = new Set(fed.filter(({ formula, link }) => formula === link).map(({ address }) => address));
    missing += fed.filter(({ formula, link }) => link !== null && !isSurveyLink(formula)).length;
    for (const { sheet, unit, code, address, formula } of linkedCellsIn(reading, set))
      if (!right.has(address))
        findings.push(
          errorAt("survey-link-broken", { sheet, unit, code, address }, { found: (formula ?? "").slice(0, 80) }),
        );
  }
  return missing === 0 ? findings : [...findings, noteAt("survey-link-missing", {}, { number: missing })];
}
