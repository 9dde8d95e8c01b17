/** The signature block: who signs, how, and room to sign. */
import { gapRow, openLine, wideCell } from "./cells";
import type { Cell, ColumnRole, Row } from "./document";

export interface Signer {
  readonly title: string;
  readonly hint: string;
  readonly from: ColumnRole;
  readonly to: ColumnRole;
}

/** Keys signature.gap, signature.title, signature.hint, signature.room, signature.name; names are typed in. */
export function signature(signers: readonly Signer[]): readonly Row[] {
  const line = (cellOf: (signer: Signer) => Cell): Readonly<Record<ColumnRole, Cell>> =>
    Object.fromEntries(signers.map((signer) => [signer.from, cellOf(signer)]));
  return [
    gapRow("signature.gap", 12),
    {
      key: "signature.title",
      height: 18,
      cells: line((signer) => wideCell(signer.title, "signer", signer.to)),
    },
    { key: "signature.hint", height: 16, cells: line((signer) => wideCell(signer.hint, "signerHint", signer.to)) },
    gapRow("signature.room", 60),
    { key: "signature.name", height: 18, cells: line((signer) => openLine("", "signerName", signer.to)) },
  ];
}
