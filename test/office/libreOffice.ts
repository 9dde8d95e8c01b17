/** LibreOffice as the second opinion: recalculates a workbook from scratch, prints it to PDF and pictures. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Recalculates every formula on load, whatever program wrote the file (0 = always). Without it LibreOffice trusts the
 * values stored in the file, and a wrong stored value would pass unseen.
 */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>`;

/** One run of LibreOffice over all the files (a start costs seconds, a file tenths); results under the same names. */
async function convertAll(
  files: ReadonlyMap<string, Uint8Array>,
  to: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), "cchc-office-"));
  try {
    const profile = join(folder, "profile");
    await run("mkdir", ["-p", join(profile, "user"), join(folder, "in"), join(folder, "out")]);
    await writeFile(join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
    const paths = [...files.keys()].map((name) => join(folder, "in", name));
    for (const [name, bytes] of files) await writeFile(join(folder, "in", name), bytes);
    await run(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${profile}`,
        "--convert-to",
        to,
        "--outdir",
        join(folder, "out"),
        ...paths,
      ],
      { timeout: 180_000 + 20_000 * files.size, maxBuffer: 10_000_000 },
    );
    const made = new Map((await readdir(join(folder, "out"))).map((name) => [parse(name).name, name]));
    const results = [...files.keys()].map(async (name) => {
      const result = made.get(parse(name).name);
      if (result === undefined) throw new Error(`LibreOffice made no ${to} of ${name}`);
      return [name, await readFile(join(folder, "out", result))] as const;
    });
    return new Map(await Promise.all(results));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(bytes: Uint8Array, to: string, name = "workbook.xlsx"): Promise<Uint8Array> {
  const result = (await convertAll(new Map([[name, bytes]]), to)).get(name);
  if (result === undefined) throw new Error(`LibreOffice made no ${to} of ${name}`);
  return result;
}

/** The workbook as LibreOffice saves it after recalculating everything. */
export function recalculate(xlsx: Uint8Array): Promise<Uint8Array> {
  return convert(xlsx, "xlsx");
}

/** Many workbooks opened, recalculated and saved again by one LibreOffice, in the order given. */
export async function recalculateAll(files: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const named = new Map(files.map((bytes, index) => [`${index}.xlsx`, bytes]));
  return [...(await convertAll(named, "xlsx")).values()];
}

export function toPdf(xlsx: Uint8Array): Promise<Uint8Array> {
  return convert(xlsx, "pdf");
}

/** A Word document as LibreOffice prints it; needs LibreOffice Writer. */
export function documentToPdf(docx: Uint8Array): Promise<Uint8Array> {
  return convert(docx, "pdf", "document.docx");
}

/** The text of every page of a PDF. */
export async function pageTexts(pdf: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "cchc-pages-"));
  try {
    const file = join(folder, "pages.pdf");
    await writeFile(file, pdf);
    const { stdout } = await run("pdftotext", ["-layout", file, "-"]);
    // A form feed stands after every page.
    return stdout.split("\f").slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** PNG pages of a PDF, for looking at. */
export async function toPictures(pdf: Uint8Array, dotsPerInch = 70): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "cchc-pages-"));
  try {
    const file = join(folder, "pages.pdf");
    await writeFile(file, pdf);
    await run("pdftoppm", ["-r", String(dotsPerInch), "-png", file, join(folder, "page")]);
    const pages = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
    return await Promise.all(pages.map((name) => readFile(join(folder, name))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
