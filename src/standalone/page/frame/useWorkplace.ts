/** Workbook, session and grid, started once and in this order; each part is a chunk of its own. */
import { useEffect, useState, type RefObject } from "react";
import type { Texts } from "../../../texts/texts";
import type { EmbeddedExcel } from "../../host/embedded";
import { openWorkKeeper } from "../file/keptWork";
import type { Grid } from "../grid/grid";
import type { Notify } from "../grid/gridNotice";
import type { AskPassword } from "../grid/sheetActions";
import { keyTexts } from "./keyTexts";
import { Session } from "../session";

export interface Workplace {
  readonly embedded: EmbeddedExcel;
  readonly session: Session;
  readonly grid: Grid;
}

export type Start = () => Promise<EmbeddedExcel>;

/** @param start a fixed function, as are the last two @param container of the grid @returns "failed" when a part cannot be started */
export function useWorkplace(
  start: Start,
  container: RefObject<HTMLElement | null>,
  texts: Texts,
  notice: Notify,
  askPassword: AskPassword,
): Workplace | "opening" | "failed" {
  const [workplace, setWorkplace] = useState<Workplace | "opening" | "failed">("opening");
  useEffect(() => {
    let isOver = false;
    let grid: Grid | undefined;
    const open = async (): Promise<void> => {
      const gridChunk = import("../grid/grid");
      const embedded = await start();
      const keeper = await openWorkKeeper().catch(() => null);
      const session = new Session(embedded, keeper, texts.say("page.new-file"), Date.now);
      await session.restore();
      const { openGrid } = await gridChunk;
      const named = keyTexts(texts);
      if (isOver || container.current === null) return;
      grid = await openGrid(container.current, embedded.model, {
        language: texts.language,
        notice,
        askPassword,
        words: {
          choices: texts.say("page.choices"),
          protect: texts.say("page.menu-protect"),
          unprotect: texts.say("page.menu-unprotect"),
          univer: {
            nameBox: named.say("name-box"),
            names: named.say("names"),
            sheetTabs: named.say("sheet-tabs"),
            sheetList: named.say("sheet-list"),
            smaller: named.say("smaller"),
            larger: named.say("larger"),
            close: named.say("close"),
          },
        },
      });
      setWorkplace({ embedded, session, grid });
    };
    open().catch((error: unknown) => {
      // The notice says that it failed; why, is for whoever mends it.
      // eslint-disable-next-line no-console -- a page has no other log
      console.error(error);
      setWorkplace("failed");
    });
    return () => {
      isOver = true;
      grid?.dispose();
    };
  }, [start, container, texts, notice, askPassword]);
  return workplace;
}
