import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = mkdtempSync(join(tmpdir(), "manifest-"));
copyFileSync("manifest.xml", join(folder, "manifest.xml"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  const done = spawnSync(process.execPath, ["--import", tsx, resolve("src/cli/manifest.ts"), ...args], { cwd: folder });
  return { code: done.status, out: done.stdout.toString(), err: done.stderr.toString() };
}

describe("npm run manifest", () => {
  it.each([
    ["without an address", [], "npm run manifest -- --origin"],
    ["with an option it does not know", ["--orgin", "https://a.vn"], "npm run manifest -- --origin"],
    ["with half an address", ["--origin", "a.vn"], "“a.vn” không phải"],
    ["with http", ["--origin", "http://a.vn"], "“http://a.vn” không bắt đầu bằng https://"],
    ["with a query", ["--origin", "https://a.vn?b"], "“https://a.vn?b” có phần thừa"],
  ])("%s writes nothing and says why", (_, args, sentence) => {
    const { code, out, err } = run(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(existsSync(join(folder, "dist"))).toBe(false);
  });

  it("writes the manifest for the address", () => {
    const { code, out } = run("--origin", "https://cchc.tinh.gov.vn/excel/");
    expect(code).toBe(0);
    expect(out).toContain("https://cchc.tinh.gov.vn/excel");
    const written = readFileSync(join(folder, "dist", "manifest.xml"), "utf8");
    expect(written).toContain('"https://cchc.tinh.gov.vn/excel/taskpane.html?step=ranking"');
    expect(written).not.toContain("localhost");
  });
});
