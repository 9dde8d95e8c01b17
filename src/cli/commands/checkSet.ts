/** `check-set`: everything that is wrong with a criteria set in a file. */
import { maximumOf, fieldsOf, leavesOf } from "../../domain/setTree";
import { setFromTable } from "../../files/setFromTable";
import { sayFinding } from "../../texts/sayFinding";
import { exitDone, exitFindings, printJson, tell, type Command } from "../console";
import { jsonFinding } from "../jsonFinding";
import { loadTable } from "../loadSet";

export const checkSet: Command = {
  name: "check-set",
  usage: "check-set FILE [--json]",
  values: [],
  switches: ["json"],
  required: [],
  files: { least: 1, most: 1 },
  run: async (call, console) => {
    const [file = ""] = call.files;
    const table = await loadTable(file, console);
    const read = table.ok ? setFromTable(table.value, file) : table;
    const findings = read.ok ? [] : read.failure;
    if (call.switches.has("json")) {
      printJson(
        findings.map((finding) => jsonFinding(finding, sayFinding(console.texts, finding))),
        console,
      );
      return findings.length > 0 ? exitFindings : exitDone;
    }
    if (read.ok) {
      const maximum = maximumOf(read.value);
      const { texts } = console;
      const most = maximum === null ? texts.say("cli.maximum-by-user") : { points: maximum };
      const fields = fieldsOf(read.value).length;
      console.out(`${texts.say("cli.set-is-sound", { fields, leaves: leavesOf(read.value).length, maximum: most })}\n`);
    }
    return tell(findings, console);
  },
};
