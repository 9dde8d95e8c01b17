/** Files for tests, made in memory. */
import { Workbook } from "@cj-tech-master/excelts";
import type { Finding } from "../../src/domain/finding";
import type { Result } from "../../src/domain/result";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export type AnyCell = string | number | boolean | Date | null | object;

/** An .xlsx of the sheets given by name, each as rows of cells. */
export async function xlsx(sheets: Readonly<Record<string, readonly (readonly AnyCell[])[]>>): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell !== null) sheet.getCell(row + 1, column + 1).value = cell as never;
      }),
    );
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** "row code" of every finding of a failure; nothing for a success. */
export function briefly(result: Result<unknown, readonly Finding[]>): string[] {
  return result.ok ? [] : result.failure.map(({ code, at }) => `${at.row ?? "-"} ${code}`);
}
