/**
 * The explained ranking (Giải trình xếp hạng): why every unit has its rank and class, how firm they are, what can still
 * change. Words and bands are those of one reading; a formula beside each unit tells when its scores have changed since.
 */
import type { ClassExplanation } from "../../domain/analysis/explainClass";
import type { ShiftRow } from "../../domain/analysis/shiftScores";
import { toDecimal } from "../../domain/points";
import type { RankingRow } from "../../domain/rankUnits";
import { toPercent } from "../../domain/ratio";
import { fieldsOf } from "../../domain/setTree";
import { emptyCell, formulaCell, gapRow, numberCell, textCell, textHeight, wideCell, widthOf } from "../cells";
import type { AddressBook, Cell, Row, RowKey, SheetDocument } from "../document";
import { freshnessColumn, withState } from "../freshness";
import { administrativePage, centredLines, heading, type HeadingColumns } from "../heading";
import { fingerprintOf } from "../identity";
import { fieldColumn, unitRow, validColumn } from "../rowKeys";
import { quoted, word } from "../words";
import { explanationColumns, figure, rowHeight, type ExplanationInput } from "./explanationLayout";
import { provisionalSections } from "./provisionalSections";
import { sectionRow, unitSpan } from "./reportLayout";
import { writeReportIdentity } from "./reportIdentity";
import { reportWord, sheetTexts, writtenNumber } from "./reportWords";
import { unitRowsOf } from "./tableUnits";

const at: HeadingColumns = { first: "number", leftEnd: "class", rightStart: "why", last: "state" };

export function explanationSheet(input: ExplanationInput): SheetDocument {
  const { set, office, year, ranking } = input;
  const { runs, seed, step } = input.shifted.options;
  const units = ranking.rows.length;
  const known: Known = {
    shifted: new Map(input.shifted.rows.map((row) => [row.unit, row])),
    tableRows: unitRowsOf(input.table, units),
  };
  const bands = { runs, seed, step: { points: step } };
  return {
    name: input.sheet,
    identity: writeReportIdentity({ part: "explanation", fingerprint: fingerprintOf(set), year, units }, "number"),
    columns: [...explanationColumns, freshnessColumn],
    rows: withState(
      [
        ...heading(office, explanationColumns, at),
        ...centredLines(
          [
            { key: "title", text: reportWord("explanation-title", { year: String(year) }), style: "title", size: 14 },
            { key: "read", text: reportWord("explanation-read", { time: input.readAt }), style: "reference", size: 12 },
          ],
          explanationColumns,
          at,
        ),
        {
          key: "state",
          height: 20,
          cells: { number: { ...formulaCell((book) => stateFormula(book, units), "signer"), mergeTo: "state" } },
        },
        remarkRow("ties", reportWord(`explanation-ties-${ranking.tieRule}`)),
        sectionRow("unit.title", reportWord("section-explained"), "number", "state"),
        ...headRows(writtenNumber(toDecimal(step))),
        ...ranking.rows.map((row, index) => unitCells(input, known, row, index)),
        remarkRow("bands", reportWord("bands-remark", bands)),
        ...(input.provisional === null
          ? []
          : [gapRow("provisional.gap", 10), ...provisionalSections(input, input.provisional)]),
      ],
      (book) => changedCount(book, units),
    ),
    freezeBelow: "head.2",
    print: {
      orientation: "landscape",
      titleRows: { from: "head.1", to: "head.2" },
      lastColumn: at.last,
      ...administrativePage,
    },
    isProtected: true,
  };
}

function remarkRow(key: string, text: string): Row {
  const height = textHeight(text, widthOf(explanationColumns, "number", "state"), 11);
  return { key: `remark.${key}`, height, cells: { number: wideCell(text, "remark", "state") } };
}

/** Without "=". */
function changedCount(book: AddressBook, units: number): string {
  return `COUNTIF(${unitSpan(book, units, "state")},${quoted(reportWord("state-changed"))})`;
}

