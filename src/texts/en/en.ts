/** The English catalogue: one file per namespace. Sheets are documents of a Vietnamese authority: their words stay Vietnamese. */
import { sheet } from "../vi/sheet";
import { analysis } from "./analysis";
import { cli } from "./cli";
import { finding } from "./finding";
import { page } from "./page";
import { pane } from "./pane";
import { start } from "./start";

export const en = { analysis, cli, finding, page, pane, sheet, start } as const;
