/** Two people at one workbook: what one of them does in the pane, and what the other one does between two of its round trips. */
import { applyCriteriaSet } from "../../src/features/applyCriteriaSet";
import { applyFixes } from "../../src/features/applyFixes";
import { assignAppraisers } from "../../src/features/assignAppraisers";
import { buildRanking } from "../../src/features/buildRanking";
import { buildScoreTable } from "../../src/features/buildScoreTable";
import { createEntryChecks, type EntryChecks } from "../../src/features/checkEntries";
import { collectReturns, type ReadFile } from "../../src/features/collectReturns";
import { chooseRole } from "../../src/features/chooseRole";
import { createScoringSheets } from "../../src/features/createScoringSheets";
import { keepLog } from "../../src/features/keepLog";
import { mergeMembers, type Merged } from "../../src/features/mergeMembers";
import type { Done, Outcome } from "../../src/features/outcome";
import { planIssue } from "../../src/features/planIssue";
import { rememberReadings } from "../../src/features/rememberReadings";
import { saveUnits } from "../../src/features/saveUnits";
import { setAsideItem } from "../../src/features/setAside";
import { recordChanges } from "../../src/features/undo/recordChanges";
import { quietWork } from "../../src/features/work";
import type { WorkbookPort } from "../../src/features/workbookPort";
import { decidedAsSeen } from "../../src/domain/collection/mergeScores";
import { succeed } from "../../src/domain/result";
import { issueFiles } from "../../src/files/issued/issueFiles";
import { readReturned } from "../../src/files/returned/readReturned";
import { rect } from "../../src/standalone/host/model/rect";
import { insertCells } from "../../src/standalone/host/model/shift";
import { userEdit } from "../../src/standalone/host/model/userEdit";
import { ownOf } from "../files/returned/damages";
import { editSheet, put as putReturned } from "../files/returned/sheetEdits";
import { deepSet } from "../sheets/smallSets";
import { copyOf, typeAll } from "./membersYear";
import { done, startWorkbench, type Workbench } from "./workbench";
import { allSteps, names, office, run, type Year } from "./year";

export const units = ["Xã A", "Xã B"] as const;
export const year: Year = { set: deepSet, units, source: "scoringSheets" };
export const assignment = "Phân công thẩm định";
export const log = "Nhật ký";
export const notes = "Ghi chú của tôi";
const now = new Date(2026, 11, 1, 9, 30);

export type Act = (port: WorkbookPort) => Promise<Outcome<Done>>;

export interface Pane {
  readonly port: WorkbookPort;
  /** Runs a step as the pane does (taskpane/createProduct.ts). */
  run(act: Act): Promise<Outcome<Done>>;
}

export function paneOf(bench: Workbench): Pane {
  const { port: recorded, record } = recordChanges(bench.port);
  const { port, forget } = rememberReadings(recorded);
  return {
    port,
    run: async (act) => {
      forget();
      return (await record(() => act(port))).value;
    },
  };
}

export interface Action {
  readonly name: string;
  /** What is done before the other person comes in; gives what runs beside them, over the same port. */
  prepare(bench: Workbench, port: WorkbookPort): Promise<Act>;
  /** Done sheet by sheet: some may be done, the others are as they were; the failure says that not all is. */
  readonly isBySheet?: true;
  /** Whether what was done stands where it belongs, and nothing else. */
  isRight?(bench: Workbench): boolean;
}

async function checksOf(port: WorkbookPort): Promise<EntryChecks> {
  const checks = createEntryChecks(port, { findSet: () => null, now: () => now });
  await checks.checkAll(quietWork);
  return checks;
}

/** Excel does not take it, and says so to the person who typed. */
export class NotTaken extends Error {}

/** Beside the guards, as by paste or a co-author's hand. @throws NotTaken */
function put(bench: Workbench, sheet: string, key: string, column: string, value: string | number): void {
  const { book } = bench.own(sheet);
  const at = rect(book.row(key), book.column(column));
  const edit = userEdit(bench.host.model, bench.sheet(sheet).id, at, [[value]], { source: "pasted", isRemote: true });
  if (!edit.done) throw new NotTaken(`${sheet} ${key} ${column}: ${JSON.stringify(edit.refusal)}`);
}

async function assign(
  bench: Workbench,
  port: WorkbookPort,
  cells: readonly (readonly [key: string, column: string, text: string])[],
): Promise<void> {
  done(await assignAppraisers(port));
  for (const [key, column, text] of cells) put(bench, assignment, key, column, text);
}

