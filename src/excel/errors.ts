/**
 * Excel's errors as what they mean for the person at work. Codes are stable, messages are localised (error handling, office-js docs).
 */
import { WorkbookError, type WorkbookFailure } from "../features/workbookPort";

interface ExcelError {
  readonly code: string;
  readonly message: string;
}

const meanings: Readonly<Record<string, WorkbookFailure["code"]>> = {
  ItemAlreadyExists: "sheetNameTaken",
  ItemNotFound: "sheetMissing",
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "cellEditMode",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  Timeout: "notAnswering",
  RequestAborted: "notAnswering",
};

/** Whether an unknown error came from the client library (it has a code). */
function isExcelError(error: unknown): error is ExcelError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

/** Excel's stable code, or null for an error that is not Excel's. */
export function codeOf(error: unknown): string | null {
  return isExcelError(error) ? error.code : null;
}

/**
 * The error as a WorkbookError; errors that are not Excel's are bugs and are thrown on as they are.
 * @param workbookUnchanged whether the failed step left the workbook as it was.
 */
export function workbookError(error: unknown, workbookUnchanged: boolean, sheet?: string): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (!isExcelError(error)) throw error;
  return new WorkbookError({
    code: meanings[error.code] ?? "refused",
    cause: `${error.code}: ${error.message}`,
    workbookUnchanged,
    ...(sheet === undefined ? {} : { sheet }),
  });
}
