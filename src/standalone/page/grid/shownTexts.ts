/** Cells show their formatted text; the editor opens with the text that would give the content again. */
import { InterceptorEffectEnum } from "@univerjs/presets";
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { numberFormatOf } from "../../host/model/numberFormat";
import type { SheetModel } from "../../host/model/sheetModel";
import { styleAt } from "../../host/model/styles";
import type { WorkbookModel } from "../../host/model/workbookModel";
import { editText } from "./cellText";
import type { UniverApp } from "./univerApp";

/** Univer's cell type of plain text. */
const textType = 1;

/** @returns how to stop it */
export function showCellTexts(
  app: UniverApp,
  model: WorkbookModel,
  sheetOf: (viewId: string) => SheetModel | undefined,
): () => void {
  const interceptors = app.injector.get(SheetInterceptorService);
  const shown = interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 100,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _location, next) => {
      const text: unknown = cell?.custom?.["shown"];
      return next(typeof text === "string" ? { ...cell, v: text } : cell);
    },
  });
  // First of all: Univer's own would answer with the shown text.
  const stopEditor = interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { subUnitId, row, col }, next) => {
      const sheet = sheetOf(subUnitId);
      if (sheet === undefined) return next(cell);
      const found = sheet.findCell(row, col);
      const quoted = found !== undefined && sheet.quoted.has(found);
      const format = numberFormatOf(styleAt(sheet, row, col));
      return next({ ...cell, v: editText(sheet.content(row, col), format, model.culture, quoted), t: textType });
    },
  });
  return () => {
    shown.dispose();
    stopEditor();
  };
}
