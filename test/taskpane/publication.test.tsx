/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { screen } from "@testing-library/react";
import { errorAt } from "../../src/domain/finding";
import { fail, succeed } from "../../src/domain/result";
import type { WorkbookState } from "../../src/features/workbookState";
import type { PublicationChoice, PublicationProduct } from "../../src/taskpane/publication/publicationProduct";
import type { ReportProduct } from "../../src/taskpane/report/reportProduct";
import { done, halfState } from "./fakeProduct";
import { renderPane, type RenderedPane } from "./renderPane";

const ranked: WorkbookState = {
  ...halfState,
  scoreTable: { sheet: "Bảng điểm", units: halfState.units, source: "entry" },
  ranking: { sheet: "Xếp hạng", ties: "dense", units: halfState.units },
};

async function openPublication(publication: PublicationProduct): Promise<RenderedPane> {
  const report: ReportProduct = {
    publication,
    buildTables: () => Promise.resolve(done()),
    explain: () => Promise.reject(new Error("not asked for")),
    buildExplanation: () => Promise.resolve(done()),
    compare: () => Promise.resolve(done()),
    pictures: () => Promise.resolve(succeed([])),
  };
  const pane = await renderPane(ranked, { overrides: { report: () => Promise.resolve(report) } });
  await pane.user.click(screen.getByRole("button", { name: "Phân tích và báo cáo" }));
  await screen.findByRole("button", { name: "Lập tệp" }, { timeout: 20_000 });
  return pane;
}

const givenUp: string[] = [];

beforeEach(() => {
  givenUp.length = 0;
  // jsdom has neither.
  Object.assign(URL, {
    createObjectURL: () => "blob:made",
    revokeObjectURL: (address: string) => void givenUp.push(address),
  });
});

describe("publication in the pane", () => {
  const patience = 60_000;

  it(
    "makes the chosen file for the unit named and offers it under a name file systems accept",
    async () => {
      const choices: PublicationChoice[] = [];
      const { user } = await openPublication({
        make: (choice) => {
          choices.push(choice);
          const name = "Thông báo: A/B.docx";
          return Promise.resolve(
            succeed({ name, type: "text/plain", bytes: new Uint8Array([1]), isOpened: false, findings: [] }),
          );
        },
      });
      expect(screen.queryByRole("textbox", { name: "Đơn vị" })).toBeNull();
      await user.click(screen.getByRole("radio", { name: "Thông báo kết quả cho đơn vị (Word)" }));
      await user.type(screen.getByRole("textbox", { name: "Đơn vị" }), "Sở Y tế");
      await user.click(screen.getByRole("button", { name: "Lập tệp" }));
      const link = await screen.findByRole("link", { name: "Tải “Thông báo- A-B.docx” về máy" });
      expect([link.getAttribute("download"), link.getAttribute("href")]).toEqual(["Thông báo- A-B.docx", "blob:made"]);
      expect(givenUp).toEqual([]);
      expect(choices.map(({ kind, unit }) => ({ kind, unit }))).toEqual([{ kind: "letters", unit: "Sở Y tế" }]);
    },
    patience,
  );

  it(
    "asks what goes into the decision pack, and not for documents",
    async () => {
      const choices: PublicationChoice[] = [];
      const { user } = await openPublication({
        make: (choice) => {
          choices.push(choice);
          return Promise.resolve(fail([errorAt("no-comparison", {}, { sheet: "So với năm trước" })]));
        },
      });
      expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Biểu đồ chính" }).checked).toBe(true);
      await user.click(screen.getByRole("checkbox", { name: "Biểu đồ chính" }));
      await user.click(screen.getByRole("checkbox", { name: "So với năm trước" }));
      await user.click(screen.getByRole("button", { name: "Lập tệp" }));
      expect(choices.map(({ kind, parts }) => [kind, ...parts])).toEqual([["values", "comparison"]]);
      await user.click(screen.getByRole("radio", { name: "Thông báo kết quả cho đơn vị (Word)" }));
      expect(screen.queryByRole("checkbox", { name: "Phân tích" })).toBeNull();
    },
    patience,
  );

  it(
    "says what stands in the way and offers nothing",
    async () => {
      const { user } = await openPublication({
        make: () =>
          Promise.resolve(fail([errorAt("unit-unknown", { unit: "Sở X" }, { units: { names: ["Sở Y tế"] } })])),
      });
      await user.click(screen.getByRole("button", { name: "Lập tệp" }));
      expect((await screen.findAllByText(/Không có đơn vị “Sở X” trong tệp/)).length).toBeGreaterThan(0);
      expect(screen.queryByRole("link", { name: /^Tải “/ })).toBeNull();
    },
    patience,
  );
});
