/** What a unit still waits for, told apart, in words. */
import type { Pending } from "../../domain/analysis/progress";
import { reportWord } from "./reportWords";

const mostCodes = 8;

/** "đơn vị để trống: 02 mục (1.1, 1.2); chưa thẩm định: 01 mục (2.1)"; "đủ điểm" when nothing is missing. */
export function awaitedText({ notReturned, blank, notAppraised }: Pending): string {
  const kinds = [
    ["awaits-return", notReturned],
    ["awaits-self", blank],
    ["awaits-appraisal", notAppraised],
  ] as const;
  const said = kinds.flatMap(([key, codes]) =>
    codes.length === 0 ? [] : [reportWord(key, { count: { count: codes.length }, codes: codesText(codes) })],
  );
  return said.length === 0 ? reportWord("awaits-nothing") : said.join("; ");
}

function codesText(codes: readonly string[]): string {
  const shown = codes.slice(0, mostCodes).join(", ");
  return codes.length > mostCodes ? reportWord("codes-more", { codes: shown }) : shown;
}
