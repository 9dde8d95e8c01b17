import type { Cell } from "@cj-tech-master/excelts";

/** A cell's look as ExcelTS keeps it. Shared between cells and never changed in place. */
export type CellStyle = Cell["style"];
