/** Items set aside, over the workbook that is open; loaded when the person opens that part of the pane. */
import type { LiveChecks } from "../../features/liveChecks";
import { selectedItem } from "../../features/selectedItem";
import { applyAgain, setAsideItem } from "../../features/setAside";
import type { WorkbookPort } from "../../features/workbookPort";
import type { SetAsideProduct } from "./setAsideProduct";

/** Both actions are checked and logged afterwards. */
export function createSetAside(port: WorkbookPort, checks: LiveChecks, now: () => Date): SetAsideProduct {
  return {
    selected: () => selectedItem(port),
    setAside: (input, work) => checks.afterwards(() => setAsideItem(port, input, now()), work),
    applyAgain: (input, work) => checks.afterwards(() => applyAgain(port, input, now()), work),
  };
}
