/** The embedded workbook in Node (tests, command line): the client library is evaluated in a context of its own. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { createHost, type EmbeddedExcel } from "./embedded";
import type { WorkbookOptions } from "./model/workbookModel";
import type { Turn } from "./turn";

export type { EmbeddedExcel } from "./embedded";

/** The debug build: its errors tell the failing statement (debugInfo). */
const LIBRARY = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

let compiled: Script | undefined;

function library(): Script {
  if (compiled === undefined) {
    const here = typeof __filename === "string" ? __filename : join(process.cwd(), "package.json");
    const path = createRequire(here).resolve(LIBRARY);
    compiled = new Script(readFileSync(path, "utf8"), { filename: path });
  }
  return compiled;
}

function inert(): void {
  return undefined;
}

/** The few globals the library touches while it is evaluated; none of them does anything. */
function surroundings(bridge: object): { [name: string]: unknown } {
  const element = (): object => ({ setAttribute: inert, appendChild: inert, style: {} });
  const globals: { [name: string]: unknown } = {
    _richApiNativeBridge: bridge,
    console: { log: inert, info: inert, warn: inert, error: inert },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    Promise,
    navigator: { userAgent: "Node" },
    location: { href: "http://localhost/", protocol: "http:", host: "localhost", search: "", hash: "" },
    addEventListener: inert,
    removeEventListener: inert,
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      getElementById: () => null,
      addEventListener: inert,
      removeEventListener: inert,
    },
  };
  for (const name of ["window", "self", "top", "parent"]) globals[name] = globals;
  return globals;
}

/** Starts an empty workbook of one sheet. Every call gives a workbook and a client library of its own. */
export function startEmbeddedExcel(options: WorkbookOptions = {}, turn?: Turn): Promise<EmbeddedExcel> {
  const { bridge, finish } = createHost(options, turn);
  const context = createContext(surroundings(bridge));
  library().runInContext(context);
  return Promise.resolve(finish((context as { Excel: typeof Excel }).Excel));
}
