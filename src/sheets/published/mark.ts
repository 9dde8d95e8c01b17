/** The mark of a publication on its sheets: when it was made, and the fingerprint of its values. */
import { createTexts } from "../../texts/texts";
import { wideCell } from "../cells";
import type { Column, PrintSetup, Row } from "../document";
import { word } from "../words";

const texts = createTexts("vi");

export interface PublicationMark {
  readonly fingerprint: string;
  /** As it is to be read: "20/12/2026 08:00". */
  readonly time: string;
  /** On every printed page. */
  readonly footer: NonNullable<PrintSetup["footer"]>;
}

export function publicationMark(fingerprint: string, time: string): PublicationMark {
  return {
    fingerprint,
    time,
    footer: { center: `${word("page-number")}\n&"Times New Roman,Regular"&8SHA-256: ${fingerprint}` },
  };
}

/** The last row of a sheet. */
export function footOf({ fingerprint, time }: PublicationMark, columns: readonly Column[]): readonly Row[] {
  const first = columns[0]?.role ?? "";
  const last = columns[columns.length - 1]?.role ?? first;
  const line = [
    texts.say("publication.pack-fingerprint", { fingerprint }),
    texts.say("publication.pack-time", { time }),
  ];
  return [{ key: "publication", height: 30, cells: { [first]: wideCell(`${line.join(". ")}.`, "remark", last) } }];
}
