/** Which criteria set the person wants, as far as chosen, and what is still missing. */
import { fail, succeed, type Result } from "../domain/result";
import type { WorkbookState } from "../features/workbookState";
import type { TextKey } from "../texts/texts";
import { parseYear, proposedYear, type Heading } from "./heading";
import type { ApplySetInput, SetSource } from "./product";
import { FileUnreadable } from "./trouble";

export type SourceKind = SetSource["kind"];

export interface SetChoice {
  readonly source: SourceKind;
  /** Id of the shipped set. */
  readonly shipped: string | null;
  readonly file: File | null;
  /** Title for a set that brings none. */
  readonly title: string;
  readonly heading: Heading;
}

/** What stands in the form before anything is typed: the workbook's own, or nothing and the clock's year. */
export function initialChoice(state: WorkbookState, now: Date): SetChoice {
  return {
    source: state.set === null ? "shipped" : "current",
    shipped: null,
    file: null,
    title: "",
    heading: { ...state.office, year: String(state.year ?? proposedYear(now)) },
  };
}

/** A choice with nothing missing; the file is not read yet. */
export interface CompleteChoice extends Omit<ApplySetInput, "source"> {
  readonly source: Exclude<SetSource, { readonly kind: "file" }> | { readonly kind: "file"; readonly file: File };
}

function completeSource({ source, shipped, file }: SetChoice): Result<CompleteChoice["source"], TextKey> {
  switch (source) {
    case "shipped":
      return shipped === null ? fail("pane.set-choose-missing") : succeed({ kind: source, id: shipped });
    case "file":
      return file === null ? fail("pane.set-file-missing") : succeed({ kind: source, file });
    case "current":
    case "selection":
      return succeed({ kind: source });
  }
}

/** The choice with nothing missing, or the sentence about what is missing. */
export function complete(choice: SetChoice): Result<CompleteChoice, TextKey> {
  const source = completeSource(choice);
  if (!source.ok) return source;
  const year = parseYear(choice.heading.year);
  if (year === null) return fail("pane.year-wrong");
  const { parentAgency, agency, place } = choice.heading;
  const title = choice.title.trim();
  const bringsNoTitle = choice.source === "file" || choice.source === "selection";
  return succeed({
    source: source.value,
    ...(bringsNoTitle && title !== "" ? { title } : {}),
    office: { parentAgency: parentAgency.trim(), agency: agency.trim(), place: place.trim() },
    year,
  });
}

/**
 * The choice as the product takes it, the file's bytes read.
 * @throws FileUnreadable
 */
export async function inputOf(choice: CompleteChoice): Promise<ApplySetInput> {
  const { source, ...rest } = choice;
  if (source.kind !== "file") return { ...rest, source };
  const { name } = source.file;
  try {
    return { ...rest, source: { kind: "file", name, bytes: new Uint8Array(await source.file.arrayBuffer()) } };
  } catch {
    throw new FileUnreadable(name);
  }
}
