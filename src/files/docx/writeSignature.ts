/** Who gets the document, and who signs. Form: Nghị định 30/2020/NĐ-CP, annex I, II.7 and II.9. */
import { AlignmentType, Paragraph, type FileChild, type TextRun } from "docx";
import type { Signature } from "./blocks";
import { layoutTable } from "./writeLetterhead";
import { word } from "./words";
import { textRun } from "./writeRun";

export function signature({ recipients, signer, hint }: Signature, textWidth: number): readonly FileChild[] {
  const left = [
    new Paragraph({ keepNext: true, children: [textRun(word("recipients"), 12, { bold: true, italics: true })] }),
    ...recipients.map((recipient) => new Paragraph({ keepNext: true, children: [textRun(`- ${recipient}`, 11)] })),
  ];
  const right = [
    ...signer.map((title) => centred(textRun(title, 14, { bold: true }))),
    centred(textRun(hint, 12, { italics: true })),
    // Room for signature and seal.
    ...Array.from({ length: 3 }, () => centred(textRun("", 14))),
    centred(textRun("………………………", 14, { bold: true })),
  ];
  return [
    new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [textRun("", 8)] }),
    layoutTable([textWidth * 0.5, textWidth * 0.5], [[left, right]]),
  ];
}

function centred(child: TextRun): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [child] });
}
