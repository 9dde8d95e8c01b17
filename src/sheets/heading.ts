/**
 * The administrative heading: agency on the left, Quốc hiệu and Tiêu ngữ on the right, place and date below, then the
 * title. Source: Nghị định 30/2020/NĐ-CP, annex I (thể thức văn bản hành chính).
 */
import type { CriteriaSet } from "../domain/criteria";
import { openLine, textHeight, wideCell, widthOf } from "./cells";
import type { Column, ColumnRole, PrintSetup, Row } from "./document";
import type { KnownStyle } from "./styles";
import { word, writtenDate } from "./words";

/** Who issues the sheets: stands in every heading. All texts may be empty. */
export interface Office {
  /** Cơ quan chủ quản: "UBND TỈNH THANH HÓA" */
  readonly parentAgency: string;
  /** Cơ quan ban hành: "SỞ NỘI VỤ" */
  readonly agency: string;
  /** Địa danh: "Thanh Hóa" */
  readonly place: string;
}

/** Where the two halves of the heading stand. */
export interface HeadingColumns {
  readonly first: ColumnRole;
  readonly leftEnd: ColumnRole;
  readonly rightStart: ColumnRole;
  readonly last: ColumnRole;
}

/** Keys heading.1 … heading.3; a long name of an agency takes two lines. */
export function heading(office: Office, columns: readonly Column[], at: HeadingColumns): readonly Row[] {
  const width = widthOf(columns, at.first, at.leftEnd);
  const agencies: readonly (readonly [string, KnownStyle])[] = [
    ...(office.parentAgency === "" ? [] : [[office.parentAgency.toUpperCase(), "agencyParent"] as const]),
    ...(office.agency === "" ? [] : [[office.agency.toUpperCase(), "agency"] as const, ["————", "rule"] as const]),
  ];
  const place = office.place === "" ? word("place-unknown") : office.place;
  const right: readonly (readonly [string, KnownStyle])[] = [
    [word("nation"), "nation"],
    [word("motto"), "motto"],
    [word("place-and-date", { place }), "placeAndDate"],
  ];
  return right.map(([text, style], index): Row => {
    const left = agencies[index];
    return {
      key: `heading.${index + 1}`,
      height: Math.max(17, left === undefined ? 0 : textHeight(left[0], width, 12)),
      cells: {
        ...(left === undefined ? {} : { [at.first]: wideCell(left[0], left[1], at.leftEnd) }),
        [at.rightStart]: style === "placeAndDate" ? openLine(text, style, at.last) : wideCell(text, style, at.last),
      },
    };
  });
}

/** Lines over the whole width, each as high as its text needs. */
export function centredLines(
  lines: readonly { readonly key: string; readonly text: string; readonly style: KnownStyle; readonly size: number }[],
  columns: readonly Column[],
  at: HeadingColumns,
): readonly Row[] {
  const width = widthOf(columns, at.first, at.last);
  return lines.map(({ key, text, style, size }) => ({
    key,
    height: textHeight(text, width, size) + 2,
    cells: { [at.first]: wideCell(text, style, at.last) },
  }));
}

/** "(Theo Bộ tiêu chí ban hành kèm theo Quyết định số … ngày … của …)" */
export function decisionLine(set: CriteriaSet): string {
  if (set.decision === null) return word("based-on-set", { title: set.title });
  const { number, date, issuer } = set.decision;
  return word("based-on-decision", { number, date: writtenDate(date), issuer });
}

const millimetre = 72 / 25.4;

/** Margins of administrative documents: top and bottom 20, left 30, right 15 mm (Nghị định 30/2020, annex I); page number below. */
export const administrativePage: Pick<PrintSetup, "margins" | "footer"> = {
  margins: { top: 20 * millimetre, bottom: 20 * millimetre, left: 30 * millimetre, right: 15 * millimetre },
  footer: { center: word("page-number") },
};
