/**
 * What the pane costs before it can be used, in Chromium: requests and bytes (as sent, without compression) of the published
 * page; and the time until the first step can be clicked, over a workbook that answers at once (the page tests' harness;
 * outside Excel the published page only says where it belongs), beside an empty page with Fluent UI's provider and one
 * button, built and served the same way. Medians of several loads in turn, each in a fresh browser context without a cache.
 * Run: npm run bench. Chromium: Debian's package, or the program that CHROMIUM names; without it, it says so.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import webpack, { type Configuration } from "webpack";
import { serveFolder } from "../page/serve";
import { kilobytes, median, printTable, times } from "./measure";

const project = join(__dirname, "..", "..");
const loads = Number(process.argv[2] ?? 9);
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** A page of one button, as small as Fluent UI lets it be. */
const emptyPage = `
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
createRoot(document.getElementById("root")).render(
  createElement(FluentProvider, { theme: webLightTheme }, createElement(Button, null, "Button")),
);`;
const emptyShell = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Fluent UI</title><div id="root"></div></html>`;

interface Load {
  readonly requests: number;
  readonly bytes: number;
  readonly scripts: number;
  /** From the start of navigation. */
  readonly milliseconds: number;
}

/** The pages as they are published, and the empty one beside them. */
function build(folder: string): Promise<void> {
  type Configure = (env: object, argv: { readonly mode: string }) => Configuration;
  const configure = createRequire(__filename)(join(project, "webpack.config.js")) as Configure;
  const configuration = configure({}, { mode: "production" });
  writeFileSync(join(folder, "empty.js"), emptyPage);
  writeFileSync(join(folder, "emptyShell.html"), emptyShell);
  const HtmlPlugin = createRequire(__filename)("html-webpack-plugin") as new (
    options: object,
  ) => webpack.WebpackPluginInstance;
  const output = { ...configuration.output, path: join(folder, "pages"), clean: false };
  const empty: Configuration = {
    ...configuration,
    context: project,
    devtool: false,
    entry: { empty: join(folder, "empty.js"), harness: join(project, "test", "taskpane", "harness.tsx") },
    output,
    resolve: { ...configuration.resolve, modules: [join(project, "node_modules")] },
    // Named as the pane is: other pages are served as documents, whose policy allows no script.
    plugins: ["empty", "harness"].map(
      (name) =>
        new HtmlPlugin({
          template: join(folder, "emptyShell.html"),
          filename: `${name}/taskpane.html`,
          chunks: [name],
        }),
    ),
  };
  return new Promise((resolve, reject) => {
    webpack([{ ...configuration, context: project, devtool: false, output }, empty], (error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

/** @param usable what has to be there before the page can be used (a selector); null: everything it asks for at first */
async function load(browser: Browser, address: string, usable: string | null): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 }, locale: "vi-VN" });
  try {
    const page = await context.newPage();
    const answers: { readonly isScript: boolean; readonly bytes: Promise<number> }[] = [];
    page.on("response", (response) => {
      const isScript = response.request().resourceType() === "script";
      answers.push({
        isScript,
        bytes: response.body().then(
          (body) => body.length,
          () => 0,
        ),
      });
    });
    await page.goto(address, { waitUntil: usable === null ? "load" : "commit" });
    if (usable !== null) await page.locator(usable).first().waitFor({ timeout: 60_000 });
    const milliseconds = Number(await page.evaluate("performance.now()"));
    const sizes = await Promise.all(answers.map(async ({ isScript, bytes }) => ({ isScript, bytes: await bytes })));
    const sum = (of: typeof sizes): number => of.reduce((total, { bytes }) => total + bytes, 0);
    return {
      requests: sizes.length,
      bytes: sum(sizes),
      scripts: sum(sizes.filter(({ isScript }) => isScript)),
      milliseconds,
    };
  } finally {
    await context.close();
  }
}

async function main(): Promise<void> {
  if (!existsSync(executablePath)) {
    console.log(`\nPane start: no Chromium at ${executablePath}, not measured`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "cchc-bench-pane-"));
  try {
    await build(folder);
    const { origin, stop } = await serveFolder(join(folder, "pages"));
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    try {
      const published = await load(browser, `${origin}/taskpane.html`, null);
      const pane: Load[] = [];
      const empty: Load[] = [];
      // The first load warms the browser up and does not count.
      for (let each = 0; each <= loads; each += 1) {
        pane.push(
          await load(browser, `${origin}/harness/taskpane.html?scene=empty&theme=light&lang=vi-VN`, "[role=tab]"),
        );
        empty.push(await load(browser, `${origin}/empty/taskpane.html`, "#root button"));
      }
      report(published, pane.slice(1), empty.slice(1));
    } finally {
      await browser.close();
      await stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(published: Load, pane: readonly Load[], empty: readonly Load[]): void {
  const of = (each: readonly Load[], what: keyof Load): number => median(each.map((one) => one[what]));
  const kinds: readonly (keyof Load)[] = ["requests", "bytes", "scripts", "milliseconds"];
  const row = (name: string, each: readonly Load[]): readonly string[] => [
    name,
    ...kinds.map((kind) =>
      kind === "bytes" || kind === "scripts" ? kilobytes(of(each, kind)) : of(each, kind).toFixed(0),
    ),
  ];
  printTable(
    `Pane start in Chromium, median of ${loads} loads`,
    ["", "requests", "KB", "KB of scripts", "ms until usable"],
    [
      [...row("the published page, office.js from our own server", [published]).slice(0, 4), "–"],
      row("the pane over a workbook that answers at once", pane),
      row("an empty page with FluentProvider", empty),
      ["  the pane to the empty page", ...kinds.map((kind) => times(of(pane, kind), of(empty, kind)))],
    ],
  );
}

void main();
