/** Formula cells of a file with the results stored in it. */
import { Workbook } from "@cj-tech-master/excelts";

/** By "Sheet!A1"; numbers at twelve digits: a sum that differs in the sixteenth digit is the same sum. */
export async function formulaResults(bytes: Uint8Array): Promise<ReadonlyMap<string, unknown>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const found = new Map<string, unknown>();
  for (const worksheet of workbook.worksheets) {
    worksheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula === undefined || cell.formula === "") return;
        const { result } = cell;
        found.set(
          `${worksheet.name}!${cell.address}`,
          typeof result === "number" ? Number(result.toPrecision(12)) : (result ?? ""),
        );
      }),
    );
  }
  return found;
}
