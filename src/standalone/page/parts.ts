/** What the product puts on the page; the page itself knows grid and files only. */
import type { TaskPaneProps } from "../../taskpane/TaskPane";
import type { EmbeddedExcel } from "../host/embedded";

export interface PageParts {
  /** Mounts the task pane beside the grid once the workbook is there. @returns takes it out again */
  readonly mountPane: (container: HTMLElement, surroundings: PaneSurroundings) => () => void;
  /** Fills the (new) workbook with the sample data; rejects when it cannot. */
  readonly openSample: (surroundings: PaneSurroundings) => Promise<void>;
}

export interface PaneSurroundings {
  readonly embedded: EmbeddedExcel;
  readonly ambient: TaskPaneProps["ambient"];
}
