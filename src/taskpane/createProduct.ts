/** The product behind the pane: the features over the workbook that is open. Readers of files are loaded when a file is chosen. */
import { catalogue, findShippedSet } from "../criteria/catalogue";
import { sampleYear } from "../criteria/sample";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, type Finding } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import { countAtLevel, leavesOf, maximumOf } from "../domain/setTree";
import { applyCriteriaSet } from "../features/applyCriteriaSet";
import { buildRanking } from "../features/buildRanking";
import { buildScoreTable } from "../features/buildScoreTable";
import { buildYear } from "../features/buildYear";
import { createScoringSheets } from "../features/createScoringSheets";
import { createLiveChecks } from "../features/liveChecks";
import { openWorkbook } from "../features/openWorkbook";
import type { Done, Outcome } from "../features/outcome";
import { saveUnits } from "../features/saveUnits";
import { unitsFromText } from "../features/unitsFromText";
import type { Work } from "../features/work";
import type { WorkbookPort } from "../features/workbookPort";
import { appraisalActions } from "./appraisalActions";
import type { ApplySetInput, Product, SetSource, SetSummary } from "./product";

export function createProduct(port: WorkbookPort): Product {
  const findSet = (id: string): CriteriaSet | null => findShippedSet(id)?.set ?? null;
  const checks = createLiveChecks(port, { findSet, now: () => new Date() });
  return {
    checks,
    appraisal: appraisalActions(port),
    readState: async () => succeed((await openWorkbook(port)).state),
    shippedSets: () => catalogue.map(({ set }) => summaryOf(set)),
    applySet: async (input) => {
      const chosen = await chooseSet(port, input);
      if (!chosen.ok) return chosen;
      const { office, year } = input;
      return applyCriteriaSet(port, { ...chosen.value, office, year });
    },
    saveUnits: (input) => saveUnits(port, input),
    unitsFromText,
    createScoringSheets: (input, work) => createScoringSheets(port, input, work),
    buildScoreTable: (input, work) => checks.afterwards(() => buildScoreTable(port, input), work),
    buildRanking: (input, work) => checks.afterwards(() => buildRanking(port, input), work),
    report: async () => (await import("./report/createReport")).createReport(port),
    show: ({ sheet, address }) => (sheet === undefined ? Promise.resolve() : port.show(sheet, address)),
  };
}

/** The 20 departments of 2020, built into the workbook that is open. */
export function buildSample(port: WorkbookPort, work: Work): Promise<Outcome<Done>> {
  const sample = sampleYear();
  const shipped = findShippedSet(sample.setId);
  if (shipped === null) throw new Error(`the sample's set ${sample.setId} is not shipped`);
  const office = { parentAgency: "UBND tỉnh Thanh Hóa", agency: "Sở Nội vụ", place: "Thanh Hóa" };
  const { year, units } = sample;
  return buildYear(port, { set: shipped.set, office, year, ties: "dense", units }, work);
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
