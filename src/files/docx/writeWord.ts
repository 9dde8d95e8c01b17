/**
 * Documents as Word files (.docx). Form: Nghị định 30/2020/NĐ-CP, annex I: A4, margins 20, 20, 30 and 15 mm, Times New
 * Roman, page numbers centred at the top from the second page on.
 */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from "docx";
import type { Block, PictureBlock, Section, Text, TextLook, WordDocument } from "./blocks";
import { plainText } from "./plainText";
import { letterhead } from "./writeLetterhead";
import { signature } from "./writeSignature";
import { textRun } from "./writeRun";
import { table } from "./writeTable";

const paper = { width: 210, height: 297 };
const margins = { top: 20, bottom: 20, left: 30, right: 15 };
const font = "Times New Roman";

export async function writeWord(document: WordDocument): Promise<Uint8Array> {
  const file = new Document({
    title: plainText(document.title),
    creator: "",
    styles: {
      default: {
        document: { run: { font, size: 26, language: { value: "vi-VN" } }, paragraph: { spacing: { after: 0 } } },
      },
    },
    sections: document.sections.map(sectionOf),
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function sectionOf({ orientation, startsDocument, blocks }: Section): ISectionOptions {
  const isWide = orientation === "landscape";
  const textWidth = (isWide ? paper.height : paper.width) - margins.left - margins.right;
  return {
    properties: {
      // The first page of a document has no number.
      titlePage: startsDocument,
      page: {
        size: {
          width: convertMillimetersToTwip(paper.width),
          height: convertMillimetersToTwip(paper.height),
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: convertMillimetersToTwip(margins.top),
          bottom: convertMillimetersToTwip(margins.bottom),
          left: convertMillimetersToTwip(margins.left),
          right: convertMillimetersToTwip(margins.right),
          header: convertMillimetersToTwip(10),
        },
        ...(startsDocument ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    children: blocks.flatMap((block) => write(block, textWidth)),
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
}

function write(block: Block, textWidth: number): readonly FileChild[] {
  switch (block.kind) {
    case "letterhead":
      return letterhead(block, textWidth);
    case "text":
      return [paragraph(block), ...(block.look === "subject" ? [ruleUnder(textWidth)] : [])];
    case "table":
      return table(block, textWidth);
    case "picture":
      return [picture(block)];
    case "signature":
      return signature(block, textWidth);
  }
}

interface Form {
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** First line set in by 1,27 cm (annex I, II.5). */
  readonly indent?: boolean;
  /** Points. */
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

const forms: Record<TextLook, Form> = {
  type: { alignment: AlignmentType.CENTER, size: 14, bold: true, before: 18, keepNext: true },
  subject: { alignment: AlignmentType.CENTER, size: 14, bold: true, keepNext: true },
  heading: {
    alignment: AlignmentType.JUSTIFIED,
    size: 13,
    bold: true,
    indent: true,
    before: 6,
    after: 6,
    keepNext: true,
  },
  subheading: {
    alignment: AlignmentType.JUSTIFIED,
    size: 13,
    bold: true,
    indent: true,
    before: 3,
    after: 3,
    keepNext: true,
  },
  body: { alignment: AlignmentType.JUSTIFIED, size: 13, indent: true, before: 3, after: 3 },
  item: { alignment: AlignmentType.JUSTIFIED, size: 13, indent: true, before: 3, after: 3 },
  caption: { alignment: AlignmentType.CENTER, size: 13, bold: true, before: 6, after: 4, keepNext: true },
  chartCaption: { alignment: AlignmentType.CENTER, size: 13, bold: true, before: 0, after: 8 },
  remark: { alignment: AlignmentType.JUSTIFIED, size: 12, italics: true, before: 4, after: 4 },
  addressee: { alignment: AlignmentType.CENTER, size: 13, before: 10, after: 8 },
};

function paragraph({ look, text, keepNext }: Text): Paragraph {
  const form = forms[look];
  return new Paragraph({
    alignment: form.alignment,
    // A title is broken into lines of like length.
    ...(look === "subject"
      ? { indent: { left: convertMillimetersToTwip(14), right: convertMillimetersToTwip(14) } }
      : {}),
    spacing: { before: (form.before ?? 0) * 20, after: (form.after ?? 0) * 20 },
    ...(form.indent === true ? { indent: { firstLine: convertMillimetersToTwip(12.7) } } : {}),
    keepNext: keepNext ?? form.keepNext ?? false,
    children: [textRun(text, form.size, form)],
  });
}

/** The line under what a document is about: a third to half as long as the text, centred (annex I, II.4). */
function ruleUnder(textWidth: number): Paragraph {
  const side = convertMillimetersToTwip(textWidth * 0.36);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 160, line: 120 },
    border: { bottom: { style: "single", size: 6, space: 1, color: "000000" } },
    children: [new TextRun({ text: "", size: 8 })],
  });
}

/** Picture sizes are asked for in pixels of 1/96 inch. */
const pixelsPerMillimetre = 96 / 25.4;

function picture({ picture: { png, width, height, description } }: PictureBlock): Paragraph {
  const words = plainText(description);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    // The caption stands under it.
    keepNext: true,
    spacing: { before: 80, after: 40 },
    children: [
      new ImageRun({
        type: "png",
        data: png,
        transformation: {
          width: Math.round(width * pixelsPerMillimetre),
          height: Math.round(height * pixelsPerMillimetre),
        },
        altText: { name: words, title: words, description: words },
      }),
    ],
  });
}
