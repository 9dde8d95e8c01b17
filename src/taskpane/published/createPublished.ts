/** The audit of published tables and errata over the workbook that is open; loaded when that part of the pane is opened. */
import { findShippedSet } from "../../criteria/catalogue";
import { recogniseFields, recogniseRanking } from "../../domain/audit/recogniseColumns";
import { findHead } from "../../domain/audit/tableHead";
import { errorAt } from "../../domain/finding";
import { fail, succeed } from "../../domain/result";
import type { Outcome } from "../../features/outcome";
import { fingerprintOfValues, publishedValues } from "../../features/publishedValues";
import { readPublishedYear } from "../../features/publishYear";
import { WorkbookError, type SheetReading, type WorkbookPort } from "../../features/workbookPort";
import { auditText, writeAuditSheet } from "../../features/writeAudit";
import type { PublishedState } from "../../files/docx/erratumBetween";
import { auditRanges } from "../../files/auditRanges";
import type { ErratumInput, MadeErratum, Pack, PublishedProduct, TakenTable } from "./publishedProduct";

export function createPublished(port: WorkbookPort): PublishedProduct {
  return {
    shippedSet: (id) => findShippedSet(id)?.set ?? null,
    take: () => take(port),
    recognise: (which, { head, cells }, set) => {
      if (which === "ranking") return recogniseRanking(head, cells);
      return set === null ? [] : recogniseFields(head, cells, set);
    },
    audit: auditRanges,
    writeSheet: (results) => writeAuditSheet(port, results),
    textOf: auditText,
    erratum: (input) => makeErratum(port, input),
  };
}

async function take(port: WorkbookPort): Promise<Outcome<TakenTable>> {
  const selection = await selected(port);
  if (selection === null) return fail([errorAt("audit-several-areas", {})]);
  const { name: sheet, row, column, values: cells } = selection;
  const head = findHead(cells);
  switch (head) {
    case "empty":
      return fail([errorAt("audit-empty", { sheet })]);
    case "no-rows":
      return fail([errorAt("audit-no-rows", { sheet })]);
    case "no-headings":
      return fail([errorAt("audit-no-headings", { sheet })]);
    default:
      return succeed({ sheet, row, column, cells, head });
  }
}

/** Null when several areas are selected: Excel refuses to give them as one (Workbook.getSelectedRange, office-js reference). */
async function selected(port: WorkbookPort): Promise<SheetReading | null> {
  try {
    return await port.readSelection();
  } catch (thrown) {
    if (thrown instanceof WorkbookError && thrown.failure.cause?.startsWith("InvalidSelection") === true) return null;
    throw thrown;
  }
}

async function makeErratum(port: WorkbookPort, input: ErratumInput): Promise<Outcome<MadeErratum>> {
  const before = await packOf(input.old);
  if (!before.ok) return before;
  const after = input.replacement === null ? await openState(port, input.now) : await packOf(input.replacement);
  if (!after.ok) return after;
  const { erratumBetween } = await import("../../files/docx/erratumBetween");
  const made = erratumBetween(before.value, after.value, input);
  if (!made.ok) return made;
  const { writeWord } = await import("../../files/docx/writeWord");
  const { document, corrections } = made.value;
  return succeed({
    name: `${document.title}.docx`,
    bytes: await writeWord(document),
    corrections: corrections.length,
  });
}

async function packOf({ name, bytes }: Pack): Promise<Outcome<PublishedState>> {
  const { readPack } = await import("../../files/readPack");
  return readPack(bytes, name);
}

/** The open workbook as its pack would be now. */
async function openState(port: WorkbookPort, now: Date): Promise<Outcome<PublishedState>> {
  const year = await readPublishedYear(port);
  if (!year.ok) return year;
  const values = publishedValues(year.value);
  return succeed({ values, fingerprint: await fingerprintOfValues(values), time: now });
}
