/** The pane in Chromium over a workbook in this process: as in Excel, the page's thread is the pane's alone. */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { chromium, type Browser, type Page } from "playwright-core";
import { policyOf } from "../../src/cli/securityHeaders";
import { createHost } from "../../src/standalone/host/embedded";
import type { HostBridge } from "../../src/standalone/host/bridge";
import { VI_VN } from "../../src/standalone/host/model/culture";
import type { WorkbookModel } from "../../src/standalone/host/model/workbookModel";
import { bundle, shell } from "./paneHarness";

/** Posts what the library tells its host, and asks again and again what the host has to say. */
const carrier = `
onmessage = ({ data }) => fetch("/to-host", { method: "POST", body: data });
async function listen() {
  for (;;) {
    const text = await (await fetch("/from-host")).text();
    if (text !== "") postMessage(text);
  }
}
listen();`;

export interface DistantPane {
  readonly browser: Browser;
  readonly page: Page;
  readonly model: WorkbookModel;
  /** Errors nobody caught; must stay empty. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** @param book the workbook that is open, as an .xlsx file */
export async function openDistantPane(book: Uint8Array): Promise<DistantPane> {
  const { bridge, finish } = createHost({ culture: VI_VN });
  // The namespace lives in the page; here nobody asks for it.
  const { model, open } = finish({} as typeof Excel);
  await open(book);
  const library = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  const scripts = new Map([
    ["/harness.js", await bundle("test/page/distantPane.tsx", true)],
    ["/carrier.js", carrier],
    ["/excel-web-16.00.js", readFileSync(library, "utf8")],
  ]);
  const server = await serve(scripts, bridge);
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const close = async (): Promise<void> => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  try {
    const page = await browser.newPage({ viewport: { width: 350, height: 800 }, locale: "vi-VN" });
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.stack ?? error.message));
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.getByRole("tab").first().waitFor();
    return { browser, page, model, faults, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** The pane's own, and the worker that carries the messages. */
const policy = policyOf("pane", "own").replace("worker-src 'none'", "worker-src 'self'");

/** Scripts, the page, and the two ways between library and host. */
function serve(scripts: ReadonlyMap<string, string>, bridge: HostBridge): Promise<Server> {
  const said: string[] = [];
  let asking: ServerResponse | null = null;
  const tell = (): void => {
    if (asking === null || said.length === 0) return;
    asking.end(said.shift());
    asking = null;
  };
  bridge.onMessageFromHost = (message) => {
    said.push(message);
    tell();
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/to-host") {
      bridge.sendMessageToHost(await text(request));
      response.end();
    } else if (pathname === "/from-host") {
      asking = response;
      tell();
    } else {
      const script = scripts.get(pathname);
      response.setHeader("Content-Type", `text/${script === undefined ? "html" : "javascript"}; charset=utf-8`);
      if (script === undefined) response.setHeader("Content-Security-Policy", policy);
      response.end(script ?? shell);
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  return new Promise((resolve) => server.listen(0, "localhost", () => resolve(server)));
}
