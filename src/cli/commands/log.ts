/** `log`: the workbook's log as TSV or JSON. The workbook is read, never written. */
import { errorAt } from "../../domain/finding";
import { findLog, momentOf, tsvOf } from "../../features/logText";
import { writeResult } from "../arguments";
import { exitDone, printJson, tell, UsageError, type Command } from "../console";
import { openFile } from "../openFile";

export const log: Command = {
  name: "log",
  usage: "log FILE.xlsx [--out FILE.tsv] [--json]",
  values: ["out"],
  switches: ["json"],
  required: [],
  files: { least: 1, most: 1 },
  run: async (call, console) => {
    const out = call.values["out"];
    const isJson = call.switches.has("json");
    if (out !== undefined && !/\.(tsv|txt)$/i.test(out))
      throw new UsageError(console.texts.say("members.not-tsv-name", { file: out }));
    const file = call.files[0] ?? "";
    const workbook = await openFile(file, console);
    if (!workbook.ok) return tell(workbook.failure, console);
    const found = await findLog(workbook.value.port);
    if (found === null) return tell([errorAt("no-log", { file })], console);
    const { lines } = found;
    if (out !== undefined) await writeResult(out, new TextEncoder().encode(`\uFEFF${tsvOf(lines)}`), console);
    if (isJson)
      printJson(
        lines.map((line) => ({ ...line, when: momentOf(line) })),
        console,
      );
    else if (out === undefined) console.out(tsvOf(lines));
    return exitDone;
  },
};
