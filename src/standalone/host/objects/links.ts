/** Lets Range lead back to its sheet without the two tables importing each other. */
import type { HostObject } from "../hostObject";
import type { SheetModel } from "../model/sheetModel";
import type { WorkbookModel } from "../model/workbookModel";

type MakeWorksheet = (model: WorkbookModel, sheet: SheetModel) => HostObject;

let make: MakeWorksheet | undefined;

export function provideWorksheet(maker: MakeWorksheet): void {
  make = maker;
}

export function worksheetObject(model: WorkbookModel, sheet: SheetModel): HostObject {
  if (make === undefined) throw new Error("The worksheet table is not loaded.");
  return make(model, sheet);
}
