/** The pane over a fake product as a page of its own, in Chromium: what jsdom cannot tell (layout, colours, real focus). */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import webpack from "webpack";
import { policyOf } from "../../src/cli/securityHeaders";
import { isPolicyViolation } from "./serve";

export const shell = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Chỉ số CCHC</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>html,body,#root{margin:0;height:100%}</style><body><div id="root"></div><script src="/harness.js"></script></body></html>`;

/**
 * One script of a page's entry.
 * @param entry from the project's folder
 * @param isWhole with what is loaded on demand; else only what the page begins with
 */
export async function bundle(entry: string, isWhole = false): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "cchc-pane-"));
  try {
    return await bundleInto(folder, entry, isWhole);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bundleInto(folder: string, entry: string, isWhole: boolean): Promise<string> {
  const compiler = webpack({
    mode: "production",
    optimization: { minimize: false },
    performance: false,
    entry: path.resolve(entry),
    output: { path: folder, filename: "harness.js", asyncChunks: !isWhole },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => undefined);
      if (error !== null || stats === undefined) reject(error ?? new Error("no answer from webpack"));
      else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve(readFileSync(path.join(folder, "harness.js"), "utf8"));
    });
  });
}

export interface Scene {
  /** One of the harness's scenes. */
  readonly scene: string;
  readonly theme?: "light" | "dark" | "highContrast";
  readonly language?: string;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** A contrast theme of the system. */
  readonly forcedColors?: boolean;
}

export interface PaneHarness {
  /** A page with the scene, its steps shown; close its context when done. */
  open(scene: Scene): Promise<Page>;
  /** What scenes did against the pane's content-security policy; must stay empty. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

export async function openPaneHarness(): Promise<PaneHarness> {
  let browser: Browser | null = null;
  try {
    const script = await bundle("test/taskpane/harness.tsx");
    const started = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    browser = started;
    const violations: string[] = [];
    return {
      violations,
      open: async ({ scene, theme = "light", language = "vi-VN", width = 350, height = 700, forcedColors = false }) => {
        const context = await started.newContext({
          viewport: { width, height },
          forcedColors: forcedColors ? "active" : "none",
        });
        const page = await context.newPage();
        await page.route("**/*", (route) =>
          new URL(route.request().url()).pathname === "/harness.js"
            ? route.fulfill({ contentType: "text/javascript; charset=utf-8", body: script })
            : route.fulfill({
                contentType: "text/html; charset=utf-8",
                headers: { "Content-Security-Policy": policyOf("pane", "own") },
                body: shell,
              }),
        );
        page.on("console", (message) => {
          if (isPolicyViolation(message.text())) violations.push(message.text());
        });
        await page.goto(`http://pane.test/?scene=${scene}&theme=${theme}&lang=${language}`);
        await page.getByRole("tab").first().waitFor();
        return page;
      },
      close: () => started.close(),
    };
  } catch (thrown) {
    await browser?.close();
    throw thrown;
  }
}
