/**
 * The criteria sheet (Bộ tiêu chí): office and year, the set with its maxima, and its classes. It is where the workbook
 * keeps the set: everything else is built from what is read here.
 */
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { toDecimal } from "../domain/points";
import { fieldsOf } from "../domain/setTree";
import {
  contentCell,
  emptyCell,
  entryCell,
  formulaCell,
  gapRow,
  numberCell,
  textCell,
  wideCell,
  type EntryValue,
} from "./cells";
import { classRow, floorValue, hasFloors } from "./classTable";
import type { Cell, Column, Row, SheetDocument, Validation } from "./document";
import { administrativePage, centredLines, type HeadingColumns, type Office } from "./heading";
import { fingerprintOf, writeIdentity } from "./identity";
import { listOf } from "./references";
import { nodeRow } from "./rowKeys";
import type { KnownStyle } from "./styles";
import { word, writtenDate } from "./words";

/** Settings in the order they stand; the entered ones first. */
export const enteredSettings = ["parentAgency", "agency", "place", "year"] as const;
export type EnteredSetting = (typeof enteredSettings)[number];

export interface CriteriaSheetInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly office: Office;
  /** As it stands in its cell; null while it is not known. */
  readonly year: EntryValue;
  /** Codes whose maxima people enter here, because the decision leaves them out; none when absent. */
  readonly enteredMaxima?: readonly string[];
  /** The classes are people's to change (sets read from files bring none of their own); false when absent. */
  readonly classesAreEntered?: boolean;
}

const columns: readonly Column[] = [
  { role: "code", width: 110 },
  { role: "name", width: 300 },
  { role: "maximum", width: 90 },
];
const at: HeadingColumns = { first: "code", leftEnd: "code", rightStart: "name", last: "maximum" };

export function settingRow(setting: string): string {
  return `setting:${setting}`;
}

export function criteriaSheet(input: CriteriaSheetInput): SheetDocument {
  const { set } = input;
  const entered = input.enteredMaxima ?? [];
  const classesEntered = input.classesAreEntered ?? false;
  return {
    name: input.sheet,
    identity: writeIdentity(
      { kind: "criteria", set: set.id, fingerprint: fingerprintOf(set), entered, classesEntered },
      "code",
    ),
    columns,
    rows: [
      ...centredLines(
        [
          { key: "title", text: word("criteria-title"), style: "title", size: 14 },
          { key: "hint", text: word("criteria-hint"), style: "reference", size: 12 },
        ],
        columns,
        at,
      ),
      ...settingRows(input),
      gapRow("criteria.gap", 10),
      ...(entered.length === 0
        ? []
        : centredLines(
            [{ key: "maxima.hint", text: word("criteria-hint-maxima"), style: "reference", size: 12 }],
            columns,
            at,
          )),
      {
        key: "head",
        height: 20,
        cells: {
          code: textCell(word("column-code"), "head"),
          name: textCell(word("column-criteria-name"), "head"),
          maximum: textCell(word("column-maximum"), "head"),
        },
      },
      ...set.nodes.map((node) => nodeCells(node, entered.includes(node.code))),
      {
        key: "total",
        height: 20,
        cells: {
          code: wideCell(word("total"), "labelTotal", "name"),
          maximum: formulaCell((book) => {
            const fields = fieldsOf(set).map((field) => nodeRow(field.code));
            return `=ROUND(SUM(${listOf(book, fields, "maximum")}),2)`;
          }, "numberTotal"),
        },
      },
      gapRow("class.gap", 10),
      ...classRows(set, classesEntered),
    ],
    print: { orientation: "portrait", titleRows: { from: "head", to: "head" }, ...administrativePage },
    isProtected: true,
  };
}

function settingRows({ set, office, year }: CriteriaSheetInput): readonly Row[] {
  const entered: Record<EnteredSetting, Cell> = {
    parentAgency: entryCell(office.parentAgency, "textEntry"),
    agency: entryCell(office.agency, "textEntry"),
    place: entryCell(office.place, "textEntry"),
    year: { ...entryCell(year, "numberLeftEntry"), validation: yearValidation },
  };
  const known: readonly (readonly [KnownSetting, Cell])[] = [
    ["title", textCell(set.title, "name")],
    ...(set.decision === null
      ? []
      : ([
          ["decisionNumber", textCell(set.decision.number, "name")],
          ["decisionDate", textCell(writtenDate(set.decision.date), "name")],
          ["decisionIssuer", textCell(set.decision.issuer, "name")],
        ] as const)),
    ["level", textCell(word(`level-${set.level}`), "name")],
    ["step", numberCell(toDecimal(set.step), "numberLeft")],
    ["language", textCell(set.language, "name")],
    ["basis", textCell(word(`basis-${set.classification.basis}`), "name")],
  ];
  return [...enteredSettings.map((setting) => [setting, entered[setting]] as const), ...known].map(
    ([setting, cell]): Row => ({
      key: settingRow(setting),
      cells: {
        code: textCell(word(`setting-${setting}`), "labelStrong"),
        name: { ...cell, mergeTo: "maximum" },
      },
    }),
  );
}

export type KnownSetting =
  "title" | "decisionNumber" | "decisionDate" | "decisionIssuer" | "level" | "step" | "language" | "basis";

const yearValidation: Validation = {
  rule: { kind: "decimal", least: 2000, most: 2100 },
  title: word("year-prompt-title"),
  message: word("year-prompt"),
};

function nodeCells(node: CriteriaNode, isEntered: boolean): Row {
  const key = nodeRow(node.code);
  const suffix = node.level === 1 ? "Field" : node.children.length === 0 ? "" : "Strong";
  const style = (base: "code" | "name" | "number"): KnownStyle => `${base}${suffix}`;
  const maximum = node.maximum === null ? null : toDecimal(node.maximum);
  return {
    key,
    outline: node.level - 1,
    cells: {
      code: textCell(node.code, style("code")),
      name: textCell(node.name, style("name")),
      maximum: isEntered
        ? {
            ...entryCell(maximum, "scoreEntry"),
            validation: {
              rule: {
                kind: "custom",
                formula: (book) => {
                  const cell = book.cell(key, "maximum");
                  return `=IF(COUNT(${cell})=0,FALSE,AND(${cell}>0,ROUND(${cell},2)=${cell}))`;
                },
              },
              title: word("maximum-prompt-title"),
              message: word("maximum-prompt"),
            },
          }
        : contentCell(maximum, style("number")),
    },
  };
}

/** The least total stands as the rule states it: in points or in percent; the floor in percent of every field. */
function classRows(set: CriteriaSet, areEntered: boolean): readonly Row[] {
  const { basis, classes } = set.classification;
  const floors = areEntered || hasFloors(set);
  const cell = (value: EntryValue, locked: KnownStyle, entry: KnownStyle): Cell =>
    areEntered ? entryCell(value, entry) : contentCell(value, locked);
  return [
    {
      key: "class.head",
      height: 34,
      cells: {
        code: floors ? textCell(word("class-floor"), "head") : emptyCell("head"),
        name: textCell(word("class-table"), "head"),
        maximum: textCell(word(basis === "points" ? "class-from-points" : "class-from-percent"), "head"),
      },
    },
    ...classes.map((each, index): Row => ({
      key: classRow(index),
      cells: {
        code: cell(floorValue(each), "number", "scoreEntry"),
        name: cell(each.name, "name", "textEntry"),
        maximum: cell(each.atLeast / 100, "number", "scoreEntry"),
      },
    })),
  ];
}
