/** The pictures of the year over the workbook that is open; loaded when that part of the pane is opened. */
import { yearViews } from "../../features/yearViews";
import type { WorkbookPort } from "../../features/workbookPort";
import type { ViewsProduct } from "./viewsProduct";

export function createViews(port: WorkbookPort): ViewsProduct {
  return { read: () => yearViews(port) };
}