/** Both units send back what the workbook holds of them (`preparedFile`): taken over without a question, and written. */
async function returnedFiles(): Promise<readonly ReadFile[]> {
  const listed = units.map((name) => ({ unit: { name, kind: "", shortName: "", code: "", predecessors: [] }, at: {} }));
  const plan = planIssue({ set: deepSet, office, year: 2025, units: listed, deadline: null, appraisal: null });
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  const files: ReadFile[] = [];
  for await (const { bytes } of issueFiles(plan.value, now)) {
    const { book } = ownOf(bytes);
    const filled = editSheet(bytes, (sheet) => {
      for (const [code, score] of returned[files.length] ?? [])
        putReturned(sheet, book.row(`node:${code}`), book.column("self"), score);
    });
    const read = readReturned(filled, `${files.length}.xlsx`);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    files.push({ kind: "book", book: read.value });
  }
  return files;
}

const returned: readonly (readonly (readonly [code: string, score: number])[])[] = [
  [["1.2", 0.5]],
  [
    ["1.2", 1],
    ["2.1", 0.5],
  ],
];

/** By unit: what Bình's and An's copies say of it. Of 1.2 in Xã B the workbook holds something else already. */
const merged: readonly (readonly [
  column: string,
  scores: Readonly<Record<string, Readonly<Record<string, number>>>>,
])[] = [
  ["member:1", { "Xã A": { "1.1.1": 0.75, "2.1": 1.25 }, "Xã B": { "1.1.1": 0.25, "1.2": 0.5 } }],
  ["member:2", { "Xã A": { "2.1": 1 }, "Xã B": { "2.2": 2.5 } }],
];

/** Every score of the copies stands in its place, or is said to wait for somebody's decision. */
function isMergedOrTold(bench: Workbench, { conflicts }: Merged): boolean {
  return merged.every(([column, scores]) =>
    Object.entries(scores).every(([unit, leaves]) =>
      Object.entries(leaves).every(
        ([code, score]) =>
          bench.value(sheetOfUnit(bench, unit), `node:${code}`, column) === score ||
          conflicts.some((each) => each.unit === unit && each.code === code && `member:${each.member}` === column),
      ),
    ),
  );
}

/** As it was when merging ended: what somebody types over a merged score later is theirs. */
const mergedOrTold = new WeakMap<Workbench, boolean>();

/** Of the workbook of `preparedFile`: a workbook opened later takes the client library from the one that is at work. */
const copies: ReadFile[] = [];

/** Bình appraises field I and 2.1, An field II: 2.1 is shared. */
async function appraiseByMembers(bench: Workbench, port: WorkbookPort): Promise<void> {
  await assign(bench, port, [
    ["head", "member:1", "Trần Thị Bình"],
    ["head", "member:2", "Lê Văn An"],
    ["node:I", "member:1", "x"],
    ["node:2.1", "member:1", "x"],
    ["node:II", "member:2", "x"],
  ]);
  done(await createScoringSheets(port, { units: "all" }, quietWork));
}

async function makeCopies(prepared: Uint8Array): Promise<void> {
  const bench = await startWorkbench(prepared);
  await appraiseByMembers(bench, bench.port);
  const organizers = await bench.save();
  for (const [column, scores] of merged) {
    const bytes = await copyOf(organizers, column.slice("member:".length), (copy) => typeAll(copy, column, scores));
    const read = readReturned(bytes, `${column}.xlsx`);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    copies.push({ kind: "book", book: read.value });
  }
}

async function* oneByOne<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

const simply = (name: string, act: Act): Action => ({ name, prepare: () => Promise.resolve(act) });

