/** The charts of a sheet as pictures. */
import { workbookError } from "./errors";
import { converse } from "./run";

export interface TakenPicture {
  readonly title: string;
  /** PNG, base64. */
  readonly png: string;
}

/** Wide enough for a page of print … */
const widest = 1200;
/** … as long as the picture, even if it comes uncompressed (4 bytes a pixel, 4/3 in base64), fits into one answer. */
const mostPixels = 800_000;

/** In pixels; the chart's own proportions stay. */
function sizeOf(chart: Excel.Chart): { readonly width: number; readonly height: number } {
  const proportion = chart.height / chart.width;
  const width = Math.floor(Math.min(widest, Math.sqrt(mostPixels / proportion)));
  return { width, height: Math.floor(width * proportion) };
}

/**
 * From top to bottom. A round trip for each picture and one before: an answer on the web has at most 5 MB, which two pictures may fill. Chart.getImage: ExcelApi 1.2.
 */
export async function chartPictures(sheet: string): Promise<readonly TakenPicture[]> {
  try {
    return await converse({ count: 0 }, async ({ context, sync }) => {
      const { charts } = context.workbook.worksheets.getItem(sheet);
      charts.load("items/name,items/width,items/height,items/top,items/title/text");
      await sync();
      const taken: TakenPicture[] = [];
      for (const chart of [...charts.items].sort((left, right) => left.top - right.top)) {
        const { width, height } = sizeOf(chart);
        const image = chart.getImage(width, height, "Fit");
        await sync();
        taken.push({ title: chart.title.text, png: image.value });
      }
      return taken;
    });
  } catch (error) {
    throw workbookError(error, true, sheet);
  }
}
