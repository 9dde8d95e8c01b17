/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { existsSync } from "node:fs";
import { screen } from "@testing-library/react";
import type { WorkbookState } from "../../src/features/workbookState";
import { emptyState, fakeAmbient } from "./fakeProduct";
import { mountPane } from "./renderPane";

const linkOf = async (state: WorkbookState): Promise<HTMLElement> => {
  mountPane(state);
  return screen.findByRole("link", { name: /Hướng dẫn sử dụng/ });
};

describe("the way to the user guide", () => {
  const handedOut: WorkbookState = { ...emptyState, scoringSheets: [{ unit: "Xã A", sheet: "Xã A" }] };

  it.each<readonly [string, WorkbookState, string]>([
    ["nobody has chosen a role", emptyState, "assets/guide/chuyen-vien.html"],
    ["the organizer works", { ...emptyState, role: { kind: "organizer" } }, "assets/guide/chuyen-vien.html"],
    ["a handed-out sheet is open", handedOut, "assets/guide/don-vi.html"],
    ["a unit works", { ...handedOut, role: { kind: "unit" } }, "assets/guide/don-vi.html"],
    ["a member works", { ...handedOut, role: { kind: "member", member: "1" } }, "assets/guide/tham-dinh.html"],
  ])("leads to the page for the role when %s", async (_case, state, page) => {
    const link = await linkOf(state);
    expect(link.getAttribute("href")).toBe(page);
    expect(existsSync(page)).toBe(true);
    expect([link.getAttribute("target"), link.getAttribute("rel")]).toEqual(["_blank", "noopener"]);
  });

  it("says that it opens another window", async () => {
    const link = await linkOf(emptyState);
    expect(link.textContent).toContain("(mở ở cửa sổ khác)");
  });

  it("goes through the person's browser where Excel offers it, with the whole address", async () => {
    const opened: string[] = [];
    const ambient = { ...fakeAmbient(), openInBrowser: (address: string) => void opened.push(address) };
    const { user } = mountPane(emptyState, { ambient });
    const link = await screen.findByRole("link", { name: /Hướng dẫn sử dụng/ });
    let isPrevented = false;
    document.addEventListener("click", (event) => (isPrevented = event.defaultPrevented), { once: true });
    await user.click(link);
    expect(opened).toEqual(["http://localhost/assets/guide/chuyen-vien.html"]);
    expect(isPrevented).toBe(true);
  });
});
