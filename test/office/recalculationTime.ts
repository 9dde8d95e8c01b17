/** How long LibreOffice calculates, without loading and saving. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether formulas are calculated on load whatever program wrote the file (0: always, 1: never). */
const profileWith = (mode: 0 | 1): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${mode}</value></prop>
  </item>
</oor:items>`;

/** Processor seconds for opening the file and writing its first sheet as text: a busy machine does not change them. */
async function openingTime(xlsx: Uint8Array, mode: 0 | 1): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "cchc-time-"));
  try {
    await mkdir(join(folder, "profile", "user"), { recursive: true });
    await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), profileWith(mode));
    const file = join(folder, "workbook.xlsx");
    await writeFile(file, xlsx);
    const args = [`-env:UserInstallation=file://${join(folder, "profile")}`, "--convert-to", "csv", "--outdir", folder];
    const timed = 'TIMEFORMAT="cpu %U"; time soffice --headless "$@"';
    const { stderr } = await run("bash", ["-c", timed, "bash", ...args, file], {
      timeout: 180_000,
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    });
    const seconds = /^cpu (\d+\.\d+)$/m.exec(stderr)?.[1];
    if (seconds === undefined) throw new Error(`no time was taken: ${stderr}`);
    return Number(seconds);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Processor seconds for recalculating a file that LibreOffice has saved: opening it with every formula calculated, less
 * opening it with the results it holds; the least of so many tries, as other programs only slow it down.
 */
export async function recalculationTime(saved: Uint8Array, tries = 2): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < tries; index += 1)
    times.push((await openingTime(saved, 0)) - (await openingTime(saved, 1)));
  return Math.min(...times);
}
