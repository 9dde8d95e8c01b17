/** Takes back what inserting or deleting rows and columns did: contents, looks and every reference, in all sheets. */
import { isFormulaCell, readContent, writeFormula, writeScalar, type Content } from "./cells";
import { changeChart, seriesOf, type SheetChart } from "./chartParts";
import type { CellStyle } from "./cellStyle";
import { mergedBlocks } from "./merges";
import { readNames, writeNames, type DefinedName } from "./names";
import { MAX_COLUMNS, MAX_ROWS, wholeSheet, type Rect } from "./rect";
import type { ConditionalRule, SheetModel } from "./sheetModel";
import type { SheetValidation } from "./validationRule";
import type { WorkbookModel } from "./workbookModel";

interface KeptCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style: CellStyle;
  readonly quoted: boolean;
}

interface KeptFormula {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

interface KeptRules {
  readonly sheet: SheetModel;
  readonly validations: SheetValidation[];
  readonly conditionalRules: ConditionalRule[];
  readonly charts: readonly (readonly [chart: SheetChart, formulas: readonly string[]])[];
}

/** Everything about a line (row or column) but its cells. */
interface KeptLine {
  readonly size: number | undefined;
  readonly hidden: boolean;
  readonly outlineLevel: number;
  readonly style: CellStyle;
}

export class StructureMemory {
  private readonly cells: KeptCell[] = [];
  private formulas: KeptFormula[] = [];
  private readonly rules: readonly KeptRules[];
  private readonly merges: readonly Rect[];
  private readonly rows: readonly KeptLine[];
  private readonly columns: readonly KeptLine[];
  private readonly names: readonly DefinedName[];

  /** Remembers the workbook as it is before `sheet` is changed. */
  constructor(
    private readonly model: WorkbookModel,
    private readonly sheet: SheetModel,
  ) {
    sheet.forEachCell(wholeSheet(), (cell, row, column) => {
      const quoted = sheet.quoted.has(cell);
      this.cells.push({ row, column, content: readContent(cell), style: cell.style, quoted });
    });
    for (const other of model.sheets) {
      if (other === sheet) continue;
      other.forEachCell(wholeSheet(), (cell, row, column) => {
        if (isFormulaCell(cell) && cell.formula !== undefined)
          this.formulas.push({ sheet: other, row, column, formula: cell.formula });
      });
    }
    this.rules = model.sheets.map((one) => ({
      sheet: one,
      validations: one.validations,
      conditionalRules: one.conditionalRules,
      charts: one.charts
        .filter(({ chart }) => chart.chartModel !== undefined)
        .map((chart) => [chart, sourcesOf(chart).map(({ formula }) => formula)]),
    }));
    this.merges = mergedBlocks(sheet);
    this.rows = Array.from({ length: sheet.worksheet.rowCount }, (_, index) => {
      const row = sheet.worksheet.findRow(index + 1);
      return lineOf(row, row?.height);
    });
    this.columns = (sheet.worksheet.columns ?? []).map((column) => lineOf(column, column.width));
    this.names = readNames(model.book);
  }

  /** After the change: only the other sheets' formulas that it touched need to be kept. */
  settle(): void {
    this.formulas = this.formulas.filter(
      ({ sheet, row, column, formula }) => sheet.findCell(row, column)?.formula !== formula,
    );
  }

  /** Puts the workbook back as it was remembered; results are stale afterwards, listeners are not told. */
  restore(): void {
    for (const { row, column, rows, columns } of mergedBlocks(this.sheet))
      this.sheet.worksheet.unMergeCells(row + 1, column + 1, row + rows, column + columns);
    this.restoreLines();
    this.restoreCells();
    for (const { row, column, rows, columns } of this.merges)
      this.sheet.worksheet.mergeCellsWithoutStyle(row + 1, column + 1, row + rows, column + columns);
    for (const { sheet, row, column, formula } of this.formulas) writeFormula(sheet.getCell(row, column), formula);
    for (const { sheet, validations, conditionalRules, charts } of this.rules) {
      sheet.validations = validations;
      sheet.conditionalRules = conditionalRules;
      for (const [chart, formulas] of charts) restoreChart(chart, formulas);
    }
    if (this.names.length > 0) writeNames(this.model.book, this.names);
    this.model.structureChanged();
  }

  private restoreCells(): void {
    this.sheet.forEachCell({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, (cell) => {
      writeScalar(cell, null);
      cell.style = {};
      this.sheet.quoted.delete(cell);
    });
    for (const { row, column, content, style, quoted } of this.cells) {
      const cell = this.sheet.getCell(row, column);
      cell.style = style;
      if (content.formula !== undefined) writeFormula(cell, content.formula);
      else if (content.value !== null) writeScalar(cell, content.value);
      if (quoted) this.sheet.quoted.add(cell);
    }
  }

  private restoreLines(): void {
    const { worksheet } = this.sheet;
    for (let index = 0; index < Math.max(this.rows.length, worksheet.rowCount); index++) {
      const kept = this.rows[index];
      if (kept === undefined && worksheet.findRow(index + 1) === undefined) continue;
      const row = worksheet.getRow(index + 1);
      delete row.height;
      if (kept?.size !== undefined) row.height = kept.size;
      putLine(row, kept);
    }
    for (let index = 0; index < Math.max(this.columns.length, worksheet.columns?.length ?? 0); index++) {
      const kept = this.columns[index];
      const column = worksheet.getColumn(index + 1);
      delete column.width;
      if (kept?.size !== undefined) column.width = kept.size;
      putLine(column, kept);
    }
  }
}

interface Line {
  hidden: boolean;
  outlineLevel: number;
  style: CellStyle;
}

function lineOf(line: Readonly<Partial<Line>> | undefined, size: number | undefined): KeptLine {
  return {
    size,
    hidden: line?.hidden ?? false,
    outlineLevel: line?.outlineLevel ?? 0,
    style: line?.style ?? {},
  };
}

function putLine(line: Line, kept: KeptLine | undefined): void {
  line.style = kept?.style ?? {};
  line.hidden = kept?.hidden ?? false;
  line.outlineLevel = kept?.outlineLevel ?? 0;
}

function sourcesOf(chart: SheetChart): { formula: string }[] {
  return seriesOf(chart).flatMap(({ val, cat, tx }) =>
    [val?.numRef, cat?.numRef, cat?.strRef, tx?.strRef].filter((source) => source !== undefined),
  );
}

function restoreChart(chart: SheetChart, formulas: readonly string[]): void {
  sourcesOf(chart).forEach((source, index) => {
    const formula = formulas[index];
    if (formula === undefined || formula === source.formula) return;
    changeChart(chart, () => {
      source.formula = formula;
    });
  });
}
