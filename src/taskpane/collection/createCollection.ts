/** Issuing and collecting over the workbook that is open; loaded when the person opens that part of the pane. */
import { errorAt } from "../../domain/finding";
import { succeed } from "../../domain/result";
import { unitKey } from "../../domain/unitName";
import { openNewWorkbook } from "../../excel/openNewWorkbook";
import { appraisalOf } from "../../features/appraisalInForce";
import { closeAfterDeadline } from "../../features/closeAfterDeadline";
import { collectReturns, type Collected, type ReadFile } from "../../features/collectReturns";
import { mergeMembers, type Merged } from "../../features/mergeMembers";
import type { LogRow } from "../../features/logRow";
import type { LiveChecks } from "../../features/liveChecks";
import type { Done, Outcome } from "../../features/outcome";
import { planIssue, type IssuePlan } from "../../features/planIssue";
import { readyWorkbook } from "../../features/readyWorkbook";
import { saveCalendar } from "../../features/saveCalendar";
import { turnOfOthers } from "../../features/slices";
import type { Work } from "../../features/work";
import type { WorkbookPort } from "../../features/workbookPort";
import { mostReturnedBytes } from "../../files/returned/openPackage";
import { organizer } from "../../sheets/entryRoles";
import { readReturned } from "../../files/returned/readReturned";
import type {
  ChosenFile,
  CollectChoice,
  CollectionProduct,
  Issued,
  IssueChoice,
  IssuedWorkbook,
} from "./collectionProduct";

export function createCollection(port: WorkbookPort, checks: LiveChecks, now: () => Date): CollectionProduct {
  const collect = (files: readonly ChosenFile[], choice: CollectChoice, isTrial: boolean, work: Work) =>
    collectReturns(
      port,
      { ...choice, files: readChosen(files), count: files.length, pause: turnOfOthers, isTrial },
      work,
    );
  return {
    issue: async (choice, work) => {
      const plan = await planOf(port, choice);
      return plan.ok ? makeFiles(plan.value, choice.now, work) : plan;
    },
    open: openNewWorkbook,
    saveCalendar: (dates) => saveCalendar(port, dates),
    closeAfterDeadline: (today) => closeAfterDeadline(port, today),
    look: (files, choice, work) => collect(files, choice, true, work),
    take: (files, choice, work) =>
      checked(
        checks,
        work,
        () => collect(files, choice, false, work),
        (collected) => admissions(collected, choice, now()),
      ),
    merge: (files, { decide, isTrial, now: today }, work) => {
      const input = { files: readChosen(files), count: files.length, decide, isTrial, typedIn: today.getFullYear() };
      const merge = (): Promise<Outcome<Merged>> => mergeMembers(port, input, work);
      return isTrial ? merge() : checked(checks, work, merge, () => []);
    },
  };
}

/** Checked and logged afterwards, as every step that writes scores. */
async function checked<Value>(
  checks: LiveChecks,
  work: Work,
  action: () => Promise<Outcome<Value>>,
  logOf: (value: Value) => readonly LogRow[],
): Promise<Outcome<Value>> {
  const kept: Value[] = [];
  const done = await checks.afterwards(async (): Promise<Outcome<Done>> => {
    const result = await action();
    if (!result.ok) return result;
    kept.push(result.value);
    return succeed({ did: [], sheets: [], findings: [], log: logOf(result.value) });
  }, work);
  if (!done.ok) return done;
  const [value] = kept;
  if (value === undefined) throw new Error("the step ended without a result");
  return succeed(value);
}

/** R218: late returns that were admitted stand in the log with the reason. */
function admissions({ files }: Collected, { admitted }: CollectChoice, now: Date): readonly LogRow[] {
  return files.flatMap(({ unit, verdict }): LogRow[] => {
    const reason = unit === null ? undefined : admitted.get(unitKey(unit));
    if (unit === null || reason === undefined || verdict !== "take") return [];
    const when = now.toISOString();
    return [
      { when, role: organizer, unit, sheet: "", code: "", column: "", kind: "lateAdmitted", from: "", to: reason },
    ];
  });
}

/** One round trip. */
async function planOf(port: WorkbookPort, { deadline, withMembers }: IssueChoice): Promise<Outcome<IssuePlan>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set, year } = ready.value;
  const { office, unitsSheet: sheet } = open.state;
  return planIssue({
    set,
    office,
    year,
    deadline,
    appraisal: withMembers ? appraisalOf(open) : null,
    units: (open.units?.units ?? []).map(({ name, address }) => ({
      unit: { name, kind: "", shortName: "", code: "", predecessors: [] },
      at: { address, ...(sheet === undefined ? {} : { sheet }) },
    })),
  });
}

/** A file is some ten milliseconds of computing; others have their turn after each. */
async function makeFiles(plan: IssuePlan, now: Date, work: Work): Promise<Outcome<Issued | null>> {
  const [{ issueFiles }, { archiveOf }, { manifestName, writeManifest }] = await Promise.all([
    import("../../files/issued/issueFiles"),
    import("../../files/issued/packParts"),
    import("../../files/issued/manifest"),
  ]);
  const workbooks: IssuedWorkbook[] = [];
  const total = plan.files.length;
  for await (const { issued, bytes } of issueFiles(plan, now, turnOfOthers)) {
    workbooks.push({ unit: issued.unit.name, file: issued.file, bytes });
    work.report({ done: workbooks.length, total });
    await turnOfOthers();
    if (work.isCancelled()) return succeed(null);
  }
  const all = [
    ...workbooks.map(({ file, bytes }) => ({ name: file, bytes })),
    { name: manifestName, bytes: writeManifest(plan, now) },
  ];
  return succeed({ name: `phieu-cham-${plan.year}.zip`, bytes: archiveOf(all), workbooks, findings: plan.findings });
}

/** One file after the other, read and judged in tasks of their own; only one is in memory at a time, none that is too large. */
async function* readChosen(files: readonly ChosenFile[]): AsyncGenerator<ReadFile> {
  for (const file of files) {
    await turnOfOthers();
    const read = await readOne(file);
    await turnOfOthers();
    yield read;
  }
}

async function readOne({ name, size, bytes }: ChosenFile): Promise<ReadFile> {
  const refused = (finding: ReturnType<typeof errorAt>): ReadFile => ({
    kind: "refused",
    file: name,
    findings: [finding],
  });
  if (size > mostReturnedBytes)
    return refused(errorAt("return-too-large", { file: name }, { most: mostReturnedBytes / 1_000_000 }));
  const content = await bytes().catch(() => null);
  if (content === null) return refused(errorAt("return-unreadable", { file: name }));
  const book = readReturned(content, name);
  return book.ok ? { kind: "book", book: book.value } : { kind: "refused", file: name, findings: book.failure };
}
