/** A numbered erratum: what was published, and what stands instead. */
import type { Office } from "../../sheets/heading";
import { writtenTime } from "../../features/publishSheets";
import type { Correction, Value } from "../../features/publishedValues";
import { word as sheetWord } from "../../sheets/words";
import { letterheadOf, signatureOf } from "./agencyBlocks";
import { cell, text, type Table, type WordDocument } from "./blocks";
import { word, written } from "./words";

export interface Erratum {
  readonly number: number;
  readonly year: number;
  readonly office: Office;
  readonly corrections: readonly Correction[];
  readonly before: { readonly fingerprint: string; readonly time: Date };
  readonly after: { readonly fingerprint: string; readonly time: Date };
}

export function erratum(input: Erratum): WordDocument {
  const { number, year, office, corrections } = input;
  const details = { number: String(number), year: String(year) };
  const agency = office.agency === "" ? word("this-agency") : office.agency;
  const title = word("erratum-subject", details);
  return {
    title,
    sections: [
      {
        orientation: "portrait",
        startsDocument: true,
        blocks: [
          letterheadOf(office, word("number-letter")),
          text("type", word("erratum-type")),
          text("subject", title),
          text("body", word("erratum-basis", { ...details, agency: agency.charAt(0).toUpperCase() + agency.slice(1) })),
          ...(corrections.length === 0
            ? [text("body", word("erratum-none"))]
            : [text("caption", word("erratum-table")), table(corrections)]),
          text("remark", word("erratum-old-print", printOf(input.before))),
          text("remark", word("erratum-new-print", printOf(input.after))),
          { ...text("body", word("erratum-end")), keepNext: true },
          signatureOf(word("signer"), [word("recipient-units"), word("recipient-file")]),
        ],
      },
    ],
  };
}

function printOf({ fingerprint, time }: Erratum["before"]): { readonly fingerprint: string; readonly time: string } {
  return { fingerprint, time: writtenTime(time) };
}

function table(corrections: readonly Correction[]): Table {
  return {
    kind: "table",
    columns: [
      { width: 12, align: "center" },
      { width: 50, align: "left" },
      { width: 52, align: "left" },
      { width: 26, align: "center" },
      { width: 26, align: "center" },
    ],
    head: [
      [
        cell(sheetWord("column-code")),
        cell(word("column-unit")),
        cell(word("column-what")),
        cell(word("column-old")),
        cell(word("column-new")),
      ],
    ],
    rows: corrections.map(({ unit, what, before, after }, index) => [
      cell(String(index + 1)),
      cell(unit),
      cell(nameOf(what)),
      cell(valueOf(before)),
      cell(valueOf(after), { bold: true }),
    ]),
  };
}

function nameOf(what: Correction["what"]): string {
  switch (what.kind) {
    case "listed":
      return word("value-unit");
    case "self":
      return word("value-self");
    case "appraisal":
      return word("value-appraisal");
    case "rank":
      return word("value-rank");
    case "class":
      return word("value-class");
    case "fieldSelf":
      return word("value-field-self", { code: what.code });
    case "fieldAppraisal":
      return word("value-field-appraisal", { code: what.code });
  }
}

function valueOf(value: Value): string {
  if (value === null) return word("no-score");
  if (value.kind === "points") return written(value.points);
  return value.kind === "text" ? value.text : word(value.is ? "value-yes" : "value-no");
}
