/** `check`: whether returned scoring sheets are still what was issued; every deviation with its place. */
import type { Finding } from "../../domain/finding";
import { sayFinding, saySentence } from "../../texts/sayFinding";
import { exitDone, exitFindings, printJson, tell, type Command } from "../console";
import { loadSet } from "../loadSet";
import { judgeFiles, knownSets, returnRecord, type ReturnRecord } from "../returns";

export const check: Command = {
  name: "check",
  usage: "check FILE… [--set ID|FILE] [--json]",
  values: ["set"],
  switches: ["json"],
  required: [],
  files: { least: 1, most: Number.MAX_SAFE_INTEGER },
  run: async (call, console) => {
    const { texts } = console;
    const asked = call.values["set"];
    const set = asked === undefined ? null : await loadSet(asked, console);
    if (set !== null && !set.ok) return tell(set.failure, console);
    const records: ReturnRecord[] = [];
    const isJson = call.switches.has("json");
    const expectation = { findSet: knownSets(set?.value ?? null), typedIn: console.now().getFullYear() };
    for await (const verdict of judgeFiles(call.files, expectation, console)) {
      const { file } = verdict.kind === "judged" ? verdict.judged : verdict.refused;
      const findings: readonly Finding[] =
        verdict.kind === "judged" ? verdict.judged.deviations : verdict.refused.findings;
      for (const finding of findings) {
        records.push(returnRecord(file, finding, saySentence(texts, finding)));
        if (!isJson) console.out(`${texts.say(`cli.severity-${finding.severity}`)}: ${sayFinding(texts, finding)}\n`);
      }
    }
    if (isJson) printJson(records, console);
    else console.err(texts.say("collection.checked", { files: call.files.length, number: records.length }));
    return records.some((record) => record.severity === "error") ? exitFindings : exitDone;
  },
};
