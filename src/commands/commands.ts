/** The ribbon's commands that need no pane: each does its work over the workbook port and gives what is to be said. */
import { hasErrors, type Finding } from "../domain/finding";
import { buildRanking } from "../features/buildRanking";
import { countOf, type CheckReport } from "../features/checkReport";
import type { LiveChecks } from "../features/liveChecks";
import type { Done, Outcome } from "../features/outcome";
import { openWorkbook } from "../features/openWorkbook";
import { quietWork } from "../features/work";
import { WorkbookError, type WorkbookPort } from "../features/workbookPort";
import { sayFinding } from "../texts/sayFinding";
import type { Texts } from "../texts/texts";
import type { Notice } from "./notice";
import { ribbonTexts } from "./ribbonTexts";

export interface CommandParts {
  readonly port: WorkbookPort;
  readonly checks: LiveChecks;
  readonly texts: Texts;
}

/** By the names that the manifest gives them (element FunctionName). */
export const commandNames = ["checkAll", "rankAgain"] as const;
export type CommandName = (typeof commandNames)[number];

const titles = { checkAll: "check-title", rankAgain: "rank-title" } as const;

/** Does the command; whatever stops it is said, never thrown. */
export async function runCommand(name: CommandName, parts: CommandParts): Promise<Notice> {
  const { texts } = parts;
  const say = ribbonTexts(texts);
  const lines = await linesOf(name, parts).catch((error: unknown) => failureLines(texts, error));
  return { language: texts.language, title: say.say(titles[name]), lines, close: say.say("close") };
}

async function linesOf(name: CommandName, parts: CommandParts): Promise<readonly string[]> {
  switch (name) {
    case "checkAll":
      return reportLines(parts.texts, await parts.checks.checkAll(quietWork));
    case "rankAgain":
      return outcomeLines(parts.texts, await rankAgain(parts));
  }
}

/** Step 5 again with the choices it was made with; the sheets are checked afterwards, as from the pane. */
async function rankAgain({ port, checks }: CommandParts): Promise<Outcome<Done>> {
  const { state } = await openWorkbook(port);
  const ties = state.ranking?.ties ?? "dense";
  return checks.afterwards(() => buildRanking(port, { ties }), quietWork);
}

/** Sheets with errors, one line each. */
function reportLines(texts: Texts, { sheets, findings }: CheckReport): readonly string[] {
  const { say } = ribbonTexts(texts);
  const whole = findings.map((finding) => sayFinding(texts, finding));
  if (sheets.length === 0) return [say("check-none"), ...whole];
  const all: readonly Finding[] = [...sheets.flatMap((sheet) => sheet.findings), ...findings];
  const errors = countOf(all, "error");
  const warnings = countOf(all, "warning");
  const faulty = sheets.flatMap(({ sheet, findings: found }) => {
    const number = countOf(found, "error");
    return number === 0 ? [] : [say("check-sheet", { sheet, errors: number })];
  });
  return [
    say(errors === 0 ? "check-clean" : "check-errors", { sheets: sheets.length, errors }),
    ...(warnings === 0 ? [] : [say("check-warnings", { warnings })]),
    ...whole,
    ...faulty,
    ...(errors + warnings === 0 ? [] : [say("open-pane")]),
  ];
}

function outcomeLines(texts: Texts, outcome: Outcome<Done>): readonly string[] {
  const { say } = ribbonTexts(texts);
  const findings = outcome.ok ? outcome.value.findings : outcome.failure;
  return [
    ...(outcome.ok ? outcome.value.did.map(({ key, details }) => texts.say(key, details)) : [say("refused")]),
    ...findings.map((finding) => sayFinding(texts, finding)),
    ...(hasErrors(findings) ? [say("open-pane")] : []),
  ];
}

function failureLines(texts: Texts, error: unknown): readonly string[] {
  if (!(error instanceof WorkbookError)) {
    const message = error instanceof Error ? error.message : String(error);
    return [texts.say("pane.failed-unforeseen", { message }), texts.say("pane.workbook-unknown")];
  }
  const { code, sheet, workbookUnchanged } = error.failure;
  return [
    texts.say(`pane.failure-${code}`, { sheet: sheet ?? texts.say("pane.some-sheet") }),
    texts.say(workbookUnchanged ? "pane.workbook-unchanged" : "pane.workbook-changed"),
  ];
}
