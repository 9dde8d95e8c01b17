/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { explainClasses } from "../../src/domain/analysis/explainClass";
import { leaveOneFieldOut } from "../../src/domain/analysis/leaveOneOut";
import { fieldsToShift, shiftScores } from "../../src/domain/analysis/shiftScores";
import { errorAt } from "../../src/domain/finding";
import { fail, succeed } from "../../src/domain/result";
import type { ExplainedRanking } from "../../src/features/explainRanking";
import type { WorkbookState } from "../../src/features/workbookState";
import type { LastYearChoice, ReportProduct } from "../../src/taskpane/report/reportProduct";
import { departmentRanking, departmentSet } from "../domain/analysis/departments";
import { done, fakeAmbient, halfState } from "./fakeProduct";
import { chosenFile, finished, renderPane, type RenderedPane } from "./renderPane";

const ranked: WorkbookState = {
  ...halfState,
  scoreTable: { sheet: "Bảng điểm", units: halfState.units, source: "scoringSheets" },
  ranking: { sheet: "Xếp hạng", ties: "dense", units: halfState.units },
};

function explained(): ExplainedRanking {
  const options = { tieRule: "dense", step: departmentSet.step, seed: 2020, runs: 5 } as const;
  return {
    set: departmentSet,
    ranking: departmentRanking,
    explanations: explainClasses(departmentSet, departmentRanking),
    withoutField: new Map(leaveOneFieldOut(departmentSet, departmentRanking).map((row) => [row.unit, row])),
    shifted: shiftScores(fieldsToShift(departmentSet, departmentRanking), options),
    provisional: null,
    level: "fields",
    progress: new Map(),
  };
}

function fakeReport(overrides: Partial<ReportProduct> = {}): ReportProduct {
  return {
    publication: { make: () => Promise.reject(new Error("the test publishes nothing")) },
    buildTables: () => Promise.resolve(done({ sheets: ["Phân tích", "Biểu đồ"] })),
    explain: () => Promise.resolve(succeed(explained())),
    buildExplanation: () => Promise.resolve(done()),
    compare: () => Promise.resolve(done()),
    pictures: () => Promise.resolve(succeed([{ title: "Biểu đồ 1. Chỉ số", png: "AAAA" }])),
    ...overrides,
  };
}

const heading = { name: "Phân tích và báo cáo" };

async function openReport(report: ReportProduct): Promise<RenderedPane> {
  const ambient = { ...fakeAmbient(), picturesCharts: true };
  const pane = await renderPane(ranked, { ambient, overrides: { report: () => Promise.resolve(report) } });
  await pane.user.click(screen.getByRole("button", heading));
  await screen.findByRole("button", { name: "Lập bảng phân tích và biểu đồ" });
  return pane;
}

describe("analysis and report in the pane", () => {
  it("waits for the ranking", async () => {
    const { user } = await renderPane(halfState);
    const toggle = screen.getByRole("button", heading);
    expect(toggle.getAttribute("aria-expanded")).toBe("false");
    await user.click(toggle);
    expect(screen.getByText("Cần có bảng xếp hạng (bước 5) trước.")).toBeInstanceOf(HTMLElement);
    expect(screen.queryByRole("button", { name: "Lập bảng phân tích và biểu đồ" })).toBeNull();
  });

  it("says when it cannot be loaded, and tries again", async () => {
    let tries = 0;
    const { user } = await renderPane(ranked, {
      overrides: {
        report: () => (++tries === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(fakeReport())),
      },
    });
    await user.click(screen.getByRole("button", heading));
    const alert = await screen.findByText(/Chưa tải được phần phân tích/);
    await user.click(within(alert.parentElement ?? document.body).getByRole("button", { name: "Thử lại" }));
    expect(await screen.findByRole("button", { name: "Lập bảng phân tích và biểu đồ" })).toBeInstanceOf(HTMLElement);
    // A host that draws charts otherwise than they look does not offer pictures of them.
    expect(screen.queryByRole("button", { name: "Chụp ảnh các biểu đồ" })).toBeNull();
  });

  it("builds tables and charts and leads to them; nothing for axe to object to", async () => {
    const { user, product } = await openReport(fakeReport());
    await user.click(screen.getByRole("button", { name: "Lập bảng phân tích và biểu đồ" }));
    await finished();
    await user.click(screen.getByRole("button", { name: "Mở trang “Biểu đồ”" }));
    expect(product.shown).toEqual([{ sheet: "Biểu đồ" }]);
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("says what stands in the way", async () => {
    const { user } = await openReport(
      fakeReport({ buildTables: () => Promise.resolve(fail([errorAt("ranking-is-old", { sheet: "Xếp hạng" })])) }),
    );
    await user.click(screen.getByRole("button", { name: "Lập bảng phân tích và biểu đồ" }));
    expect(await screen.findByText(/Bảng xếp hạng chưa khớp/)).toBeInstanceOf(HTMLElement);
  });

  it("explains the unit that is chosen", async () => {
    const { user } = await openReport(fakeReport());
    await user.click(screen.getByRole("button", { name: "Xem giải trình" }));
    const choice = await screen.findByRole("combobox", { name: "Đơn vị" });
    // the best: 92 points; the last: 58,75
    expect(screen.getByText("Đạt 92 điểm, xếp loại Xuất sắc.")).toBeInstanceOf(HTMLElement);
    await user.selectOptions(choice, "Thanh Tra tỉnh");
    expect(screen.getByText("Hạng 18")).toBeInstanceOf(HTMLElement);
    expect(screen.getByText("Còn thiếu ít nhất 11,25 điểm để vào loại Khá.")).toBeInstanceOf(HTMLElement);
    expect(screen.getByText(/Hạng khi bỏ lần lượt từng lĩnh vực: từ \d+ đến \d+\./)).toBeInstanceOf(HTMLElement);
  });

  it("hands on last year's file, the year before and what was pasted", async () => {
    const asked: LastYearChoice[] = [];
    const { user, container } = await openReport(
      fakeReport({
        compare: (choice) => {
          asked.push(choice);
          return Promise.resolve(done());
        },
      }),
    );
    const compare = screen.getByRole("button", { name: "So sánh với năm trước" });
    await user.click(compare);
    expect(screen.getByText("Hãy chọn tệp năm trước.")).toBeInstanceOf(HTMLElement);
    const inputs = container.querySelectorAll<HTMLInputElement>('input[type="file"][accept^=".xlsx"]');
    const input = inputs[0];
    if (input === undefined) throw new Error("no choice of a file");
    fireEvent.change(input, { target: { files: [chosenFile("2020.tsv", "unit")] } });
    fireEvent.change(screen.getByRole("textbox", { name: /Đơn vị hợp nhất/ }), { target: { value: "A\tB" } });
    await user.click(compare);
    await finished();
    const bytes = new Uint8Array(Buffer.from("unit"));
    expect(asked).toEqual([{ file: { name: "2020.tsv", bytes }, year: 2020, mergers: "A\tB", crosswalk: "" }]);
  });

  it("shows pictures of the charts with a name to save them under", async () => {
    const { user } = await openReport(fakeReport());
    await user.click(screen.getByRole("button", { name: "Chụp ảnh các biểu đồ" }));
    await finished();
    const link = screen.getByRole("link", { name: "Tải ảnh “Biểu đồ 1. Chỉ số”" });
    expect(link.getAttribute("download")).toBe("Biểu đồ 1. Chỉ số.png");
    expect(screen.getByRole("img", { name: "Biểu đồ 1. Chỉ số" })).toBeInstanceOf(HTMLElement);
  });
});
