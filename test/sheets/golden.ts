/** Golden sheets: reviewed text dumps. After a change that is meant: UPDATE_GOLDEN=1 npx jest test/sheets, then read the diff. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PlacedSheet } from "../../src/sheets/placed";
import { dump } from "./dump";

export function expectGolden(name: string, sheet: PlacedSheet): void {
  const file = join(__dirname, "..", "golden", `${name}.txt`);
  const text = dump(sheet);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}
