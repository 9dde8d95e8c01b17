/** The rooms of src: which may import which, and which packages and globals belong where. */

export interface Room {
  /** Path prefixes it may import besides its own. */
  readonly imports: readonly string[];
  /** Packages it may use; a trailing * stands for the rest of the name. */
  readonly packages: readonly string[];
}

const core = ["src/domain/", "src/texts/"];
const workbook = [...core, "src/sheets/", "src/criteria/", "src/features/"];
const product = [...workbook, "src/excel/", "src/files/"];
const react = ["react", "react-dom", "@fluentui/*"];
const workbookEngine = "@cj-tech-master/excelts";

/** By path prefix; the longest one that fits counts. */
export const rooms: Readonly<Record<string, Room>> = {
  "src/domain/": { imports: [], packages: [] },
  "src/texts/": { imports: ["src/domain/"], packages: ["i18next"] },
  "src/criteria/": { imports: ["src/domain/"], packages: [] },
  "src/sheets/": { imports: core, packages: [] },
  "src/features/": { imports: [...core, "src/sheets/", "src/criteria/"], packages: [] },
  "src/excel/": { imports: workbook, packages: [] },
  "src/files/": { imports: workbook, packages: [workbookEngine, "docx", "fflate", "saxes"] },
  "src/taskpane/": { imports: product, packages: react },
  "src/commands/": { imports: product, packages: [] },
  "src/cli/": {
    imports: [...product, "src/standalone/host/"],
    packages: ["node:*", "webpack", "webpack-dev-server", "office-addin-dev-certs", "playwright-core"],
  },
  // The embedded workbook meets the product over the wire only; its page mounts the pane.
  "src/standalone/host/": { imports: [], packages: ["node:*", workbookEngine, "@microsoft/office-js"] },
  "src/standalone/page/": {
    imports: ["src/standalone/host/", "src/taskpane/", "src/texts/"],
    packages: [...react, workbookEngine, "@univerjs/*", "rxjs", "workbox-precaching"],
  },
};

export function roomOf(path: string): string | undefined {
  return Object.keys(rooms)
    .filter((prefix) => path.startsWith(prefix))
    .sort((one, other) => other.length - one.length)[0];
}

/** Where Excel's client library may be named: the adapter, and the ribbon commands that Excel calls by name … */
const usesExcel = ["src/excel/", "src/commands/"];
/** … and where the genuine library is loaded without Excel and handed on. */
const loadsLibrary = ["embedded.ts", "nodeRuntime.ts", "browserRuntime.ts"].map(
  (file) => `src/standalone/host/${file}`,
);
export const namesExcel = [...usesExcel, ...loadsLibrary];

/** Rooms whose results depend on their arguments alone, and the globals that would break that. */
export const pureRooms = ["src/domain/", "src/sheets/", "src/criteria/"];
export const ambientGlobals = [
  ..."Date.now Intl Math.random crypto performance setTimeout setInterval".split(" "),
  "new Date()",
  ..."window document navigator localStorage sessionStorage fetch process console".split(" "),
];
