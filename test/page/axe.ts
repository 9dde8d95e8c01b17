/** What axe finds on a page in Chromium. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axeScript = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Violations of WCAG 2.2 A and AA, contrast included. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeScript);
  const results = await page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })`,
  );
  return (results as AxeResults).violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join("\n")}`,
  );
}
