/** The head of the first page. Form: Nghị định 30/2020/NĐ-CP, annex I, II.1 to II.4 and the sample layouts. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from "docx";
import { word as sheetWord } from "../../sheets/words";
import type { Letterhead } from "./blocks";
import { textWidth as letterWidth } from "./picture/font";
import { plainText } from "./plainText";
import { textRun, type RunLook } from "./writeRun";

const nation = sheetWord("nation");
const motto = sheetWord("motto");
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
/** No lines around layout tables. */
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

const millimetresPerPoint = 25.4 / 72;
/** Bold letters are about so much wider than the regular ones that widths are known of. */
const boldness = 1.06;

export function letterhead(block: Letterhead, textWidth: number): readonly FileChild[] {
  // Quốc hiệu takes one line of 12 points.
  const widths = [textWidth * 0.42, textWidth * 0.58] as const;
  const agency = plainText(block.agency).toUpperCase();
  const left = [
    ...(block.parentAgency === "" ? [] : [line(plainText(block.parentAgency).toUpperCase(), 12)]),
    line(agency, 12, { bold: true }),
    rule(widths[0], Math.min(widths[0] * 0.5, lengthOf(agency, 12) * 0.45)),
  ];
  const right = [
    line(nation, 12, { bold: true }),
    line(motto, 13, { bold: true }),
    rule(widths[1], lengthOf(motto, 13)),
  ];
  const below = [
    line(plainText(block.number), 13),
    ...(block.subject === undefined ? [] : [line(plainText(block.subject), 12)]),
  ];
  const date = [line(plainText(block.placeAndDate), 13, { italics: true })];
  return [
    layoutTable(widths, [
      [left, right],
      [below, date],
    ]),
  ];
}

/** A table without lines. */
export function layoutTable(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  const twips = widths.map(convertMillimetersToTwip);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: twips,
    width: { size: twips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: noBorders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: twips[index] ?? 0, type: WidthType.DXA },
                borders: { top: none, bottom: none, left: none, right: none },
                margins: { left: 0, right: 0, top: 0, bottom: 0 },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}

function line(text: string, size: number, look: RunLook = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [textRun(text, size, look)],
  });
}

/** A line of this length (millimetres), centred. */
function rule(width: number, length: number): Paragraph {
  const side = convertMillimetersToTwip(Math.max(0, (width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 100, line: 60 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [new TextRun({ text: "", size: 4 })],
  });
}

/** Length in millimetres of a bold text of this size in points. */
function lengthOf(text: string, size: number): number {
  return letterWidth(text, size) * millimetresPerPoint * boldness;
}
