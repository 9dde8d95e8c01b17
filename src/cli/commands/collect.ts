/** `collect`: returned scoring sheets into the organizer's workbook, with the board of who returned what. */
import type { CriteriaSet } from "../../domain/criteria";
import { standings } from "../../domain/collection/board";
import { checkUnitList, type PlacedUnit } from "../../domain/collection/unitList";
import { hasErrors, type Finding } from "../../domain/finding";
import { fail, succeed, type Result } from "../../domain/result";
import { unitKey } from "../../domain/unitName";
import { applyCriteriaSet } from "../../features/applyCriteriaSet";
import { collectReturns, type Collected, type CollectedFile } from "../../features/collectReturns";
import { saveUnits } from "../../features/saveUnits";
import { quietWork } from "../../features/work";
import type { WorkbookPort } from "../../features/workbookPort";
import { readManifest } from "../../files/issued/manifest";
import { readUnits } from "../../files/unitsFile";
import { sayFinding, saySentence } from "../../texts/sayFinding";
import { dateOf, officeOf, officeOptions, writeResult, xlsxPathOf, yearOf } from "../arguments";
import {
  exitDone,
  exitFindings,
  printJson,
  tell,
  UsageError,
  valueOf,
  type Call,
  type Command,
  type Console,
} from "../console";
import type { EmbeddedWorkbook } from "../embeddedWorkbook";
import { workbookEngine } from "../later";
import { loadSet, loadTable } from "../loadSet";
import { openFile } from "../openFile";
import { readFiles, returnRecord } from "../returns";
import { keepHeapSmall } from "../smallHeap";

export const collect: Command = {
  name: "collect",
  usage:
    'collect FILE… --out FILE.xlsx [--manifest FILE | --set ID|FILE --units FILE --year N] [--deadline YYYY-MM-DD] [--received YYYY-MM-DD] [--accept "UNIT;UNIT"] [--admit "UNIT=reason;…"] [--json]',
  values: ["out", "manifest", "set", "units", "year", "deadline", "received", "accept", "admit", ...officeOptions],
  switches: ["json"],
  required: ["out"],
  files: { least: 1, most: Number.MAX_SAFE_INTEGER },
  run: async (call, console) => {
    keepHeapSmall();
    const file = xlsxPathOf(call, console);
    const received = dateOf(call, "received", console) ?? today(console);
    const deadline = dateOf(call, "deadline", console);
    const admitted = admittedOf(call, console);
    const workbook = await organizersWorkbook(file, call, console);
    if (!workbook.ok) return tell(workbook.failure, console);
    const due = deadline ?? workbook.value.deadline;
    const collected = await collectReturns(
      forgetting(workbook.value.book),
      {
        files: readFiles(call.files, console),
        count: call.files.length,
        received,
        ...(due === null ? {} : { deadline: due }),
        agreed: listOf(call.values["accept"]),
        admitted,
      },
      quietWork,
    );
    if (!collected.ok) return tell(collected.failure, console);
    await writeResult(file, await workbook.value.book.save(), console);
    report(collected.value, call.switches.has("json"), console);
    const isOpen = collected.value.files.some(({ findings }) => hasErrors(findings));
    return isOpen ? exitFindings : exitDone;
  },
};

/**
 * Nobody types into the workbook between two requests: which formula reads which cell is found anew for each, instead of being
 * kept for 168 sheets (30 MB).
 */
function forgetting({ port, host }: EmbeddedWorkbook): WorkbookPort {
  return {
    ...port,
    change: async (change) => {
      await port.change(change);
      host.model.engine.forget();
    },
  };
}

