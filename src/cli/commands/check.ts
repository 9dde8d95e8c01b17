/** `check`: whether returned scoring sheets are still what was issued; every deviation with its place. */
import type { Finding } from "../../domain/finding";
import { sayFinding, saySentence } from "../../texts/sayFinding";
import type { Expectation } from "../../features/checkReturn";
import { readManifest } from "../../files/issued/manifest";
import { succeed, type Result } from "../../domain/result";
import { exitDone, exitFindings, printJson, tell, UsageError, type Call, type Command, type Console } from "../console";
import { loadSet } from "../loadSet";
import { judgeFiles, knownSets, returnRecord, type ReturnRecord } from "../returns";

export const check: Command = {
  name: "check",
  usage: "check FILE… [--set ID|FILE | --manifest FILE] [--json]",
  values: ["set", "manifest"],
  switches: ["json"],
  required: [],
  files: { least: 1, most: Number.MAX_SAFE_INTEGER },
  run: async (call, console) => {
    const { texts } = console;
    const expected = await expectationOf(call, console);
    if (!expected.ok) return tell(expected.failure, console);
    const records: ReturnRecord[] = [];
    const isJson = call.switches.has("json");
    for await (const verdict of judgeFiles(call.files, expected.value, console)) {
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

/** With a manifest units, year and set are those of the issue; else every file is compared with the set it names. */
async function expectationOf(call: Call, console: Console): Promise<Result<Expectation, readonly Finding[]>> {
  const typedIn = console.now().getFullYear();
  const manifestFile = call.values["manifest"];
  if (manifestFile !== undefined) {
    const bytes = await console.readFile(manifestFile);
    if (bytes === null) throw new UsageError(console.texts.say("cli.no-file", { file: manifestFile }));
    const manifest = readManifest(bytes, manifestFile);
    if (!manifest.ok) return manifest;
    const { set, year, units } = manifest.value;
    return succeed({ findSet: knownSets(set), year, units: units.map(({ name }) => name), typedIn });
  }
  const asked = call.values["set"];
  const set = asked === undefined ? null : await loadSet(asked, console);
  if (set !== null && !set.ok) return set;
  return succeed({ findSet: knownSets(set?.value ?? null), typedIn });
}
