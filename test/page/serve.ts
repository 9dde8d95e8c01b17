/**
 * The built pages for tests in Chromium. They are built once per state of the sources: the folder is named after a hash
 * of everything that goes in, so that all test files of a run (and the next run) share it.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import webpack, { type Configuration } from "webpack";
import { headersOf } from "../../src/cli/securityHeaders";

const project = join(__dirname, "..", "..");
const ingredients = ["src", "assets", "webpack.config.js", "package-lock.json", "tsconfig.json"];
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

export interface ServedPages {
  /** "http://localhost:41234", without a slash at the end. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Builds the pages if these sources were not built yet, and serves them on a free port, as any server should. */
export async function servePages(): Promise<ServedPages> {
  return serveFolder(await builtPages());
}

/** @param folder is looked into anew at every request */
export async function serveFolder(folder: string): Promise<ServedPages> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const file = join(folder, path === "/" ? "standalone.html" : path);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    for (const { name, value } of headersOf(path, "own")) response.setHeader(name, value);
    response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return { origin: `http://localhost:${portOf(server)}`, stop: () => closed(server) };
}

/** Folder of the built pages (development build, for speed). */
export async function builtPages(): Promise<string> {
  const root = join(tmpdir(), "cchc-pages");
  mkdirSync(root, { recursive: true });
  const folder = join(root, hashOf(ingredients.map((name) => join(project, name))));
  if (existsSync(folder)) return folder;
  const unfinished = mkdtempSync(join(root, "building-"));
  await build(unfinished);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another run has finished the same build meanwhile.
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function build(folder: string): Promise<void> {
  type Configure = (env: object, argv: { readonly mode: string }) => Configuration;
  // Also run without Jest: pictures of the guide are taken from the same pages.
  const configure = createRequire(__filename)(join(project, "webpack.config.js")) as Configure;
  const configuration = configure({}, { mode: "development" });
  return new Promise((resolve, reject) => {
    webpack(
      {
        ...configuration,
        context: project,
        devtool: false,
        // What has not changed since an earlier build is taken from there.
        cache: { type: "filesystem", cacheDirectory: join(tmpdir(), "cchc-pages", "cache") },
        output: { ...configuration.output, path: folder, clean: false },
      },
      (error, stats) => {
        if (error !== null) reject(error);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      },
    );
  });
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  const add = (path: string): void => {
    if (!existsSync(path)) return;
    const entries = /\.[A-Za-z]+$/.test(path) ? null : readdirSync(path).sort();
    if (entries === null) hash.update(path).update(readFileSync(path));
    else entries.forEach((entry) => add(join(path, entry)));
  };
  paths.forEach(add);
  return hash.digest("hex").slice(0, 16);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

export interface OpenedPage {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses asked for outside the page's own origin; must stay empty. */
  readonly foreignRequests: readonly string[];
  /** Errors nobody caught on the page, and violations of its content-security policy; must stay empty. */
  readonly faults: readonly string[];
}

/** The standalone page in Chromium, ready for work. */
export async function openStandalone(
  { origin }: ServedPages,
  options: {
    readonly width?: number;
    readonly height?: number;
    readonly query?: string;
    /** Let the page keep itself for work without network; tests of other things need no copy of it. */
    readonly keepsItself?: boolean;
  } = {},
): Promise<OpenedPage> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    permissions: ["clipboard-read", "clipboard-write"],
    acceptDownloads: true,
    locale: "vi-VN",
  });
  // Faults of the page should say where they come from, not only where they end.
  await context.addInitScript(() => {
    Error.stackTraceLimit = 40;
  });
  if (options.keepsItself !== true)
    // As browsers do in private windows.
    await context.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("refused"));
    });
  const foreignRequests: string[] = [];
  const faults: string[] = [];
  const page = await context.newPage();
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(origin) && !/^(blob|data):/.test(address)) foreignRequests.push(address);
  });
  page.on("pageerror", (error) => faults.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (isPolicyViolation(message.text())) faults.push(message.text());
  });
  await page.goto(`${origin}/standalone.html${options.query ?? ""}`);
  await gridReady(page);
  return { browser, context, page, foreignRequests, faults };
}

/** What Chromium writes to the console when a page does what its content-security policy forbids. */
export function isPolicyViolation(text: string): boolean {
  return /content security policy|permissions policy/i.test(text);
}

/** Waits until the grid can be typed into. */
export async function gridReady(page: Page): Promise<void> {
  await page.locator("[data-grid=ready]").waitFor({ state: "attached", timeout: 60_000 });
}

/** Goes to a cell by the name box, as a person would. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator("[data-grid] input").first();
  await box.click();
  await box.fill(address);
  await box.press("Enter");
  await page.locator(`.cchc-voice[data-address="${address}"]`).waitFor({ state: "attached" });
}

/** Types into the active cell and ends with Enter. */
export async function typeIn(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Goes to a cell and gives the text it shows. */
export async function shownAt(page: Page, address: string): Promise<string> {
  await goTo(page, address);
  return (await page.locator(".cchc-voice").getAttribute("data-shown")) ?? "";
}

/** Clicks a sheet's tab. */
export async function goToSheet(page: Page, name: string): Promise<void> {
  await page.locator("[data-grid] [role=tablist]").getByText(name, { exact: true }).click();
  await page.locator(`.cchc-voice[data-sheet="${name}"]`).waitFor({ state: "attached" });
}
