/** All the pane asks of publication. Types only. */
import type { Finding } from "../../domain/finding";
import type { PackPart } from "../../features/packParts";
import type { Outcome } from "../../features/outcome";

/** The decision pack in values or formulas, or a Word document. */
export const publicationKinds = ["values", "formulas", "results", "letters", "self"] as const;
export type PublicationKind = (typeof publicationKinds)[number];

export interface PublicationChoice {
  readonly kind: PublicationKind;
  /** For letters (null: to all units) and the self-assessment report (null: of the only scoring sheet). */
  readonly unit: string | null;
  readonly now: Date;
  /** What the decision pack holds; of no use for documents. */
  readonly parts: ReadonlySet<PackPart>;
}

export interface MadeFile {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** It stands open as a new workbook already. */
  readonly isOpened: boolean;
  readonly findings: readonly Finding[];
}

export interface PublicationProduct {
  /** Changes nothing in the workbook. */
  make(choice: PublicationChoice): Promise<Outcome<MadeFile>>;
}
