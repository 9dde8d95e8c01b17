/** Why a step, or reading the workbook, did not come to its end. */
import type { Finding } from "../domain/finding";
import { WorkbookError, type WorkbookFailure } from "../features/workbookPort";

export type Trouble =
  /** Bad data, all of it; the workbook is unchanged. */
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  /** Excel refused; the failure says whether the workbook is unchanged. */
  | { readonly kind: "workbook"; readonly failure: WorkbookFailure }
  /** The chosen file is gone, locked or was changed; the workbook is unchanged. */
  | { readonly kind: "file"; readonly file: string }
  /** A bug of ours; nothing is known about the workbook. */
  | { readonly kind: "unforeseen"; readonly message: string };

/**
 * A chosen file that can't be read any more. Browsers refuse a file that changed after it was chosen
 * (NotReadableError, File API §7), so the person has to choose it again.
 */
export class FileUnreadable extends Error {
  constructor(readonly file: string) {
    super(`file cannot be read: ${file}`);
    this.name = "FileUnreadable";
  }
}

export function troubleOf(thrown: unknown): Trouble {
  if (thrown instanceof WorkbookError) return { kind: "workbook", failure: thrown.failure };
  if (thrown instanceof FileUnreadable) return { kind: "file", file: thrown.file };
  return { kind: "unforeseen", message: thrown instanceof Error ? thrown.message : String(thrown) };
}
