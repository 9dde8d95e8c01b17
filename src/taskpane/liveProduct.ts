/** The product over the workbook that the page's client library is talking to: Excel's, or the standalone page's own. */
import { excelWorkbook } from "../excel/workbook";
import { createProduct } from "./createProduct";
import type { Product } from "./product";

export function liveProduct(): Product {
  return createProduct(excelWorkbook());
}
