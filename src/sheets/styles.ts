/**
 * The looks of our sheets, by name. Times New Roman throughout, as Nghị định 30/2020/NĐ-CP (annex I) asks of
 * administrative documents; colours are faint enough to print and never carry meaning alone.
 */
import type { StyleName } from "./document";
import type { Style } from "./placed";

const fontName = "Times New Roman";
const line = "#7F7F7F";
export const colors = {
  headFill: "#DCE6F1",
  fieldFill: "#EAF1F8",
  entryFill: "#FFFBE8",
  totalFill: "#DCE6F1",
  helperText: "#8C8C8C",
  invalidFill: "#F8CBAD",
  invalidText: "#9C0006",
  waitingText: "#7F7F7F",
  setAsideFill: "#EDEDED",
} as const;

/** Colours of charts that people with any colour vision tell apart (Okabe and Ito, "Color Universal Design", 2008). */
export const chartColors = {
  appraisal: "#0072B2",
  self: "#E69F00",
  lost: "#D55E00",
  change: "#009E73",
} as const;

type Alignment = "Left" | "Center" | "Right";

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: Alignment;
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  readonly boxed?: boolean;
}

function look(members: Look): Style {
  const { size = 12, bold, italic, underline, color, fill, horizontal = "Left", vertical = "Center", wrap } = members;
  return {
    font: {
      name: fontName,
      size,
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(underline === undefined ? {} : { underline }),
      ...(color === undefined ? {} : { color }),
    },
    horizontal,
    vertical,
    ...(fill === undefined ? {} : { fill }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(members.numberFormat === undefined ? {} : { numberFormat: members.numberFormat }),
    ...(members.boxed === true ? { borders: line } : {}),
  };
}

/** Scores show as they are: 0,25 · 1 · 12,5. "0.##" would leave a bare comma behind whole numbers. */
const score = "General";
const twoDecimals = "0.00";
/** Codes such as 1.1 and what people write stay text, whatever they look like. */
const text = "@";

const table = (members: Look): Style => look({ size: 11, wrap: true, boxed: true, ...members });

const styles = {
  // Heading and signature blocks
  agencyParent: look({ horizontal: "Center", wrap: true }),
  agency: look({ bold: true, horizontal: "Center", wrap: true }),
  nation: look({ bold: true, horizontal: "Center" }),
  motto: look({ size: 13, bold: true, underline: true, horizontal: "Center" }),
  rule: look({ size: 8, bold: true, horizontal: "Center", vertical: "Top" }),
  placeAndDate: look({ italic: true, horizontal: "Center", numberFormat: text }),
  title: look({ size: 14, bold: true, horizontal: "Center", wrap: true }),
  subtitle: look({ size: 13, bold: true, horizontal: "Center", wrap: true }),
  reference: look({ italic: true, horizontal: "Center", wrap: true }),
  referenceEntry: look({ italic: true, horizontal: "Center", wrap: true, numberFormat: text }),
  signer: look({ bold: true, horizontal: "Center", wrap: true }),
  signerName: look({ bold: true, horizontal: "Center", numberFormat: text }),
  signerHint: look({ italic: true, horizontal: "Center" }),
  sectionTitle: look({ size: 12, bold: true }),
  remark: look({ size: 11, italic: true, vertical: "Top", wrap: true }),
  blank: look({}),

  // Tables
  head: table({ bold: true, horizontal: "Center", fill: colors.headFill }),
  headLight: table({ horizontal: "Center", fill: colors.headFill }),
  code: table({ horizontal: "Center", numberFormat: text }),
  name: table({ numberFormat: text }),
  number: table({ horizontal: "Center", numberFormat: score }),
  decimal: table({ horizontal: "Center", numberFormat: twoDecimals }),
  label: table({}),
  centered: table({ horizontal: "Center" }),
  scoreEntry: table({ horizontal: "Center", numberFormat: score, fill: colors.entryFill }),
  dateEntry: table({ horizontal: "Center", numberFormat: "dd/mm/yyyy", fill: colors.entryFill }),
  numberLeft: table({ numberFormat: score }),
  numberLeftEntry: table({ numberFormat: score, fill: colors.entryFill }),
  textEntry: table({ numberFormat: text, fill: colors.entryFill }),
  setAside: table({ horizontal: "Center", color: "#595959", fill: colors.setAsideFill }),
  codeStrong: table({ horizontal: "Center", numberFormat: text, bold: true }),
  nameStrong: table({ numberFormat: text, bold: true }),
  numberStrong: table({ horizontal: "Center", numberFormat: score, bold: true }),
  decimalStrong: table({ horizontal: "Center", numberFormat: twoDecimals, bold: true }),
  labelStrong: table({ bold: true }),
  centeredStrong: table({ horizontal: "Center", bold: true }),
  codeField: table({ horizontal: "Center", numberFormat: text, bold: true, fill: colors.fieldFill }),
  nameField: table({ numberFormat: text, bold: true, fill: colors.fieldFill }),
  numberField: table({ horizontal: "Center", numberFormat: score, bold: true, fill: colors.fieldFill }),
  labelField: table({ bold: true, fill: colors.fieldFill }),
  decimalField: table({ horizontal: "Center", numberFormat: twoDecimals, bold: true, fill: colors.fieldFill }),
  labelTotal: table({ bold: true, horizontal: "Center", fill: colors.totalFill }),
  numberTotal: table({ bold: true, horizontal: "Center", numberFormat: score, fill: colors.totalFill }),
  decimalTotal: table({ bold: true, horizontal: "Center", numberFormat: twoDecimals, fill: colors.totalFill }),

  // Helper columns outside the printed pages
  helperHead: look({ size: 9, italic: true, horizontal: "Center", wrap: true, color: colors.helperText }),
  helper: look({ size: 9, horizontal: "Center", color: colors.helperText, numberFormat: score }),
  helperText: look({ size: 9, color: colors.helperText, numberFormat: text }),
} as const satisfies Record<string, Style>;

export type KnownStyle = keyof typeof styles;

/** The look behind a name; throws for an unknown name (a bug). */
export function styleOf(name: StyleName): Style {
  const found: Style | undefined = Object.hasOwn(styles, name) ? styles[name as KnownStyle] : undefined;
  if (found === undefined) throw new RangeError(`no style "${name}"`);
  return found;
}
