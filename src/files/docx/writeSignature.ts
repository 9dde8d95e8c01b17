/** Who gets the document, and who signs. Form: Nghị định 30/2020/NĐ-CP, annex I, II.7 and II.9. */
import { AlignmentType, Paragraph, TextRun, type FileChild } from "docx";
import type { Signature } from "./blocks";
import { plainText } from "./plainText";
import { layoutTable } from "./writeLetterhead";

export function signature({ recipients, signer, hint }: Signature, textWidth: number): readonly FileChild[] {
  const left = [
    new Paragraph({ keepNext: true, children: [run("Nơi nhận:", 12, { bold: true, italics: true })] }),
    ...recipients.map(
      (recipient) => new Paragraph({ keepNext: true, children: [run(`- ${plainText(recipient)}`, 11)] }),
    ),
  ];
  const right = [
    ...signer.map((title) => centred(run(plainText(title), 14, { bold: true }))),
    centred(run(plainText(hint), 12, { italics: true })),
    // Room for signature and seal.
    ...Array.from({ length: 3 }, () => centred(run("", 14))),
    centred(run("………………………", 14, { bold: true })),
  ];
  return [
    new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [run("", 8)] }),
    layoutTable([textWidth * 0.5, textWidth * 0.5], [[left, right]]),
  ];
}

function centred(child: TextRun): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [child] });
}

function run(text: string, size: number, look: { readonly bold?: boolean; readonly italics?: boolean } = {}): TextRun {
  return new TextRun({ text, size: size * 2, bold: look.bold ?? false, italics: look.italics ?? false });
}
