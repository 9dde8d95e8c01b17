/** Page headers and footers: three parts in one coded text, "&Lleft&Ccentre&Rright" (ECMA-376 18.3.1.46). */
import { invalidArgument } from "../errors";

export type Part = "left" | "center" | "right";
export type Parts = { readonly [part in Part]: string };

const CODES: { readonly [part in Part]: string } = { left: "&L", center: "&C", right: "&R" };

/** support.microsoft.com "Excel specifications and limits": 255 characters in a header or footer. */
export const MAX_HEADER_FOOTER = 255;

export function splitParts(text: string | null | undefined): Parts {
  const parts = { left: "", center: "", right: "" };
  let current: Part = "center";
  const pieces = (text ?? "").split(/(&[LCR]|&&)/);
  for (const piece of pieces) {
    if (piece === "&L") current = "left";
    else if (piece === "&C") current = "center";
    else if (piece === "&R") current = "right";
    else parts[current] += piece;
  }
  return parts;
}

export function joinParts(parts: Parts): string {
  const text = (["left", "center", "right"] as const)
    .filter((part) => parts[part] !== "")
    .map((part) => CODES[part] + parts[part])
    .join("");
  // support.microsoft.com, "Excel specifications and limits": 255 characters.
  if (text.length > MAX_HEADER_FOOTER)
    throw invalidArgument(`A header or footer holds at most ${MAX_HEADER_FOOTER} characters.`);
  return text;
}
