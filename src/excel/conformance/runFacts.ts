/**
 * Runs the facts in the workbook that is open, each section on a new sheet of its own that goes afterwards, and says where
 * this Excel differs. Only on an explicit command: sheets that come and go clear the user's undo history.
 */
import type { Work } from "../../features/work";
import { codeOf, workbookError } from "../errors";
import type { Fact, Observed, Section } from "./entry";
import { sections as all } from "./facts";
import { scratchOn } from "./scratch";

export interface FactResult {
  readonly id: string;
  readonly source: string;
  /** `notAvailable`: this host has not all of the members, or only Excel on the web is meant. */
  readonly verdict: "agrees" | "differs" | "notAvailable";
  /** As JSON. */
  readonly expected: string;
  /** As JSON; the error where it could not be observed. */
  readonly observed: string;
}

export type ConformanceReport =
  | {
      readonly kind: "ran";
      readonly results: readonly FactResult[];
      readonly stopped: boolean;
      /** Sheets of the trial that could not be removed. */
      readonly left: readonly string[];
    }
  /** No sheet can be added; nothing was done. */
  | { readonly kind: "structureProtected" };

/** What the sheets of a trial are called. */
const prefix = "CCHC-thử-";

/** @throws WorkbookError where the workbook can't be read or gets no new sheet */
export async function runFacts(work: Work, sections: readonly Section[] = all): Promise<ConformanceReport> {
  try {
    return await runSections(work, sections);
  } catch (error) {
    throw workbookError(error, false);
  }
}

async function runSections(work: Work, sections: readonly Section[]): Promise<ConformanceReport> {
  const start = await workbookNow();
  if (start.isStructureProtected) return { kind: "structureProtected" };
  const made: string[] = [];
  const taken = new Set(start.names.map((name) => name.toLowerCase()));
  const newName = (): string => {
    let number = 1;
    while (taken.has(`${prefix}${number}`.toLowerCase())) number += 1;
    taken.add(`${prefix}${number}`.toLowerCase());
    made.push(`${prefix}${number}`);
    return `${prefix}${number}`;
  };
  const total = sections.reduce((sum, { facts }) => sum + facts.length, 0);
  const results: FactResult[] = [];
  const left: string[] = [];
  const isStopped = (): boolean => work.isCancelled() && results.length < total;
  try {
    for (const { facts } of sections) {
      if (isStopped()) break;
      const sheet = newName();
      await addSheet(sheet);
      for (const fact of facts) {
        if (isStopped()) break;
        results.push(await resultOf(fact, sheet, newName));
        work.report({ done: results.length, total });
      }
      left.push(...(await removeSheets(made.splice(0))));
    }
  } finally {
    left.push(...(await removeSheets(made.splice(0))));
    await activate(start.active);
  }
  return { kind: "ran", results, stopped: results.length < total, left };
}

async function workbookNow() {
  const { workbook, ...context } = fresh();
  const { worksheets, protection } = workbook;
  protection.load("protected");
  worksheets.load("items/name");
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  await context.sync();
  return {
    isStructureProtected: protection.protected,
    names: worksheets.items.map(({ name }) => name),
    active: active.name,
  };
}

function fresh(): { readonly workbook: Excel.Workbook; readonly sync: () => Promise<void> } {
  const context = new Excel.RequestContext();
  return { workbook: context.workbook, sync: () => context.sync() };
}

async function addSheet(name: string): Promise<void> {
  const { workbook, sync } = fresh();
  workbook.worksheets.add(name);
  await sync();
}

/** Gives the names of those that are still there. */
async function removeSheets(names: readonly string[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const name of names) {
    try {
      const { workbook, sync } = fresh();
      workbook.worksheets.getItemOrNullObject(name).delete();
      await sync();
    } catch (error) {
      // A sheet that a fact made and took away again is gone: ItemNotFound.
      if (codeOf(error) !== "ItemNotFound") left.push(name);
    }
  }
  return left;
}

/** The sheet the person was at; it may have been removed or renamed by somebody meanwhile. */
async function activate(name: string): Promise<void> {
  try {
    const { workbook, sync } = fresh();
    workbook.worksheets.getItem(name).activate();
    await sync();
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

/** Undone between two facts, so that none stands in the next one's way. */
async function wipe(sheet: string): Promise<void> {
  const { workbook, sync } = fresh();
  const scratch = workbook.worksheets.getItem(sheet);
  scratch.protection.unprotect();
  scratch.getRange().clear("All");
  await sync();
}

async function resultOf(fact: Fact, sheet: string, newName: () => string): Promise<FactResult> {
  const { id, source, expected } = fact;
  const result = (verdict: FactResult["verdict"], observed: string): FactResult => ({
    id,
    source,
    verdict,
    expected: JSON.stringify(expected),
    observed,
  });
  if (fact.onlyOnWeb === true && !isOnWeb()) return result("notAvailable", "only in Excel on the web");
  try {
    const observed = sorted(await fact.observe(scratchOn(sheet, newName)));
    const isSame = JSON.stringify(observed) === JSON.stringify(sorted(expected));
    await wipe(sheet);
    return result(isSame ? "agrees" : "differs", JSON.stringify(observed));
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    const { message } = error as { readonly message: string };
    return result(code === "ApiNotFound" ? "notAvailable" : "differs", `${code}: ${message}`);
  }
}

/** The embedded workbook is as strict as Excel on the web; around it there is no Office, or only its name. */
function isOnWeb(): boolean {
  if (typeof Office === "undefined") return true;
  const context = Office.context as Office.Context | undefined;
  return context === undefined || context.platform === Office.PlatformType.OfficeOnline;
}

/** Members in one order: how an object came about says nothing. */
function sorted(value: Observed): Observed {
  if (Array.isArray(value)) return (value as readonly Observed[]).map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as { readonly [name: string]: Observed })
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}
