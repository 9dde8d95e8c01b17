/** The Vietnamese catalogue: one file per namespace. */
import { analysis } from "./analysis";
import { cli } from "./cli";
import { finding } from "./finding";
import { page } from "./page";
import { pane } from "./pane";
import { sheet } from "./sheet";
import { start } from "./start";

export const vi = { analysis, cli, finding, page, pane, sheet, start } as const;
