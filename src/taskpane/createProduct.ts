/**
 * The product behind the pane: the features over the workbook that is open. What only reads where the workbook stands comes
 * with the pane; steps, checks and readers of files are loaded when they are first asked for.
 */
import { catalogue, findShippedSet } from "../criteria/catalogue";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, type Finding } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import { countAtLevel, leavesOf, maximumOf } from "../domain/setTree";
import { openWorkbook } from "../features/openWorkbook";
import { markSamples } from "../features/sample/markSamples";
import { rememberReadings } from "../features/rememberReadings";
import { turnOfOthers } from "../features/slices";
import { recordChanges } from "../features/undo/recordChanges";
import { unitsFromText } from "../features/unitsFromText";
import type { WorkbookPort } from "../features/workbookPort";
import { appraisalActions } from "./appraisalActions";
import { lazyChecks } from "./lazyChecks";
import type { ApplySetInput, Product, SetSource, SetSummary } from "./product";

export function createProduct(workbook: WorkbookPort): Product {
  const { port: recorded, record } = recordChanges(workbook);
  const { port, forget } = rememberReadings(markSamples(recorded));
  const findSet = (id: string): CriteriaSet | null => findShippedSet(id)?.set ?? null;
  const checks = lazyChecks(port, { findSet, now: () => new Date() });
  return {
    checks,
    appraisal: appraisalActions(port),
    readState: async () => {
      forget();
      return succeed((await openWorkbook(port)).state);
    },
    shippedSets: () => catalogue.map(({ set }) => summaryOf(set)),
    applySet: async (input) => {
      const chosen = await chooseSet(port, input);
      if (!chosen.ok) return chosen;
      const { office, year } = input;
      const { applyCriteriaSet } = await import("../features/applyCriteriaSet");
      return applyCriteriaSet(port, { ...chosen.value, office, year });
    },
    saveUnits: async (input) => (await import("../features/saveUnits")).saveUnits(port, input),
    unitsFromText,
    createScoringSheets: async (input, work) =>
      (await import("../features/createScoringSheets")).createScoringSheets(
        port,
        { ...input, pause: turnOfOthers },
        work,
      ),
    buildScoreTable: async (input, work) => {
      const { buildScoreTable } = await import("../features/buildScoreTable");
      return checks.afterwards(() => buildScoreTable(port, input), work);
    },
    buildRanking: async (input, work) => {
      const { buildRanking } = await import("../features/buildRanking");
      return checks.afterwards(() => buildRanking(port, input), work);
    },
    setAside: async () => (await import("./setAside/createSetAside")).createSetAside(port, checks, () => new Date()),
    survey: async () => (await import("./survey/createSurvey")).createSurvey(port),
    collection: async () =>
      (await import("./collection/createCollection")).createCollection(port, checks, () => new Date()),
    published: async () => (await import("./published/createPublished")).createPublished(port),
    report: async () => (await import("./report/createReport")).createReport(port),
    views: async () => (await import("./views/createViews")).createViews(port),
    guide: async () => (await import("./guide/createGuide")).createGuide(port),
    record: (action, work) => {
      forget();
      return record(action, work);
    },
    show: ({ sheet, address }) => (sheet === undefined ? Promise.resolve() : port.show(sheet, address)),
  };
}

function summaryOf(set: CriteriaSet): SetSummary {
  const { id, title, decision, level } = set;
  const fields = countAtLevel(set, 1);
  return { id, title, decision, level, fields, leaves: leavesOf(set).length, maximum: maximumOf(set) };
}

interface ChosenSet {
  readonly set: CriteriaSet | null;
  readonly classesAreEntered?: boolean;
}

async function chooseSet(
  port: WorkbookPort,
  { source, title }: ApplySetInput,
): Promise<Result<ChosenSet, readonly Finding[]>> {
  switch (source.kind) {
    case "current":
      return succeed({ set: null });
    case "shipped": {
      const shipped = findShippedSet(source.id);
      if (shipped === null) throw new Error(`no shipped set ${source.id}`);
      return succeed({ set: shipped.set });
    }
    case "file":
    case "selection":
      return tableSet(port, source, title ?? "");
  }
}

/** A set from a table says nothing of classes: they are preset and may be changed on the sheet. */
async function tableSet(
  port: WorkbookPort,
  source: Extract<SetSource, { readonly kind: "file" | "selection" }>,
  title: string,
): Promise<Result<ChosenSet, readonly Finding[]>> {
  const grid = source.kind === "file" ? await fileGrid(source) : await selectionGrid(port);
  if (!grid.ok) return grid;
  const { setFromTable } = await import("../files/setFromTable");
  const name = title.trim() === "" && source.kind === "file" ? source.name.replace(/\.[^.]*$/, "") : title.trim();
  const read = setFromTable(grid.value, name);
  return read.ok ? succeed({ set: read.value, classesAreEntered: true }) : read;
}

async function fileGrid({ name, bytes }: Extract<SetSource, { readonly kind: "file" }>) {
  const { readTable } = await import("../files/tableFile");
  return readTable(bytes, name);
}

async function selectionGrid(port: WorkbookPort) {
  const { gridOfValues } = await import("../files/grid");
  const { name, row, values } = await port.readSelection();
  if (values.length === 0) return fail([errorAt("selection-empty", { sheet: name })]);
  return succeed(gridOfValues(values, { sheet: name }, row + 1));
}
