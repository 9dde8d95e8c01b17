/** The copy of Microsoft's client library beside the pane is complete: closed networks have no other. */
import { type Browser, chromium } from "playwright-core";
import { freePort } from "../../src/cli/freePort";
import { servePages, type ServedPages } from "../../src/cli/servePages";

jest.setTimeout(60_000);

let pages: ServedPages | null;
let browser: Browser;

beforeAll(async () => {
  const port = await freePort(3100, 3199);
  pages = port === null ? null : await servePages(process.cwd(), port, null);
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}, 180_000);

afterAll(async () => {
  await browser.close();
  await pages?.stop();
});

/** Addresses asked for, with the answer's status, until the library's two parts have come. */
async function requestsOf(hostInfo: string, awaited: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const origin = pages?.origin ?? "";
  const answers = new Map<string, number>();
  const page = await browser.newPage();
  page.on("response", (response) => answers.set(response.url(), response.status()));
  page.on("requestfailed", (request) => answers.set(request.url(), 0));
  const arrived = awaited.map((file) => page.waitForResponse(`${origin}/office/${file}`));
  // Excel adds _host_Info to the pane's address: host, platform, version of the host script, display language.
  await page.goto(`${origin}/taskpane.html?step=units&_host_Info=${hostInfo}`);
  await Promise.all(arrived);
  await page.waitForLoadState("networkidle");
  await page.close();
  return answers;
}

describe("office.js from our own origin", () => {
  it.each([
    ["Windows", "Excel$Win32$16.01$vi-VN$$$$0", "vi-vn", "excel-win32-16.01.js"],
    ["Mac", "Excel$Mac$16.00$vi-VN$$$$0", "vi-vn", "excel-mac-16.00.js"],
    ["the web", "Excel$Web$16.00$en-US$telemetry$$$0", "en-us", "excel-web-16.00.js"],
  ])("has all that Excel on %s asks for, and asks nobody else", async (_, hostInfo, language, script) => {
    const answers = await requestsOf(hostInfo, [`${language}/office_strings.js`, script]);
    const foreign = [...answers.keys()].filter((address) => !address.startsWith(`${pages?.origin ?? ""}/`));
    expect(foreign).toEqual([]);
    expect([...answers].filter(([, status]) => status !== 200)).toEqual([]);
  });
});
