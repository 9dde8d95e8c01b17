/**
 * `npm start`: where Excel is installed, serves the add-in and loads it into Excel; anywhere else, and with
 * `npm start -- --standalone`, serves the page that needs no Excel. Runs until Ctrl+C.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import type { Detail } from "../domain/finding";
import type { TextKey } from "../texts/texts";
import { inBothLanguages } from "./bothLanguages";
import { excelInstalled, type Machine } from "./excelInstalled";
import { freePort } from "./freePort";
import { servePages, type ServedPages } from "./servePages";
import { loadIntoExcel, takeOutOfExcel } from "./sideload";

/** npm runs scripts in the project's folder. */
const project = process.cwd();
/** manifest.xml names this port. */
const excelPort = 3000;
const lastPort = 3099;

const thisMachine: Machine = {
  platform: process.platform,
  homeFolder: homedir(),
  exists: existsSync,
  hasRegistryKey: (key) => spawnSync("reg", ["query", key], { stdio: "ignore" }).status === 0,
};

function say(key: TextKey, details?: Readonly<Record<string, Detail>>): void {
  process.stdout.write(`${inBothLanguages(key, details)}\n\n`);
}

/** A sentence for the person, instead of a trace. */
class CannotStart extends Error {
  constructor(
    readonly key: TextKey,
    readonly details: Readonly<Record<string, Detail>> = {},
  ) {
    super(key);
  }
}

async function startStandalone(): Promise<() => Promise<void>> {
  const port = await freePort(excelPort, lastPort);
  if (port === null) throw new CannotStart("start.no-port", { first: `${excelPort}`, last: `${lastPort}` });
  const pages = await build(port, null);
  say("start.address", { address: `${pages.origin}/standalone.html` });
  return () => pages.stop();
}

async function startInExcel(): Promise<() => Promise<void>> {
  if ((await freePort(excelPort, excelPort)) === null)
    throw new CannotStart("start.port-taken", { port: `${excelPort}` });
  say("start.certificates");
  const pages = await build(excelPort, await getHttpsServerOptions());
  say("start.opening-excel");
  if (!(await loadIntoExcel(project))) {
    await pages.stop();
    throw new CannotStart("start.excel-failed");
  }
  say("start.excel-opened");
  return async () => {
    say("start.closing-excel");
    await takeOutOfExcel(project);
    await pages.stop();
  };
}

async function build(port: number, certificate: Parameters<typeof servePages>[2]): Promise<ServedPages> {
  say("start.building");
  const pages = await servePages(project, port, certificate);
  if (pages === null) throw new CannotStart("start.build-failed");
  return pages;
}

async function start(args: readonly string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== "--standalone");
  if (unknown !== undefined) throw new CannotStart("start.unknown-argument", { argument: unknown });
  const inExcel = !args.includes("--standalone") && excelInstalled(thisMachine);
  if (!inExcel && args.length === 0) say("start.no-excel");
  const stop = await (inExcel ? startInExcel() : startStandalone());
  say("start.how-to-stop");
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().finally(() => process.exit(0)));
}

start(process.argv.slice(2)).catch((error: unknown) => {
  const [key, details] =
    error instanceof CannotStart
      ? [error.key, error.details]
      : (["start.failed", { reason: error instanceof Error ? error.message : String(error) }] as const);
  process.stderr.write(`${inBothLanguages(key, details)}\n`);
  process.exit(1);
});