export const actions: readonly Action[] = [
  simply("applies the criteria set again", (port) => applyCriteriaSet(port, { set: deepSet, office, year: 2025 })),
  simply("saves the units again", (port) => saveUnits(port, { names: units, seen: units })),
  simply("adds a unit", (port) => saveUnits(port, { names: ["Xã Mới", ...units], seen: units })),
  simply("writes the scoring sheets again", (port) => createScoringSheets(port, { units: "all" }, quietWork)),
  simply("builds the score table", (port) => buildScoreTable(port, { source: "scoringSheets" })),
  {
    name: "builds the score table for one unit more",
    prepare: async (_bench, port) => {
      done(await saveUnits(port, { names: ["Xã Mới", ...units] }));
      done(await createScoringSheets(port, { units: ["Xã Mới"] }, quietWork));
      return () => buildScoreTable(port, { source: "scoringSheets" });
    },
  },
  simply("builds the ranking", (port) => buildRanking(port, { ties: "standard" })),
  simply("makes the assignment", (port) => assignAppraisers(port)),
  {
    name: "writes the scoring sheets for an assignment",
    prepare: async (bench, port) => {
      await assign(bench, port, [
        ["head", "member:1", "Trần Thị Bình"],
        ["node:I", "member:1", "x"],
        ["node:II", "member:1", "x"],
      ]);
      return () => createScoringSheets(port, { units: "all" }, quietWork);
    },
  },
  simply("sets an item aside", (port) =>
    setAsideItem(port, { unit: "Xã A", code: "2.2", approver: "Giám đốc", reason: "không có" }, now),
  ),
  {
    name: "takes a saving of units back",
    prepare: async (bench) => {
      const { port, record } = recordChanges(bench.port);
      const { back } = await record(() => saveUnits(port, { names: [units[1], units[0]] }));
      if (back === null) throw new Error("there is no way back");
      return () => back.undo(quietWork);
    },
  },
  {
    name: "puts a score right",
    prepare: async (bench, port) => {
      put(bench, "Xã A", "node:2.1", "self", "'1.25");
      const checks = await checksOf(port);
      const { id } = bench.sheet("Xã A");
      const findings = checks.report().sheets.find((sheet) => sheet.id === id)?.findings ?? [];
      const wrong = findings.filter(({ code }) => code === "entry-number-as-text");
      if (wrong.length === 0) throw new Error("nothing to put right");
      return () => applyFixes(port, checks, { sheet: id, findings: wrong });
    },
    isRight: (bench) => {
      const { book } = bench.own("Xã A");
      const above = bench.sheet("Xã A").content(book.row("node:2.1") - 1, book.column("self"));
      return bench.value("Xã A", "node:2.1", "self") === 1.25 && above.formula !== undefined;
    },
  },
  {
    name: "chooses a role",
    isBySheet: true,
    prepare: async (_bench, port) => {
      const checks = await checksOf(port);
      return () => chooseRole(port, checks, checks.report(), { role: { kind: "unit" } }, now, quietWork);
    },
  },
  {
    name: "takes returned sheets over",
    // A few sheets with each request, the board with them: whichever fails, the board says of every unit what it has.
    isBySheet: true,
    prepare: async () => {
      const files = await returnedFiles();
      return async (port) => {
        const asked = { received: "2025-12-01", deadline: null, agreed: [], admitted: new Map<string, string>() };
        const collected = await collectReturns(port, { ...asked, files: oneByOne(files) }, quietWork);
        return collected.ok ? succeed({ did: [], sheets: [], findings: [] }) : collected;
      };
    },
  },
  {
    name: "merges members' copies",
    prepare: async (bench, port) => {
      await appraiseByMembers(bench, port);
      put(bench, "Xã B", "node:1.2", "member:1", 0.75);
      // As the pane does: looked at first, decided over what was seen, then merged.
      const input = { typedIn: 2026, files: oneByOne(copies), decide: () => null };
      const seen = await mergeMembers(port, { ...input, isTrial: true }, quietWork);
      if (!seen.ok) throw new Error(JSON.stringify(seen.failure));
      const decide = decidedAsSeen(seen.value.conflicts, () => "member:1.xlsx");
      return async (later) => {
        const result = await mergeMembers(later, { ...input, files: oneByOne(copies), decide }, quietWork);
        if (!result.ok) return result;
        mergedOrTold.set(bench, isMergedOrTold(bench, result.value));
        return succeed({ did: [], sheets: [], findings: [] });
      };
    },
    isRight: (bench) => mergedOrTold.get(bench) ?? false,
  },
  {
    name: "writes the log",
    prepare: async (bench, port) => {
      const checks = await checksOf(port);
      put(bench, "Xã B", "node:2.1", "self", 0.75);
      await checks.checkTouched([bench.sheet("Xã B").id]);
      return () => keepLog(port, checks, { zoneOffset: 0 });
    },
  },
];

/** What the other person does, and how one sees that it is not lost. */
export interface Edit {
  readonly name: string;
  make(bench: Workbench): void;
  /** What stands there; `wanted` as long as nothing is lost. */
  found(bench: Workbench): unknown;
  readonly wanted: unknown;
}

