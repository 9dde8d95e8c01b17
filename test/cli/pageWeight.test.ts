import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import webpack from "webpack";
import { kilobytes, type PageLimit, PageWeightPlugin, type PageWeight } from "../../src/cli/pageWeight";

const folder = mkdtempSync(join(tmpdir(), "page-weight-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Text of random bytes does not shrink: 3000 bytes stay at least 3000 bytes after gzip of their 4000 characters. */
const dense = (bytes: number): string => `export const data = "${randomBytes(bytes).toString("base64")}";`;

function build(limits: Record<string, PageLimit>): Promise<{ weights: readonly PageWeight[]; errors: string[] }> {
  const files: Record<string, string> = {
    "small.js": dense(3_000),
    "grid.js": dense(30_000),
    "pane.js": `import { data } from "./small.js"; console.log(data); import("./later.js");`,
    "later.js": `import { data } from "./grid.js"; console.log(data);`,
    "page.js": `import { data } from "./grid.js"; console.log(data);`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  let weights: readonly PageWeight[] = [];
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: "development",
        devtool: false,
        context: folder,
        entry: { pane: "./pane.js", page: "./page.js" },
        output: { path: join(folder, "dist") },
        plugins: [new PageWeightPlugin(limits, (each) => (weights = each))],
      },
      (error, stats) => {
        if (error) reject(error);
        else resolve({ weights, errors: stats?.compilation.errors.map(({ message }) => message) ?? [] });
      },
    );
  });
}

describe("page weight", () => {
  it("weighs what comes with the page apart from what comes later", async () => {
    const { weights, errors } = await build({
      pane: { initialKilobytes: 20, notAtFirst: [/grid\.js$/], never: [/page\.js$/] },
    });
    expect(errors).toEqual([]);
    const [pane, page] = weights;
    expect([pane?.page, page?.page]).toEqual(["pane", "page"]);
    expect(pane?.initialBytes).toBeGreaterThan(3_000);
    expect(pane?.initialBytes).toBeLessThan(10_000);
    expect(pane?.laterBytes).toBeGreaterThan(30_000);
    expect(page?.initialBytes).toBeGreaterThan(30_000);
    expect(page?.laterBytes).toBe(0);
  });

  it("fails the build of a page that is too heavy or reaches what it must not", async () => {
    const grid = /grid\.js$/;
    const { errors } = await build({
      pane: { initialKilobytes: 2, notAtFirst: [/small\.js$/], never: [grid] },
      page: { initialKilobytes: 100, notAtFirst: [grid], never: [] },
    });
    expect(errors).toEqual([
      expect.stringMatching(/^pane: \d+\.\d KB of scripts before it is usable, allowed 2 KB$/),
      expect.stringMatching(/^pane: loads .*small\.js at first$/),
      expect.stringMatching(/^pane: may load .*grid\.js later$/),
      expect.stringMatching(/^page: loads .*grid\.js at first$/),
    ]);
  });

  it("writes kilobytes of 1024 bytes", () => {
    expect(kilobytes(2_560)).toBe("2.5 KB");
  });
});
