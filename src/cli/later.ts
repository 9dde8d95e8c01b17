/**
 * What only some commands need, loaded when they do: the workbook engine takes a second and 60 MB. By `require`: for an
 * `import()` of TypeScript the loader would need a second thread, which takes 30 MB as long as the command runs.
 */
import { createRequire } from "node:module";
import type * as IssueFiles from "../files/issued/issueFiles";
import type * as EmbeddedWorkbook from "./embeddedWorkbook";

const load = createRequire(__filename);

/** For commands that write workbooks. */
export function workbookEngine(): typeof EmbeddedWorkbook {
  return load("./embeddedWorkbook") as typeof EmbeddedWorkbook;
}

export function issuing(): typeof IssueFiles {
  return load("../files/issued/issueFiles") as typeof IssueFiles;
}
