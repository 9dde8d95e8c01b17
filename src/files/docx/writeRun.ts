/** A piece of text in one look. */
import { TextRun, type IRunOptions } from "docx";
import { plainText } from "./plainText";

export interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** @param size in points. */
export function textRun(text: string, size: number, { bold = false, italics = false }: RunLook = {}): TextRun {
  // Word counts half points.
  const options: IRunOptions = { text: plainText(text), size: size * 2, bold, italics };
  return new TextRun(options);
}
