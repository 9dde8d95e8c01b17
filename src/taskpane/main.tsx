/** Entry of the task pane inside Excel. */
import { officeAmbient } from "../excel/ambient";
import { liveProduct } from "./liveProduct";
import { openPane, sayOutsideExcel } from "./openPane";

officeAmbient().then((ambient) => openPane(liveProduct(), ambient), sayOutsideExcel);
