/** `npm run manifest -- --origin https://…`: writes dist/manifest.xml for that address. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { inBothLanguages } from "./bothLanguages";
import { hostingAddress, readdress } from "./manifestAddress";

/** npm runs scripts in the project's folder. */
const project = process.cwd();
const target = "dist/manifest.xml";

function originOf(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { origin: { type: "string" } } }).values.origin;
  } catch {
    return undefined;
  }
}

/** 0 written, 2 unusable arguments. */
async function writeManifest(args: readonly string[]): Promise<number> {
  const origin = originOf(args);
  if (origin === undefined) {
    process.stderr.write(`${inBothLanguages("start.manifest-usage")}\n`);
    return 2;
  }
  const address = hostingAddress(origin);
  if (!address.ok) {
    process.stderr.write(`${inBothLanguages(`start.manifest-${address.failure}`, { origin })}\n`);
    return 2;
  }
  const manifest = await readFile(join(project, "manifest.xml"), "utf8");
  await mkdir(join(project, "dist"), { recursive: true });
  await writeFile(join(project, target), readdress(manifest, address.value));
  process.stdout.write(`${inBothLanguages("start.manifest-written", { file: target, address: address.value })}\n`);
  return 0;
}

void writeManifest(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
