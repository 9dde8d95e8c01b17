/** Charts on A4 pages: which units stand in which chart, how high it is, where it stands. */
import type { ChartSpec } from "../document";

/** Every row of the sheet is as high; a portrait page between the margins has 728 points (297 mm − 2 × 20 mm). */
export const rowHeight = 24;
export const rowsPerPage = 30;
/** Title, remark and a gap at the top of the first page. */
export const titleRows = 3;
/** The printed width; 165 mm between the margins are 467 points: printed at full size. */
export const pageWidth = 460;

const tallest = (rowsPerPage - titleRows) * rowHeight;
/** Title, axis and legend of a chart. */
const around = 84;

/** Bars closer than this (points) leave no room for a name of 8 points. */
const closest = { single: 11, pair: 26 } as const;
const widest = { single: 20, pair: 30 } as const;
/** Two charts fit on a page with bars this close, and are still read easily. */
const comfortable = 12.5;

export interface Part {
  readonly from: number;
  readonly to: number;
  /** 1 … parts */
  readonly part: number;
  readonly parts: number;
  /** Height in rows of the sheet. */
  readonly rows: number;
}

/** Units over as few charts as can be read, as evenly as can be. `bars` is how many bars every unit has. */
export function chartParts(units: number, bars: "single" | "pair"): readonly Part[] {
  const most = Math.floor((tallest - around) / closest[bars]);
  const parts = Math.ceil(units / most);
  const size = Math.ceil(units / parts);
  return Array.from({ length: parts }, (_, index) => {
    const from = index * size;
    const to = Math.min(units, from + size) - 1;
    return { from, to, part: index + 1, parts, rows: chartRows(size, closest[bars], widest[bars]) };
  });
}

/** Rows for so many bars: half a page where that is comfortable, else as much of a page as they need. */
export function chartRows(count: number, least: number, most: number): number {
  const half = Math.floor((rowsPerPage - 2) / 2);
  if (least <= comfortable && around + count * comfortable <= half * rowHeight) return half;
  const pitch = Math.min(most, Math.max(least, (tallest - around) / Math.max(1, count)));
  return Math.min(rowsPerPage - titleRows, Math.ceil((around + count * pitch) / rowHeight));
}

export type UnplacedChart = Omit<ChartSpec, "left" | "top" | "width" | "height"> & {
  /** Height in rows. */
  readonly rows: number;
};

export interface ChartPages {
  readonly charts: readonly ChartSpec[];
  /** All rows of the sheet, whole pages. */
  readonly rows: number;
}

/** One under another; a chart that does not fit on the rest of the page begins a new one. */
export function paginate(charts: readonly UnplacedChart[]): ChartPages {
  let next = titleRows;
  const placed = charts.map(({ rows, ...chart }): ChartSpec => {
    if ((next % rowsPerPage) + rows > rowsPerPage) next = Math.ceil(next / rowsPerPage) * rowsPerPage;
    const top = next * rowHeight;
    next += rows;
    return { ...chart, left: 0, top: top + 4, width: pageWidth, height: rows * rowHeight - 10 };
  });
  return { charts: placed, rows: Math.ceil(next / rowsPerPage) * rowsPerPage };
}
