/** A workbook written by the add-in, opened for a command. */
import { errorAt, type Finding } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import { isXlsx } from "../files/xlsxTable";
import { UsageError, type Console } from "./console";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "./embeddedWorkbook";

/**
 * Findings: not-xlsx for anything that cannot be opened as a workbook.
 * @throws UsageError when the file can't be read.
 */
export async function openFile(file: string, console: Console): Promise<Result<EmbeddedWorkbook, readonly Finding[]>> {
  const bytes = await console.readFile(file);
  if (bytes === null) throw new UsageError(console.texts.say("cli.no-file", { file }));
  if (!isXlsx(bytes)) return fail([errorAt("not-xlsx", { file })]);
  try {
    return succeed(await openEmbeddedWorkbook(bytes));
  } catch {
    // Whatever the reason: it is damaged or something else in a zip archive.
    return fail([errorAt("not-xlsx", { file })]);
  }
}
