/** `publish`: a clean workbook of what is published, with its fingerprint. */
import { publishPack } from "../../features/packContents";
import { packParts, usualParts, type PackPart } from "../../features/packParts";
import { writePack } from "../../files/publicationFile";
import { writeResult, xlsxPathOf } from "../arguments";
import { exitDone, printJson, tell, UsageError, type Call, type Command, type Console } from "../console";
import { openFile } from "../openFile";

export const publish: Command = {
  name: "publish",
  usage: "publish FILE.xlsx --out FILE.xlsx [--values|--formulas] [--include PART,…|all] [--time ISO] [--json]",
  values: ["out", "time", "include"],
  switches: ["values", "formulas", "json"],
  required: ["out"],
  files: { least: 1, most: 1 },
  run: async (call, console) => {
    const file = xlsxPathOf(call, console);
    const time = timeOf(call, console);
    const parts = partsOf(call, console);
    if (call.switches.has("values") && call.switches.has("formulas"))
      throw new UsageError(console.texts.say("cli.values-or-formulas"));
    const workbook = await openFile(call.files[0] ?? "", console);
    if (!workbook.ok) return tell(workbook.failure, console);
    const published = await publishPack(workbook.value.port, { parts, time });
    if (!published.ok) return tell(published.failure, console);
    tell(published.value.findings, console);
    const content = call.switches.has("formulas") ? "formulas" : "values";
    const { pack } = published.value;
    await writeResult(file, await writePack(pack, content), console);
    const { fingerprint, values } = pack;
    if (call.switches.has("json"))
      printJson(
        { year: values.year, units: values.units.length, content, time: time.toISOString(), sha256: fingerprint },
        console,
      );
    return exitDone;
  },
};

/** The parts of --include, charts when it is not there. @throws UsageError for others. */
function partsOf(call: Call, console: Console): ReadonlySet<PackPart> {
  const text = call.values["include"];
  if (text === undefined) return usualParts;
  if (text === "all") return new Set(packParts);
  const found = text.split(",").map((name) => packParts.find((part) => part === name.trim()) ?? name);
  const unknown = found.filter((each) => !packParts.some((part) => part === each));
  if (unknown.length > 0)
    throw new UsageError(
      console.texts.say("pack.bad-include", { found: { names: unknown }, parts: { names: [...packParts, "all"] } }),
    );
  return new Set(packParts.filter((part) => found.includes(part)));
}

/** The time of --time, else now. @throws UsageError when it is none: date and time with its zone. */
function timeOf(call: Call, console: Console): Date {
  const text = call.values["time"];
  if (text === undefined) return console.now();
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? new Date(text)
    : new Date(NaN);
  if (Number.isNaN(time.getTime())) throw new UsageError(console.texts.say("cli.bad-time", { time: text }));
  return time;
}
