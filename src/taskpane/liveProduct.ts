/** The product over the workbook that the page's client library is talking to: Excel's, or the standalone page's own. */
import { excelWorkbook } from "../excel/workbook";
import { removeBlankSheets } from "../features/removeBlankSheets";
import { quietWork } from "../features/work";
import { createProduct, buildSample } from "./createProduct";
import type { Product } from "./product";

export function liveProduct(): Product {
  return createProduct(excelWorkbook());
}

/** Builds the sample year into an empty workbook; rejects when the workbook is not empty enough for it. */
export async function openSample(): Promise<void> {
  const port = excelWorkbook();
  const done = await buildSample(port, quietWork);
  if (!done.ok) throw new Error(done.failure.map((finding) => finding.code).join(", "));
  await removeBlankSheets(port);
}
