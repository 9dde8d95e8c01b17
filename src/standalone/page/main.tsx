/** Entry of the standalone page: the add-in's own pane and features beside the grid. */
import { liveProduct } from "../../taskpane/liveProduct";
import { mountTaskPane } from "../../taskpane/mount";
import { startPage } from "./startPage";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no element for its content");
void startPage(
  root,
  {
    mountPane: (container, { ambient }) => mountTaskPane(container, { product: liveProduct(), ambient }),
    openSample: async () => (await import("../../taskpane/openSample")).openSample(),
  },
  new URL(window.location.href),
);
