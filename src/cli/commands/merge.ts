/** `merge`: members' own copies into the organizer's workbook. */
import type { CellValue } from "../../domain/checking/cellValue";
import type { MergeConflict } from "../../domain/collection/mergeScores";
import { hasErrors } from "../../domain/finding";
import { mergeMembers, type Merged } from "../../features/mergeMembers";
import { quietWork } from "../../features/work";
import { mergeTexts } from "../../texts/collectionTexts";
import { sayFinding, saySentence } from "../../texts/sayFinding";
import { writeResult, xlsxPathOf } from "../arguments";
import { exitDone, exitFindings, printJson, tell, UsageError, valueOf, type Command, type Console } from "../console";
import { openFile } from "../openFile";
import { readFiles, returnRecord } from "../returns";

export const merge: Command = {
  name: "merge",
  usage: 'merge FILE… --into FILE.xlsx --out FILE.xlsx [--prefer "FILE;FILE"] [--json]',
  values: ["into", "out", "prefer"],
  switches: ["json"],
  required: ["into", "out"],
  files: { least: 1, most: Number.MAX_SAFE_INTEGER },
  run: async (call, console) => {
    const out = xlsxPathOf(call, console);
    const into = valueOf(call, "into");
    if ((await console.readFile(into)) === null)
      throw new UsageError(mergeTexts(console.texts).say("unreadable", { file: into }));
    const book = await openFile(into, console);
    if (!book.ok) return tell(book.failure, console);
    const preferred = (call.values["prefer"] ?? "").split(";").map((each) => each.trim());
    const merged = await mergeMembers(
      book.value.port,
      {
        files: readFiles(call.files, console),
        count: call.files.length,
        decide: ({ offers }) => preferred.find((file) => offers.some((offer) => offer.file === file)) ?? null,
        typedIn: console.now().getFullYear(),
      },
      quietWork,
    );
    if (!merged.ok) return tell(merged.failure, console);
    await writeResult(out, await book.value.save(), console);
    report(merged.value, call.switches.has("json"), console);
    const isOpen = merged.value.conflicts.length > 0 || merged.value.files.some(({ findings }) => hasErrors(findings));
    return isOpen ? exitFindings : exitDone;
  },
};

function report({ files, taken, conflicts, members }: Merged, isJson: boolean, console: Console): void {
  const { texts } = console;
  const named = ({ kind: _kind, member, ...conflict }: MergeConflict) => ({
    ...conflict,
    member: members.get(member) ?? member,
  });
  if (isJson) {
    printJson(
      {
        taken,
        files: files.map(({ findings, ...file }) => ({
          ...file,
          findings: findings.map((finding) => returnRecord(file.file, finding, saySentence(texts, finding))),
        })),
        conflicts: conflicts.map((conflict) => ({ kind: conflict.kind, ...named(conflict) })),
      },
      console,
    );
    return;
  }
  for (const { findings } of files)
    for (const finding of findings)
      console.out(`${texts.say(`cli.severity-${finding.severity}`)}: ${sayFinding(texts, finding)}\n`);
  for (const conflict of conflicts) {
    const { unit, code, member, present, offers } = named(conflict);
    const written = (value: CellValue): string => (typeof value === "number" ? texts.number(value) : String(value));
    const said = present === null ? mergeTexts(texts).say("nothing") : written(present);
    const list = offers.map(({ file, value }) => mergeTexts(texts).say("take-offer", { value: written(value), file }));
    console.out(
      `${mergeTexts(texts).say(`conflict-${conflict.kind}`, { unit, code, member, present: said })} ${list.join("; ")}\n`,
    );
  }
  console.err(texts.say("merge.taken", { number: taken }));
}