function today(console: Console): string {
  const now = console.now();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** @throws UsageError where a unit has no reason: late returns are admitted with one only. */
function admittedOf(call: Call, console: Console): ReadonlyMap<string, string> {
  return new Map(
    listOf(call.values["admit"]).map((each) => {
      const [unit = "", ...rest] = each.split("=");
      const reason = rest.join("=").trim();
      if (unit.trim() === "" || reason === "")
        throw new UsageError(console.texts.say("collection.admit-without-reason", { unit }));
      return [unitKey(unit), reason];
    }),
  );
}

interface Organizers {
  readonly book: EmbeddedWorkbook;
  readonly deadline: string | null;
}

/** The workbook as it is, or a new one with set, year and units from the manifest or the options. */
async function organizersWorkbook(
  file: string,
  call: Call,
  console: Console,
): Promise<Result<Organizers, readonly Finding[]>> {
  if ((await console.readFile(file)) !== null) {
    const opened = await openFile(file, console);
    return opened.ok ? succeed({ book: opened.value, deadline: null }) : opened;
  }
  const source = await sourceOf(call, console);
  if (!source.ok) return source;
  const { set, year, units, deadline } = source.value;
  const { openEmbeddedWorkbook } = workbookEngine();
  const book = await openEmbeddedWorkbook();
  const applied = await applyCriteriaSet(book.port, { set, office: officeOf(call), year });
  if (!applied.ok) return applied;
  const saved = await saveUnits(book.port, { names: units });
  return saved.ok ? succeed({ book, deadline }) : saved;
}

interface Source {
  readonly set: CriteriaSet;
  readonly year: number;
  readonly units: readonly string[];
  readonly deadline: string | null;
}

async function sourceOf(call: Call, console: Console): Promise<Result<Source, readonly Finding[]>> {
  const manifestFile = call.values["manifest"];
  if (manifestFile !== undefined) {
    const bytes = await console.readFile(manifestFile);
    if (bytes === null) throw new UsageError(console.texts.say("cli.no-file", { file: manifestFile }));
    const manifest = readManifest(bytes, manifestFile);
    if (!manifest.ok) return manifest;
    return succeed({ ...manifest.value, units: manifest.value.units.map(({ name }) => name) });
  }
  if (call.values["set"] === undefined || call.values["units"] === undefined)
    throw new UsageError(console.texts.say("collection.nothing-to-start-from", { file: valueOf(call, "out") }));
  const set = await loadSet(call.values["set"], console);
  const table = await loadTable(call.values["units"], console);
  if (!set.ok) return set;
  const units: Result<readonly PlacedUnit[], readonly Finding[]> = table.ok ? readUnits(table.value) : table;
  if (!units.ok) return units;
  const findings = checkUnitList(units.value);
  if (hasErrors(findings)) return fail(findings);
  return succeed({
    set: set.value,
    year: yearOf(call, console),
    units: units.value.map(({ unit }) => unit.name),
    deadline: null,
  });
}

function report(collected: Collected, isJson: boolean, console: Console): void {
  const { texts } = console;
  const say = (standing: (typeof standings)[number]): string => texts.say(`collection.standing-${standing}`);
  if (isJson) {
    printJson(
      {
        counts: collected.counts,
        board: collected.board.map(({ unit, standing, line }) => ({
          unit,
          standing,
          file: line.record?.file ?? null,
          received: line.record?.received ?? null,
          isLate: line.record?.isLate ?? false,
          missing: line.record?.missing ?? null,
        })),
        files: collected.files.map((each) => fileJson(each, console)),
      },
      console,
    );
    return;
  }
  for (const { findings } of collected.files)
    for (const finding of findings)
      console.out(`${texts.say(`cli.severity-${finding.severity}`)}: ${sayFinding(texts, finding)}\n`);
  for (const { unit, standing } of collected.board)
    if (standing === "missing") console.out(`${say(standing)}: ${unit}\n`);
  for (const standing of standings)
    if (collected.counts[standing] > 0) console.err(`${say(standing)}: ${collected.counts[standing]}`);
}

function fileJson({ file, unit, standing, verdict, differences, findings }: CollectedFile, console: Console): object {
  return {
    file,
    unit,
    standing,
    verdict,
    differences,
    findings: findings.map((finding) => returnRecord(file, finding, saySentence(console.texts, finding))),
  };
}
