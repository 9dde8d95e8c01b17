import { type ChildProcess, spawn } from "node:child_process";

/** The page's address, when it has been printed. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (bytes: Buffer): void => {
      said += bytes.toString();
      const address = /http:\S+/.exec(said)?.[0];
      if (address !== undefined && said.includes("Ctrl+C")) resolve(address);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once("exit", resolve);
  });

const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", "src/cli/start.ts", ...args], { stdio: ["ignore", "pipe", "pipe"] });

describe("npm start", () => {
  it("serves the page without Excel, complete and with relative addresses, until Ctrl+C", async () => {
    const child = start("--standalone");
    try {
      const address = await addressOf(child);
      expect(address).toMatch(/^http:\/\/localhost:3\d\d\d\/standalone\.html$/);
      const html = await (await fetch(address)).text();
      const files = [...html.matchAll(/ (?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? "");
      expect(files.some((file) => file.endsWith(".js"))).toBe(true);
      for (const file of [...files, "office/excel-web-16.00.js"]) {
        expect(file).toMatch(/^\w/);
        expect(file).not.toContain(":");
        expect((await fetch(new URL(file, address))).status).toBe(200);
      }
    } finally {
      child.kill("SIGINT");
    }
    expect(await exitOf(child)).toBe(0);
  }, 240_000);

  it("says what it does not understand", async () => {
    const child = start("--standalon");
    let said = "";
    child.stderr?.on("data", (bytes: Buffer) => (said += bytes.toString()));
    expect(await exitOf(child)).toBe(1);
    expect(said).toMatch(/“--standalon”.*\n.*“--standalon”/);
  }, 30_000);
});
