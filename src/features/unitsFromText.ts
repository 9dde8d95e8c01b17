/** A pasted list as names: people paste from Word, Excel or mail, with numbers, bullets and further columns. */
import { tidyName } from "../domain/unitName";

/** "1. ", "2) ", "3 - ", "- ", "• ", or a first cell that is only a number. A number inside a name stays. */
const numbering = /^(?:\d{1,4}\s*[.)](?=\s|\D)|\d{1,4}\s*[-–]\s|\d{1,4}\t|[-–•*+]\s)\s*/u;

/** One name per line; of several columns the first that is no number. Empty lines go, doubles stay (they are told). */
export function unitsFromText(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => {
      const cells = line.trim().replace(numbering, "").split("\t").map(tidyName);
      return cells.find((cell) => cell !== "" && !/^\d+([.,]\d+)?$/.test(cell)) ?? "";
    })
    .filter((name) => name !== "");
}
