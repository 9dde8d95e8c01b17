/** The sentences for what went wrong with a file or in the grid. */
import type { Texts } from "../../../texts/texts";
import { largestMegabytes, type FileFault } from "../file/workbookBytes";
import type { GridNotice } from "../grid/gridNotice";

export interface PageMessage {
  readonly intent: "error" | "warning" | "info";
  readonly text: string;
}

export function fileMessage(texts: Texts, fault: FileFault | "macros", file: string): PageMessage {
  if (fault === "macros") return { intent: "warning", text: texts.say("page.file-macros", { file }) };
  if (fault.kind === "tooLarge") {
    const details = { file, megabytes: fault.megabytes, most: largestMegabytes };
    return { intent: "error", text: texts.say("page.file-tooLarge", details) };
  }
  return { intent: "error", text: texts.say(`page.file-${fault.kind}`, { file }) };
}

export function gridMessage(texts: Texts, notice: GridNotice): PageMessage {
  return { intent: notice.kind === "notOffered" ? "info" : "warning", text: gridText(texts, notice) };
}

function gridText(texts: Texts, notice: GridNotice): string {
  switch (notice.kind) {
    case "locked":
      return texts.say("page.cell-locked", { cell: notice.cell, sheet: notice.sheet });
    case "formula":
      return texts.say("page.cell-formula", { cell: notice.cell });
    case "invalid":
      return notice.message === ""
        ? texts.say("page.cell-invalid", { cell: notice.cell })
        : texts.say("page.cell-invalid-because", { cell: notice.cell, message: notice.message });
    case "protectedSheet":
      return texts.say("page.sheet-protected", { sheet: notice.sheet });
    case "wrongPassword":
      return texts.say("page.wrong-password", { sheet: notice.sheet });
    case "refused": {
      const key = `page.refused-${notice.why}`;
      return texts.has(key) ? texts.say(key) : texts.say("page.refused");
    }
    case "notOffered":
      return texts.say("page.not-offered");
  }
}
