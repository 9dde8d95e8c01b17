/**
 * Keeps sample sheets marked: what is written over a sample stays one, and what is made in a workbook of which everything
 * of ours is a sample is one, too. Steps know nothing of samples.
 */
import { isOurIdentity, madeOfPlaced, markedAsSample, sampleMarkOf } from "../../sheets/sampleMark";
import type { PlacedSheet } from "../../sheets/placed";
import type { Amendment, WorkbookPort } from "../workbookPort";

/** @param marksAll everything that is made is a sample: for making one */
export function markSamples(port: WorkbookPort, marksAll = false): WorkbookPort {
  /** Identities of our sheets by name and by id, as seen last. */
  const seen = new Map<string, string>();
  const note = (key: string, identity: unknown): void => {
    if (isOurIdentity(identity)) seen.set(key, identity);
    else seen.delete(key);
  };
  const isSampleBook = (): boolean =>
    marksAll || (seen.size > 0 && [...seen.values()].every((identity) => sampleMarkOf(identity) !== null));
  const markOf = (sheet: string): string | null => sampleMarkOf(seen.get(sheet));

  return {
    ...port,
    survey: async (contentsOf) => {
      const survey = await port.survey(contentsOf);
      seen.clear();
      for (const { name, identity } of survey.sheets) note(name, identity);
      return survey;
    },
    readForChecks: async (sheets) => {
      const read = await port.readForChecks(sheets);
      for (const { id, name, values } of read.readings) {
        note(name, values[0]?.[0]);
        if (seen.has(name)) note(id, values[0]?.[0]);
      }
      return read;
    },
    change: async (change) => {
      const create = change.create?.map((sheet) => (isSampleBook() ? marked(sheet, madeOfPlaced(sheet.cells)) : sheet));
      const rewrite = change.rewrite?.map((sheet) => {
        const made = markOf(sheet.name);
        return made === null ? sheet : marked(sheet, made);
      });
      await port.change({
        ...change,
        ...(create === undefined ? {} : { create }),
        ...(rewrite === undefined ? {} : { rewrite }),
      });
      for (const sheet of [...(create ?? []), ...(rewrite ?? [])]) note(sheet.name, identityOf(sheet));
      for (const name of change.remove ?? []) seen.delete(name);
    },
    amend: (amendments) => port.amend(amendments.map((each) => withMark(each, markOf(each.sheet)))),
  };
}

function identityOf({ cells }: PlacedSheet): string | null {
  const first = cells[0]?.[0];
  return first?.kind === "text" ? first.text : null;
}

function marked(sheet: PlacedSheet, made: string): PlacedSheet {
  const identity = identityOf(sheet);
  if (identity === null) return sheet;
  const [head = [], ...rows] = sheet.cells;
  return { ...sheet, cells: [[{ kind: "text", text: markedAsSample(identity, made) }, ...head.slice(1)], ...rows] };
}

/** An identity that is written anew (another role) keeps the mark. */
function withMark(amendment: Amendment, made: string | null): Amendment {
  if (made === null || amendment.cells === undefined) return amendment;
  return {
    ...amendment,
    cells: amendment.cells.map((cell) =>
      cell.content.kind === "value" && typeof cell.content.value === "string"
        ? { ...cell, content: { kind: "value", value: markedAsSample(cell.content.value, made) } }
        : cell,
    ),
  };
}
