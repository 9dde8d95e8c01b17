/** Every page of the build under the headers that servers send: nothing it does is forbidden, nothing else is allowed. */
import { type Browser, chromium, type Page } from "playwright-core";
import { addressOfNotice, type Notice } from "../../src/commands/notice";
import { axeViolations } from "./axe";
import { isPolicyViolation, servePages, type ServedPages } from "./serve";

jest.setTimeout(240_000);

let pages: ServedPages;
let browser: Browser;

beforeAll(async () => {
  pages = await servePages();
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
});

afterAll(async () => {
  await browser.close();
  await pages.stop();
});

interface Seen {
  readonly violations: readonly string[];
  /** Requests to other origins. */
  readonly foreign: readonly string[];
}

async function look(path: string, act: (page: Page) => Promise<void>): Promise<Seen> {
  const violations: string[] = [];
  const foreign: string[] = [];
  const page = await browser.newPage();
  page.on("console", (message) => {
    if (isPolicyViolation(message.text())) violations.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(pages.origin) && !/^(blob|data):/.test(request.url())) foreign.push(request.url());
  });
  await page.goto(`${pages.origin}/${path}`);
  await act(page);
  await page.waitForLoadState("networkidle");
  await page.close();
  return { violations, foreign };
}

const clean: Seen = { violations: [], foreign: [] };
const hosts = [
  ["Windows", "Excel$Win32$16.01$vi-VN$$$$0", "excel-win32-16.01.js"],
  ["the web", "Excel$Web$16.00$en-US$telemetry$$$0", "excel-web-16.00.js"],
] as const;

describe("content-security policy", () => {
  it.each(
    ["taskpane.html", "commands.html", "notice.html"].flatMap((page) => hosts.map((host) => [page, ...host] as const)),
  )("lets %s and office.js in Excel on %s do all they need", async (page, _, hostInfo, script) => {
    let hasScript = false;
    const seen = await look(`${page}?_host_Info=${hostInfo}`, async (opened) => {
      await opened.waitForFunction("typeof Office === 'object'");
      await opened.waitForFunction("typeof Excel === 'object' && typeof Excel.RequestContext === 'function'");
      const loaded = await opened.evaluate(() => [...document.scripts].map((each) => each.src).join());
      hasScript = loaded.includes(script);
    });
    expect(seen).toEqual(clean);
    expect(hasScript).toBe(true);
  });

  it("forbids scripts in the page, evaluation and requests to other origins", async () => {
    const { violations } = await look("taskpane.html", async (page) => {
      await page.evaluate(() => {
        const inline = document.createElement("script");
        inline.textContent = "window.wasRun = true";
        document.body.append(inline);
        const link = document.createElement("a");
        link.href = "javascript:window.wasRun = true";
        document.body.append(link);
        link.click();
      });
      const refused = await page.evaluate(() =>
        fetch("https://example.com/").then(
          () => "sent",
          () => "refused",
        ),
      );
      expect(refused).toBe("refused");
      const evaluated = page.addScriptTag({ content: "eval('window.wasRun = true')" });
      await evaluated.catch(() => undefined);
      expect(await page.evaluate("window.wasRun")).toBeUndefined();
    });
    expect(violations.length).toBeGreaterThanOrEqual(3);
  });

  it("lets no other site show the standalone page, and Excel on the web alone the pane", async () => {
    const policy = async (path: string): Promise<string> =>
      (await fetch(`${pages.origin}/${path}`)).headers.get("Content-Security-Policy") ?? "";
    expect(await policy("standalone.html")).toContain("frame-ancestors 'none'");
    expect(await policy("taskpane.html")).toContain("frame-ancestors 'self' https://*.officeapps.live.com");
    const framed = await browser.newPage();
    await framed.route("http://elsewhere.test/", (route) =>
      route.fulfill({ contentType: "text/html", body: `<iframe src="${pages.origin}/standalone.html"></iframe>` }),
    );
    await framed.goto("http://elsewhere.test/");
    await expect(
      framed.frameLocator("iframe").locator("[data-grid=ready]").waitFor({ timeout: 3_000 }),
    ).rejects.toThrow();
    expect(framed.frames()[1]?.url()).toBe("chrome-error://chromewebdata/");
    await framed.close();
  });
});

describe("the notice of a command", () => {
  const notice: Notice = {
    language: "vi",
    title: "Kiểm tra tất cả",
    lines: ["Đã kiểm tra 28 trang: 3 lỗi. Không ô nào bị thay đổi.", "“Sở Nội vụ”: 3 lỗi"],
    close: "Đóng",
  };

  it("is shown with its lines as text, and has no axe violation", async () => {
    const address = addressOfNotice(`${pages.origin}/notice.html`, notice, () => "");
    const path = `${new URL(address).pathname.slice(1)}${new URL(address).search}&_host_Info=${hosts[0][1]}`;
    const seen = await look(path, async (page) => {
      await page.getByRole("heading", { name: "Kiểm tra tất cả" }).waitFor();
      expect(await page.locator("p").allTextContents()).toEqual(notice.lines);
      expect(await page.getByRole("button", { name: "Đóng" }).evaluate((each) => each === document.activeElement)).toBe(
        true,
      );
      expect(await axeViolations(page)).toEqual([]);
    });
    expect(seen).toEqual(clean);
  });
});
