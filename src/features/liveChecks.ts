/** The checks, fixes, roles and log of one workbook, as the pane uses them: commands write, everything else only reads. */
import { errorAt, type Finding } from "../domain/finding";
import { succeed } from "../domain/result";
import { applyFixes, undoFixes, type ApplyFixesInput, type FixesDone, type WayBack } from "./applyFixes";
import { createEntryChecks, type CheckSurroundings, type EntryChecks } from "./checkEntries";
import { countOf, type CheckReport } from "./checkReport";
import { chooseRole, type ChooseRoleInput } from "./chooseRole";
import { keepLog } from "./keepLog";
import { logText } from "./logText";
import type { Done, Outcome } from "./outcome";
import type { Work } from "./work";
import { WorkbookError, type WorkbookPort } from "./workbookPort";

export interface LiveChecks extends Pick<EntryChecks, "checkAll" | "checkTouched" | "knowsAll" | "progress"> {
  /** What the last check says; null before the first. */
  latest(): CheckReport | null;
  fix(input: Pick<ApplyFixesInput, "sheet" | "findings">): Promise<Outcome<FixesDone>>;
  undoFix(back: WayBack): Promise<Outcome<Done>>;
  chooseRole(input: ChooseRoleInput, work: Work): Promise<Outcome<Done>>;
  /** Writes the changes seen so far to the log. */
  keepLog(): Promise<Outcome<Done>>;
  /** The whole log as TSV; "" when there is none. */
  logText(): Promise<string>;
  /** Does a step, then checks everything, writes the log, and tells with the step's findings where errors are left. */
  afterwards(step: () => Promise<Outcome<Done>>, work: Work): Promise<Outcome<Done>>;
}

export function createLiveChecks(port: WorkbookPort, surroundings: CheckSurroundings): LiveChecks {
  const checks = createEntryChecks(port, surroundings);
  let report: CheckReport | null = null;
  /** The one given last for this workbook; kept while the pane is open, never written anywhere. */
  let password: string | undefined;

  const opening = (): { readonly password?: string } => (password === undefined ? {} : { password });
  const refresh = async (work: Work): Promise<CheckReport> => (report = await checks.checkAll(work));
  const zoneOffset = (): number => surroundings.now().getTimezoneOffset();
  const writeLog = (): Promise<Outcome<Done>> => keepLog(port, checks, { zoneOffset: zoneOffset(), ...opening() });
  /** After a command whose own work is done: that it could not be logged yet is no failure of it. */
  const tryLog = async (): Promise<void> => {
    try {
      await writeLog();
    } catch (error) {
      // The changes stay with the checks and are written with the next command.
      if (!(error instanceof WorkbookError)) throw error;
    }
    if (report !== null) report = { ...report, unlogged: checks.countChanges() };
  };
  const quiet = (work: Work): Work => ({ report: () => undefined, isCancelled: work.isCancelled });

  return {
    latest: () => report,
    checkAll: refresh,
    async checkTouched(sheets) {
      const next = await checks.checkTouched(sheets);
      if (next !== null) report = next;
      return next;
    },
    knowsAll: checks.knowsAll,
    progress: checks.progress,
    async fix(input) {
      const done = await applyFixes(port, checks, { ...input, ...opening() });
      report = checks.report();
      if (done.ok) await tryLog();
      return done;
    },
    async undoFix(back) {
      const done = await undoFixes(port, checks, back);
      report = checks.report();
      if (done.ok) await tryLog();
      return done;
    },
    async chooseRole(input, work) {
      const before = await refresh(quiet(work));
      const done = await chooseRole(port, checks, before, { ...opening(), ...input }, surroundings.now(), work);
      if (done.ok) password = input.newPassword === "" ? undefined : input.newPassword;
      await refresh(quiet(work));
      if (done.ok) await tryLog();
      return done;
    },
    async keepLog() {
      const done = await writeLog();
      if (report !== null) report = { ...report, unlogged: checks.countChanges() };
      return done;
    },
    logText: () => logText(port),
    async afterwards(step, work) {
      const done = await step();
      if (!done.ok) return done;
      checks.addChanges(done.value.log ?? []);
      const next = await refresh(quiet(work));
      if (next.unlogged > 0) await tryLog();
      return succeed({ ...done.value, findings: [...done.value.findings, ...errorsLeft(next)] });
    },
  };
}

/** One finding for every sheet with errors; scores that are wrong do not count, so the steps go on without them. */
function errorsLeft({ sheets }: CheckReport): readonly Finding[] {
  return sheets.flatMap(({ sheet, findings }) => {
    const number = countOf(findings, "error");
    return number === 0 ? [] : [errorAt("sheet-has-errors", { sheet }, { number })];
  });
}
