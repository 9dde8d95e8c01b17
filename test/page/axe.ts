/** What axe finds on a page in Chromium. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axeScript = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 A and AA, contrast included. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Stops that Fluent's keyboard library puts before and after a group of controls: hidden from screen readers and
 * reachable on purpose, for they hand the focus on at once (microsoft/tabster#288, microsoft/fluentui#27517 "by
 * design"). They come and go with the focus, so that axe names them only now and then.
 */
const relays = "[data-tabster-dummy]";

/**
 * Waits until nothing fades or slides any more: Fluent's colours take 200 ms, on a busy machine longer, and axe judges
 * the colours of the moment. What never ends (a spinner) is not waited for.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await frame();
      await frame();
      const moving = document
        .getAnimations()
        .filter((each) => each.playState === "running" && each.effect?.getComputedTiming().iterations !== Infinity);
      if (moving.length > 0) quiet = -1;
      // One that is taken away before its end is no longer in the way.
      await Promise.all(moving.map(({ finished }) => finished.catch(() => null)));
    }
  });
}

/** Violations, each with the elements concerned; empty if there are none. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(`if (!("axe" in window)) {\n${axeScript}\n}`);
  const context = { include: [["html"]], exclude: [[relays]] };
  const results = await page.evaluate(`axe.run(${JSON.stringify(context)}, { runOnly: ${JSON.stringify(rules)} })`);
  return (results as AxeResults).violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join("\n")}`,
  );
}