/** By identity: the sheet may be renamed. */
function sheetOfUnit(bench: Workbench, unit: string): string {
  const found = bench.sheetNames().find((name) => name === unit || name === `${unit} (đã gửi)`);
  if (found === undefined) throw new Error(`the sheet of ${unit} is gone`);
  return found;
}

/** Typed into empty cells and over what stood there, by unit. */
const scores = [
  ["Xã A", "1.1.1", "self", 0.5],
  ["Xã A", "1.2", "self", 0.75],
  ["Xã A", "1.2", "appraisal", 0.5],
  ["Xã B", "1.2", "appraisal", 0.25],
] as const;

/** Where members appraise, the final score is a formula: it is the first member who types. */
function columnIn(bench: Workbench, unit: string, column: string): string {
  const isOfMembers = bench.own(sheetOfUnit(bench, unit)).hasColumn("member:1");
  return column === "appraisal" && isOfMembers ? "member:1" : column;
}

/** Somebody else's pane writes a line below the log. */
function addLogLine(bench: Workbench): void {
  const sheet = bench.sheet(log);
  const next = (sheet.usedArea(true) ?? rect(0, 0)).rows;
  sheet.getCell(next, bench.own(log).book.column("from")).value = "dòng của người khác";
  bench.host.model.contentsChanged(sheet, rect(next, 0));
}

export const edits: readonly Edit[] = [
  {
    name: "types scores, and into a sheet of their own",
    make: (bench) => {
      for (const [unit, code, column, value] of scores)
        put(bench, unit, `node:${code}`, columnIn(bench, unit, column), value);
      bench.typeAt(notes, 5, 3, "nhớ gọi Xã B");
      addLogLine(bench);
    },
    found: (bench) => [
      ...scores.map(([unit, code, column]) =>
        bench.value(sheetOfUnit(bench, unit), `node:${code}`, columnIn(bench, unit, column)),
      ),
      bench.sheet(notes).content(5, 3).value,
      Object.values(bench.contents()[log] ?? {}).filter((value) => value === "dòng của người khác").length,
    ],
    wanted: [...scores.map(([, , , value]) => value), "nhớ gọi Xã B", 1],
  },
  {
    name: "adds a unit",
    make: (bench) => put(bench, names.units, "unit:4", "unit", "Xã Đông"),
    found: (bench) =>
      Array.from({ length: 8 }, (_, index) => bench.own(names.units).text(`unit:${index}`, "unit")).includes("Xã Đông"),
    wanted: true,
  },
  {
    name: "renames a sheet",
    make: (bench) => bench.rename("Xã B", "Xã B (đã gửi)"),
    // What was typed in it before stands in it, and there is no second one.
    found: (bench) => [
      bench.value("Xã B (đã gửi)", "node:1.2", "self"),
      bench.sheetNames().filter((name) => name.startsWith("Xã B")).length,
    ],
    wanted: [1, 1],
  },
  {
    name: "inserts a row into a sheet taken out of its protection",
    make: (bench) => {
      const sheet = bench.sheet("Xã A");
      const { sheetProtection } = sheet.worksheet;
      sheet.worksheet.sheetProtection = null;
      insertCells(bench.host.model, sheet, rect(bench.own("Xã A").book.row("node:1.1"), 0, 1, 16_384), "Down");
      put(bench, "Xã A", "node:1.1.2", "self", 1.5);
      sheet.worksheet.sheetProtection = sheetProtection;
      bench.host.model.settle();
    },
    found: (bench) => ["1.1.2", "1.2"].map((code) => bench.value("Xã A", `node:${code}`, "self")),
    wanted: [1.5, 0.5],
  },
];

/** A year on its sheets with some scores, a log of one line, and a sheet of somebody's own. */
export async function preparedFile(): Promise<Uint8Array> {
  const bench = await startWorkbench();
  await run(bench, allSteps, year);
  put(bench, "Xã A", "node:1.2", "self", 0.5);
  put(bench, "Xã B", "node:1.2", "self", 1);
  bench.host.model.addSheet(notes);
  bench.typeAt(notes, 0, 0, "việc cần làm");
  const checks = await checksOf(bench.port);
  put(bench, "Xã B", "node:2.1", "self", 0.5);
  await checks.checkTouched([bench.sheet("Xã B").id]);
  done(await keepLog(bench.port, checks, { zoneOffset: 0 }));
  const prepared = await bench.save();
  await makeCopies(prepared);
  return prepared;
}
