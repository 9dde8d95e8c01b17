/**
 * A document for signing as plain data: sections of blocks, in the order in which they are read. Nothing here knows the
 * file format; every text is plain text. Lengths are millimetres.
 */
import type { Picture } from "./picture/barChart";

export interface WordDocument {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** Begins on a new page. */
export interface Section {
  readonly orientation: "portrait" | "landscape";
  /** Pages are counted from 1 again: a document of its own, the first page without a number. */
  readonly startsDocument: boolean;
  readonly blocks: readonly Block[];
}

export type Block = Letterhead | Text | Table | PictureBlock | Signature;

/** The head of the first page: agency and number on the left, Quốc hiệu, Tiêu ngữ, place and date on the right. */
export interface Letterhead {
  readonly kind: "letterhead";
  /** Empty where nobody stands above the issuing agency. */
  readonly parentAgency: string;
  readonly agency: string;
  /** "Số: ……/BC-……" */
  readonly number: string;
  /** "V/v …", only for letters. */
  readonly subject?: string;
  /** "Thanh Hóa, ngày …… tháng …… năm ……" */
  readonly placeAndDate: string;
}

/**
 * type: name of the document's type; subject: what it is about, with a line under it; heading: of a part; item: of a
 * list; caption: above a table; chartCaption: under a picture; remark: small print.
 */
export type TextLook =
  "type" | "subject" | "heading" | "subheading" | "body" | "item" | "caption" | "chartCaption" | "remark" | "addressee";

export interface Text {
  readonly kind: "text";
  readonly look: TextLook;
  readonly text: string;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
}

export interface TableColumn {
  /** Share of the width. */
  readonly width: number;
  readonly align: "left" | "center";
}

export interface TableCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly bold?: boolean;
  readonly align?: "left" | "center";
}

export interface Table {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  /** Repeated on every page. */
  readonly head: readonly (readonly TableCell[])[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Of the letters, in points. */
  readonly size?: number;
}

export interface PictureBlock {
  readonly kind: "picture";
  readonly picture: Picture;
}

export interface Signature {
  readonly kind: "signature";
  readonly recipients: readonly string[];
  /** Who signs, line by line: "GIÁM ĐỐC". */
  readonly signer: readonly string[];
  readonly hint: string;
}

export function text(look: TextLook, content: string): Text {
  return { kind: "text", look, text: content };
}

export function cell(content: string, members: Omit<TableCell, "text"> = {}): TableCell {
  return { text: content, ...members };
}
