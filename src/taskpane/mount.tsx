/** Puts the task pane into a page. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { TaskPane, type TaskPaneProps } from "./TaskPane";

/** @returns takes the pane out of the page again. */
export function mountTaskPane(container: HTMLElement, props: TaskPaneProps): () => void {
  const root = createRoot(container);
  root.render(
    <StrictMode>
      <TaskPane {...props} />
    </StrictMode>,
  );
  return () => root.unmount();
}
