/**
 * @jest-environment ./test/libraries/browserEnvironment.ts
 *
 * Bars of the ranking and the heat map in the pane.
 */
import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { percent, points } from "../../src/domain/points";
import { succeed } from "../../src/domain/result";
import type { CheckReport } from "../../src/features/checkReport";
import type { HeatCell, HeatRow, YearViews } from "../../src/features/yearViews";
import type { WorkbookState } from "../../src/features/workbookState";
import { heatSteps, heatStepOf } from "../../src/taskpane/views/heat";
import { fakeChecks, halfState } from "./fakeProduct";
import { renderPane, type RenderedPane } from "./renderPane";

const state: WorkbookState = {
  ...halfState,
  scoreTable: { sheet: "Bảng điểm", units: halfState.units, source: "entry" },
  ranking: { sheet: "Xếp hạng", ties: "dense", units: halfState.units },
};

const at = (address: string, sheet = "Bảng điểm") => ({ sheet, address });
const scored = (address: string, share: number): HeatCell => ({
  kind: "scored",
  at: at(address),
  points: points(share / 10),
  maximum: points(1000),
  share: percent(share),
});
const row = (unit: string, cells: readonly HeatCell[]): HeatRow => ({ unit, cells: { self: cells, appraisal: cells } });

const small: YearViews = {
  maximum: points(10_000),
  fields: [
    { code: "I", name: "Chỉ đạo", maximum: points(1000) },
    { code: "II", name: "Thể chế", maximum: points(1000) },
  ],
  ranking: {
    kind: "shown",
    isRescaled: false,
    bars: [
      { unit: "Xã A", points: points(9025), rank: 1, class: "Xuất sắc", note: "", at: at("B6", "Xếp hạng") },
      { unit: "Xã B", points: null, rank: null, class: "", note: "Chưa đủ điểm", at: at("B7", "Xếp hạng") },
    ],
  },
  rows: [
    row("Xã A", [scored("D5", 9000), scored("F5", 0)]),
    row("Xã B", [
      { kind: "missing", at: at("D6") },
      { kind: "notApplicable", at: at("F6") },
    ]),
  ],
};

async function openViews(
  views: YearViews,
  read = jest.fn(() => Promise.resolve(succeed(views))),
): Promise<RenderedPane> {
  const nothing: CheckReport = { role: { kind: "organizer" }, set: null, sheets: [], findings: [], unlogged: 0 };
  // Every check gives a report of its own.
  const checks = fakeChecks(nothing, { latest: () => ({ ...nothing }) });
  const pane = await renderPane(state, { overrides: { views: () => Promise.resolve({ read }), checks } });
  await pane.user.click(screen.getByRole("button", { name: "Xem nhanh kết quả" }));
  await screen.findByRole("grid", { name: "Bản đồ nhiệt theo lĩnh vực" });
  return pane;
}

describe("bars and heat map", () => {
  it("say everything a screen reader needs, missing, zero and not applicable apart", async () => {
    await openViews(small);
    const bars = screen.getByRole("grid", { name: "Thứ hạng" });
    expect(within(bars).getByLabelText("Xã A 90,25 · Xuất sắc, hạng 1")).toBeInstanceOf(HTMLElement);
    expect(within(bars).getByLabelText("Xã B Chưa đủ điểm")).toBeInstanceOf(HTMLElement);
    const heat = screen.getByRole("grid", { name: "Bản đồ nhiệt theo lĩnh vực" });
    const cells = within(heat).getAllByRole("gridcell");
    expect(cells.map((cell) => cell.getAttribute("aria-label"))).toEqual([
      "Xã A, lĩnh vực I: 90 % (9/10 điểm)",
      "Xã A, lĩnh vực II: 0 % (0/10 điểm)",
      "Xã B, lĩnh vực I: chưa có điểm",
      "Xã B, lĩnh vực II: KAD, không áp dụng",
    ]);
    expect(cells.map((cell) => cell.textContent)).toEqual(["90", "0", "–", "KAD"]);
    const { violations } = await axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
  });

  it("bring the cell before the eyes, by mouse and by keyboard", async () => {
    const { user, product } = await openViews(small);
    await user.click(screen.getByLabelText("Xã B Chưa đủ điểm"));
    await user.click(screen.getByLabelText("Xã B, lĩnh vực I: chưa có điểm"));
    await user.keyboard("{ArrowUp}{ArrowRight}{ArrowRight}{Enter}");
    expect(product.shown).toEqual([at("B7", "Xếp hạng"), at("D6"), at("F5")]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Xã A, lĩnh vực II: 0 % (0/10 điểm)");
  });

  it("are read again when scores may have changed", async () => {
    const read = jest.fn(() => Promise.resolve(succeed(small)));
    const { ambient } = await openViews(small, read);
    expect(read).toHaveBeenCalledTimes(1);
    read.mockResolvedValueOnce(succeed({ ...small, ranking: { kind: "old" } }));
    await act(async () => ambient.changeSheets());
    await screen.findByText(/hãy lập lại bảng xếp hạng/u);
  });

  it("show 168 units by 8 fields with one stop on the keyboard's way each", async () => {
    const fields = Array.from({ length: 8 }, (_, index) => ({ code: `F${index}`, name: "x", maximum: points(1000) }));
    const rows = Array.from({ length: 168 }, (_, unit) =>
      row(
        `Xã ${unit}`,
        fields.map((_field, field) =>
          scored(`${String.fromCharCode(65 + field)}${unit + 5}`, 100 * ((unit + field) % 100)),
        ),
      ),
    );
    await openViews({ ...small, fields, rows });
    const heat = screen.getByRole("grid", { name: "Bản đồ nhiệt theo lĩnh vực" });
    expect(heat.querySelectorAll("td")).toHaveLength(168 * 8);
    expect(heat.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
  });
});

describe("the heat map's colours", () => {
  it("begin at the limits of classes", () => {
    expect([0, 4999, 5000, 6999, 7000, 8000, 8999, 9000, 10_000].map(heatStepOf)).toEqual([0, 0, 1, 1, 2, 3, 3, 4, 4]);
  });

  it("leave text readable: at least 4.5 to 1 (WCAG 2.2, 1.4.3), and differ in lightness from step to step", () => {
    const lights = heatSteps.map(({ fill }) => luminance(fill));
    for (const { fill, text } of heatSteps)
      expect(contrast(luminance(fill), luminance(text))).toBeGreaterThanOrEqual(4.5);
    lights.slice(1).forEach((light, index) => expect(contrast(lights[index] ?? 0, light)).toBeGreaterThan(1.25));
  });
});

/** Relative luminance (WCAG 2.2, definition). */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(left: number, right: number): number {
  return (Math.max(left, right) + 0.05) / (Math.min(left, right) + 0.05);
}
