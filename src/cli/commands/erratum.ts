/** `erratum`: the differences between two publications of a year, as a numbered Word document or as data. */
import type { Finding } from "../../domain/finding";
import { toDecimal } from "../../domain/points";
import type { Correction, Value } from "../../features/publishedValues";
import { erratumBetween } from "../../files/docx/erratumBetween";
import { writeWord } from "../../files/docx/writeWord";
import { readPack, type ReadPack } from "../../files/readPack";
import type { Result } from "../../domain/result";
import { docxPathOf, officeOf, officeOptions, writeResult } from "../arguments";
import { exitDone, printJson, tell, UsageError, valueOf, type Call, type Command, type Console } from "../console";

export const erratum: Command = {
  name: "erratum",
  usage: "erratum OLD.xlsx NEW.xlsx --number N --out FILE.docx [--json] [--parent-agency …] [--agency …] [--place …]",
  values: ["number", "out", ...officeOptions],
  switches: ["json"],
  required: ["number", "out"],
  files: { least: 2, most: 2 },
  run: async (call, console) => {
    const file = docxPathOf(call, console);
    const number = numberOf(call, console);
    const [old = "", now = ""] = call.files;
    const before = await loadPack(old, console);
    const after = await loadPack(now, console);
    if (!before.ok || !after.ok) return tell([before, after].flatMap(faults), console);
    const made = erratumBetween(before.value, after.value, { number, office: officeOf(call) });
    if (!made.ok) return tell(made.failure, console);
    const { document, corrections } = made.value;
    await writeResult(file, await writeWord(document), console);
    if (call.switches.has("json")) printJson(corrections.map(correctionJson), console);
    return exitDone;
  },
};

/** @throws UsageError when the file can't be read. */
async function loadPack(file: string, console: Console): Promise<Result<ReadPack, readonly Finding[]>> {
  const bytes = await console.readFile(file);
  if (bytes === null) throw new UsageError(console.texts.say("cli.no-file", { file }));
  return readPack(bytes, file);
}

function faults(result: Result<unknown, readonly Finding[]>): readonly Finding[] {
  return result.ok ? [] : result.failure;
}

/** @throws UsageError */
function numberOf(call: Call, console: Console): number {
  const number = valueOf(call, "number");
  if (!/^[1-9]\d{0,3}$/.test(number)) throw new UsageError(console.texts.say("cli.bad-number", { number }));
  return Number(number);
}

/** `value` names what is corrected: listed, self, appraisal, rank, class, or a field's score as "I_appraisal". */
function correctionJson({ unit, what, before, after }: Correction): object {
  const suffix = what.kind === "fieldSelf" ? "self" : "appraisal";
  return {
    unit,
    value: "code" in what ? `${what.code}_${suffix}` : what.kind,
    old: plain(before),
    new: plain(after),
  };
}

function plain(value: Value): string | number | boolean | null {
  if (value === null) return null;
  if (value.kind === "points") return toDecimal(value.points);
  return value.kind === "text" ? value.text : value.is;
}
