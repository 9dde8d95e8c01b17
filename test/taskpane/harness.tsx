/**
 * The pane over a fake product, for looking at it: ?scene=…&theme=…&lang=…
 * Bundled by hand: npx esbuild test/taskpane/harness.tsx --bundle --outfile=<somewhere>/harness.js --jsx=automatic
 */
import "../../src/texts/english";
import { errorAt, noteAt, warningAt } from "../../src/domain/finding";
import { fail } from "../../src/domain/result";
import type { ThemeName } from "../../src/features/ambient";
import { WorkbookError } from "../../src/features/workbookPort";
import type { WorkbookState } from "../../src/features/workbookState";
import { mountTaskPane } from "../../src/taskpane/mount";
import type { Product } from "../../src/taskpane/product";
import { deepSet, emptyState, fakeAmbient, fakeProduct, halfState, openSet } from "./fakeProduct";

const findings = [
  errorAt("unknown", { sheet: "Bộ tiêu chí", address: "C12", code: "1.2.3" }, { code: "parent-sum" }),
  errorAt("unknown", { file: "bo-tieu-chi.tsv", row: 8, column: "điểm tối đa" }, { code: "not-a-number" }),
  warningAt("unknown", { sheet: "Xã An Khánh", address: "E20" }, { code: "step" }),
  noteAt("unknown", {}, { code: "note" }),
];
const fullState: WorkbookState = {
  ...halfState,
  scoringSheets: halfState.units.map((unit) => ({ unit, sheet: unit })),
  scoreTable: { sheet: "Bảng điểm", units: halfState.units, source: "scoringSheets" },
  ranking: { sheet: "Xếp hạng", ties: "dense", units: halfState.units },
};
const scenes: Readonly<Record<string, readonly [WorkbookState, Partial<Product>?]>> = {
  empty: [emptyState],
  half: [halfState],
  full: [fullState],
  open: [{ ...emptyState, set: openSet, setSheet: "Bộ tiêu chí", year: 2021 }],
  findings: [emptyState, { applySet: () => Promise.resolve(fail(findings)) }],
  slow: [
    halfState,
    {
      createScoringSheets: (_input, work) => {
        work.report({ done: 7, total: 20 });
        return new Promise(() => undefined);
      },
    },
  ],
  refused: [
    { ...halfState, set: deepSet },
    {
      createScoringSheets: () =>
        Promise.reject(new WorkbookError({ code: "sheetNameTaken", sheet: "Xã An Khánh", workbookUnchanged: true })),
    },
  ],
  unread: [
    emptyState,
    { readState: () => Promise.reject(new WorkbookError({ code: "notAnswering", workbookUnchanged: true })) },
  ],
  loading: [emptyState, { readState: () => new Promise(() => undefined) }],
  stale: [{ ...fullState, units: [...halfState.units, "Xã Mới"], findings }],
};

const asked = new URLSearchParams(location.search);
const [state, overrides] = scenes[asked.get("scene") ?? "empty"] ?? [emptyState];
const theme: ThemeName =
  asked.get("theme") === "dark" ? "dark" : asked.get("theme") === "highContrast" ? "highContrast" : "light";
const container = document.getElementById("root");
if (container !== null) {
  mountTaskPane(container, {
    product: fakeProduct(state, overrides),
    ambient: fakeAmbient(asked.get("lang") ?? "vi-VN", theme),
  });
}
