/** The criteria sheet read back into the set, the office and the year. */
import { buildCriteriaSet, type CriteriaRow } from "../domain/buildCriteriaSet";
import type { Classification, CriteriaSet, Decision, UnitLevel } from "../domain/criteria";
import type { Finding } from "../domain/finding";
import { fromDecimal, percent, points } from "../domain/points";
import { written } from "./readCellScore";
import { settingRow, type EnteredSetting, type KnownSetting } from "./criteriaSheet";
import type { Office } from "./heading";
import { openSheet, type OwnCells, type SheetReading } from "./reading";
import { word } from "./words";

export interface ReadCriteriaSheet {
  readonly sheet: string;
  /** The set as it stands on the sheet; null when it is faulty (see findings). Entered maxima may still be null. */
  readonly set: CriteriaSet | null;
  /** Codes whose maxima people enter on the sheet. */
  readonly enteredMaxima: readonly string[];
  /** The classes are people's to change. */
  readonly classesAreEntered: boolean;
  readonly office: Office;
  /** A whole number from 2000 to 2100, else null. */
  readonly year: number | null;
  /** Faults of the set (domain/buildCriteriaSet), with sheet, row and address. */
  readonly findings: readonly Finding[];
}

/** Null when it is no criteria sheet of ours. */
export function readCriteriaSheet(reading: SheetReading): ReadCriteriaSheet | null {
  const sheet = openSheet(reading, "criteria");
  if (sheet === null) return null;
  const { set: id, entered, classesEntered } = sheet.identity;
  const rows = nodeRows(sheet);
  const built = buildCriteriaSet(rows, {
    id,
    title: setting(sheet, "title"),
    decision: readDecision(sheet),
    level: readLevel(setting(sheet, "level")),
    language: setting(sheet, "language"),
    step: fromDecimal(Number(sheet.value(settingRow("step"), "name"))) ?? points(1),
    classification: readClassification(sheet),
    maxima: entered.length > 0 ? "entered" : "given",
  });
  return {
    sheet: sheet.name,
    set: built.ok ? built.value : null,
    enteredMaxima: entered,
    classesAreEntered: classesEntered,
    office: {
      parentAgency: setting(sheet, "parentAgency"),
      agency: setting(sheet, "agency"),
      place: setting(sheet, "place"),
    },
    year: readYear(setting(sheet, "year")),
    findings: built.ok ? [] : built.failure.map((finding) => placed(finding, sheet)),
  };
}

function setting(sheet: OwnCells, name: EnteredSetting | KnownSetting): string {
  return sheet.text(settingRow(name), "name");
}

function nodeRows(sheet: OwnCells): readonly CriteriaRow[] {
  return sheet.keys
    .filter((key) => key.startsWith("node:"))
    .map((key) => ({
      row: sheet.book.row(key) + 1,
      code: sheet.text(key, "code"),
      name: sheet.text(key, "name"),
      maximum: written(sheet.value(key, "maximum")),
    }));
}

function readDecision(sheet: OwnCells): Decision | null {
  const number = setting(sheet, "decisionNumber");
  if (number === "") return null;
  const date = setting(sheet, "decisionDate");
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date);
  const [, day = "", month = "", year = ""] = parts ?? [];
  return {
    number,
    date: parts === null ? date : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
    issuer: setting(sheet, "decisionIssuer"),
  };
}

function readLevel(text: string): UnitLevel {
  const levels: readonly UnitLevel[] = ["commune", "district", "department"];
  return levels.find((level) => word(`level-${level}`) === text) ?? "commune";
}

/** The domain checks order and thresholds; what is no number here becomes a threshold it refuses. */
function readClassification(sheet: OwnCells): Classification {
  const basis = setting(sheet, "basis") === word("basis-percent") ? "percent" : "points";
  const classes = sheet.keys
    .filter((key) => /^class:\d+$/.test(key))
    .map((key) => {
      const floor = sheet.value(key, "code");
      return {
        name: sheet.text(key, "name"),
        atLeast: fromDecimal(Number(sheet.value(key, "maximum") ?? NaN)) ?? -1,
        fieldFloor: floor === null ? null : percent(fromDecimal(Number(floor)) ?? -1),
      };
    });
  return { basis, classes };
}

function readYear(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : null;
  return year !== null && year >= 2000 && year <= 2100 ? year : null;
}

function placed(finding: Finding, sheet: OwnCells): Finding {
  const { row } = finding.at;
  const column = finding.code.startsWith("maximum") ? "maximum" : "code";
  const key = row === undefined ? undefined : sheet.keys.find((each) => sheet.book.row(each) + 1 === row);
  const address = key === undefined ? null : sheet.address(key, column);
  return { ...finding, at: { ...finding.at, sheet: sheet.name, ...(address === null ? {} : { address }) } };
}
