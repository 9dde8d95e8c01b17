/** The charts of a sheet as pictures. */
import { workbookError } from "./errors";
import { converse } from "./run";

export interface TakenPicture {
  readonly title: string;
  /** PNG, base64. */
  readonly png: string;
}

/** Pixels; the height follows from the chart's own proportions: wide enough for a page of print. */
const width = 1200;

/** From top to bottom. Two round trips. Chart.getImage: ExcelApi 1.2. */
export async function chartPictures(sheet: string): Promise<readonly TakenPicture[]> {
  try {
    return await converse({ count: 0 }, async ({ context, sync }) => {
      const { charts } = context.workbook.worksheets.getItem(sheet);
      charts.load("items/name,items/width,items/height,items/top,items/title/text");
      await sync();
      const sorted = [...charts.items].sort((left, right) => left.top - right.top);
      const queued = sorted.map((chart) => ({
        title: chart.title.text,
        image: chart.getImage(width, Math.round((width * chart.height) / chart.width), "Fit"),
      }));
      await sync();
      return queued.map(({ title, image }) => ({ title, png: image.value }));
    });
  } catch (error) {
    throw workbookError(error, true, sheet);
  }
}
