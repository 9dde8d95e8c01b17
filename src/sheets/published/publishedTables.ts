/** The analysis as an annex: its figures look at the published ranking and score table, names stand as texts, no helper columns. */
import type { YearStatistics } from "../../domain/analysis/statistics";
import type { AddressBook, Cell, SheetDocument } from "../document";
import { classRow } from "../classTable";
import { fieldColumn } from "../rowKeys";
import { fieldRow } from "../report/fieldSections";
import { namesText, nameSeparator } from "../report/nameLists";
import { canListNames, reportColumns, scoreColumn } from "../report/reportLayout";
import { reportTables } from "../report/reportTables";
import { footOf } from "./mark";
import type { PublishedSheetInput } from "./publishedScores";

export interface PublishedTablesInput extends PublishedSheetInput {
  readonly statistics: YearStatistics;
  /** Where published score table and ranking stand. */
  readonly table: AddressBook;
  readonly ranking: AddressBook;
}

export function publishedTables(input: PublishedTablesInput): SheetDocument {
  const { units, statistics, mark } = input;
  const listsNames = canListNames(units.map(({ unit }) => unit));
  const working = reportTables({ ...input, units: units.length, statistics, listsNames });
  const names = nameCells(input, listsNames);
  const kept = new Set(reportColumns.map(({ role }) => role));
  return {
    ...working,
    columns: reportColumns,
    rows: [
      ...working.rows.map((row) => ({
        ...row,
        cells: Object.fromEntries(
          Object.entries(row.cells).flatMap(([role, cell]): [string, Cell][] => {
            if (cell === undefined || !kept.has(role)) return [];
            const text = names.get(`${row.key} ${role}`);
            return [[role, text === undefined ? overTable(input, cell) : { ...cell, content: { kind: "text", text } }]];
          }),
        ),
      })),
      ...footOf(mark, reportColumns),
    ],
    print: { ...working.print, footer: mark.footer },
    isProtected: false,
  };
}

/** Lists of names, by "row column". */
function nameCells({ set, statistics }: PublishedTablesInput, listsNames: boolean): ReadonlyMap<string, string> {
  const text = (names: readonly string[] | undefined): string => namesText(names ?? [], listsNames);
  return new Map([
    ["general.best b", text(statistics.best?.units)],
    ["general.worst b", text(statistics.worst?.units)],
    ...set.classification.classes.map((_, index): [string, string] => {
      const members = statistics.classes[index]?.units ?? [];
      return [`${classRow(index)} c`, listsNames ? members.join(nameSeparator) : text(members)];
    }),
    ...statistics.fields.flatMap(({ code, best, worst }): [string, string][] => [
      [`${fieldRow("field", code)} first`, text(best?.units)],
      [`${fieldRow("field", code)} last`, text(worst?.units)],
    ]),
  ]);
}

/** The published score table stands in the order of the ranking: its columns take the place of the helper columns. */
function overTable({ set, table }: PublishedTablesInput, { content, ...cell }: Cell): Cell {
  if (content === undefined) return cell;
  if (content.kind !== "formula") return { ...cell, content };
  const scores = new Map(set.nodes.map(({ code }) => [scoreColumn(code), fieldColumn("appraisal", code)]));
  const formula = (book: AddressBook): string =>
    content.formula({
      ...book,
      fixedSpan: (from, to, role) => {
        const scored = scores.get(role);
        return scored === undefined ? book.fixedSpan(from, to, role) : table.foreignSpan(from, to, scored);
      },
    });
  return { ...cell, content: { kind: "formula", formula } };
}