function stateFormula(book: AddressBook, units: number): string {
  const changed = changedCount(book, units);
  const old = `${quoted(reportWord("explanation-old"))}&${changed}`;
  return `=IF(${changed}=0,${quoted(reportWord("explanation-current"))},${old})`;
}

function headRows(step: string): readonly Row[] {
  const tall = (text: string): Cell => ({ ...textCell(text, "head"), mergeRows: 2 });
  const pair = { best: reportWord("column-best-rank"), worst: reportWord("column-worst-rank") };
  return [
    {
      key: "head.1",
      height: 32,
      cells: {
        number: tall(word("column-number")),
        unit: tall(word("column-unit")),
        total: tall(reportWord("column-total")),
        rank: tall(word("column-rank")),
        class: tall(word("class")),
        why: tall(reportWord("column-why")),
        next: tall(reportWord("column-next")),
        nextPoints: tall(reportWord("column-next-points")),
        withoutBest: wideCell(reportWord("column-without-field"), "head", "withoutWorst"),
        shiftBest: wideCell(reportWord("column-shifted", { step }), "head", "kept"),
        state: tall(reportWord("column-state")),
      },
    },
    {
      key: "head.2",
      height: 32,
      cells: {
        withoutBest: textCell(pair.best, "head"),
        withoutWorst: textCell(pair.worst, "head"),
        shiftBest: textCell(pair.best, "head"),
        shiftWorst: textCell(pair.worst, "head"),
        kept: textCell(reportWord("column-kept"), "head"),
      },
    },
  ];
}

/** All sentences of an explanation, in Vietnamese. */
export function explanationText({ sentences }: ClassExplanation): string {
  return sentences.map(({ code, details }) => sheetTexts.say(`analysis.${code}`, details)).join(" ");
}

/** What every row looks something up in. */
interface Known {
  readonly shifted: ReadonlyMap<string, ShiftRow>;
  readonly tableRows: readonly RowKey[];
}

function unitCells(input: ExplanationInput, known: Known, row: RankingRow, index: number): Row {
  const explanation = input.explanations[index];
  const why = explanation === undefined ? "" : explanationText(explanation);
  const next = row.class?.next ?? null;
  const without = input.withoutField.get(row.unit)?.band;
  const shifted = known.shifted.get(row.unit);
  const tableRow = known.tableRows[row.position];
  return {
    key: unitRow(index),
    height: rowHeight({ unit: row.unit, why, class: row.class?.name ?? "", next: next?.name ?? "" }),
    cells: {
      number: numberCell(index + 1, "number"),
      unit: textCell(row.unit, "name"),
      total: figure(row.appraisal === null ? null : toDecimal(row.appraisal), "decimalStrong"),
      rank: figure(row.rank, "numberStrong"),
      class: textCell(row.class?.name ?? word("incomplete"), "centered"),
      why: textCell(why, "label"),
      next: next === null ? emptyCell("centered") : textCell(next.name, "centered"),
      nextPoints: figure(next === null ? null : toDecimal(next.points), "decimal"),
      withoutBest: figure(without?.best, "number"),
      withoutWorst: figure(without?.worst, "number"),
      shiftBest: figure(shifted?.band.best, "number"),
      shiftWorst: figure(shifted?.band.worst, "number"),
      kept: figure(shifted === undefined ? null : toDecimal(toPercent(shifted.kept)), "decimal"),
      state:
        tableRow === undefined
          ? textCell(reportWord("state-changed"), "centered")
          : formulaCell(() => changedFormula(input, row, tableRow), "centered"),
    },
  };
}

/** Whether every field's score still is what it was: a score is compared, a missing one must still not count. */
function changedFormula({ set, table }: ExplanationInput, row: RankingRow, tableRow: string): string {
  const same = fieldsOf(set).map(({ code }) => {
    const score = row.fields[code]?.appraisal;
    return score?.kind === "scored"
      ? `${table.foreign(tableRow, fieldColumn("appraisal", code))}=${toDecimal(score.points)}`
      : `${table.foreign(tableRow, validColumn("appraisal", code))}=0`;
  });
  return `=IF(AND(${same.join(",")}),"",${quoted(reportWord("state-changed"))})`;
}
