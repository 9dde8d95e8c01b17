/** @jest-environment ./test/libraries/browserEnvironment.ts */
import axe from "axe-core";
import { errorAt, warningAt } from "../../src/domain/finding";
import { stepIds } from "../../src/taskpane/steps";
import { emptyState, halfState } from "./fakeProduct";
import { renderPane } from "./renderPane";

/** Colours and sizes need a real browser; everything else of WCAG 2.2 A and AA that axe can tell. */
async function violations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    // The page's own heading and title are the shell's business.
    rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

describe("the pane for everybody", () => {
  it.each(stepIds)("has no axe violation in step %s", async (step) => {
    await renderPane(halfState, { initialStep: step });
    expect(await violations()).toEqual([]);
  });

  it("has no axe violation before anything is done, and with findings", async () => {
    const findings = [
      errorAt("unknown", { sheet: "A", address: "B2" }, { code: "x" }),
      warningAt("unknown", {}, { code: "y" }),
    ];
    await renderPane({ ...emptyState, findings });
    expect(await violations()).toEqual([]);
  });
});
