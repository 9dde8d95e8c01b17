/** `issue`: a workbook for every unit of a list, with the record of what was issued. */
import { hasErrors } from "../../domain/finding";
import { planIssue } from "../../features/planIssue";
import { manifestName, writeManifest } from "../../files/issued/manifest";
import { readMembers } from "../../files/membersFile";
import { readUnits } from "../../files/unitsFile";
import { dateOf, officeOf, officeOptions, writeResult, yearOf } from "../arguments";
import { exitDone, tell, UsageError, valueOf, type Command } from "../console";
import { issuing } from "../later";
import { loadSet, loadTable } from "../loadSet";
import { nativePack } from "../nativePack";

export const issue: Command = {
  name: "issue",
  usage:
    "issue --set ID|FILE --units FILE --year N --out DIR [--deadline YYYY-MM-DD] [--members FILE] [--parent-agency …] [--agency …] [--place …]",
  values: ["set", "units", "year", "out", "deadline", "members", ...officeOptions],
  switches: [],
  required: ["set", "units", "year", "out"],
  files: { least: 0, most: 0 },
  run: async (call, console) => {
    const { texts } = console;
    const year = yearOf(call, console);
    const deadline = dateOf(call, "deadline", console);
    const folder = valueOf(call, "out").replace(/[\\/]+$/, "");
    const set = await loadSet(valueOf(call, "set"), console);
    const table = await loadTable(valueOf(call, "units"), console);
    if (!set.ok) return tell(set.failure, console);
    const units = table.ok ? readUnits(table.value) : table;
    if (!units.ok) return tell(units.failure, console);
    const membersFile = call.values["members"];
    const membersTable = membersFile === undefined ? null : await loadTable(membersFile, console);
    if (membersTable !== null && !membersTable.ok) return tell(membersTable.failure, console);
    const appraisal = membersTable === null ? null : readMembers(membersTable.value, set.value);
    if (appraisal !== null && !appraisal.ok) return tell(appraisal.failure, console);

    const plan = planIssue({
      set: set.value,
      office: officeOf(call),
      year,
      units: units.value,
      deadline,
      appraisal: appraisal?.value ?? null,
    });
    if (!plan.ok) return tell(plan.failure, console);
    const path = (file: string): string => `${folder}/${file}`;
    // Files of this name may have come back filled in: they are never written over.
    for (const file of [...plan.value.files.map((each) => each.file), manifestName])
      if ((await console.readFile(path(file))) !== null)
        throw new UsageError(texts.say("collection.file-exists", { file: path(file) }));
    const exit = tell(plan.value.findings, console);
    if (hasErrors(plan.value.findings)) return exit;

    const { issueFiles } = issuing();
    const quiet = { ...console, err: () => undefined };
    for await (const { issued, bytes } of issueFiles(plan.value, console.now(), undefined, nativePack))
      await writeResult(path(issued.file), bytes, quiet);
    await writeResult(path(manifestName), writeManifest(plan.value, console.now()), quiet);
    console.err(texts.say("collection.issued", { number: plan.value.files.length, folder }));
    return exitDone;
  },
};
