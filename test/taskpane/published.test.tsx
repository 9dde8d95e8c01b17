/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import { auditError, type AuditFinding } from "../../src/domain/audit/auditFinding";
import { recogniseFields, recogniseRanking } from "../../src/domain/audit/recogniseColumns";
import { findHead } from "../../src/domain/audit/tableHead";
import { errorAt } from "../../src/domain/finding";
import { fail, succeed } from "../../src/domain/result";
import type { RangesToAudit } from "../../src/files/auditRanges";
import type { ErratumInput, PublishedProduct } from "../../src/taskpane/published/publishedProduct";
import { communes } from "../domain/audit/publishedHeads";
import { done, emptyState, fieldSet } from "./fakeProduct";
import { renderPane, type RenderedPane } from "./renderPane";

const patience = 60_000;
const head = findHead(communes);
if (typeof head === "string") throw new Error(head);
const table = { sheet: "Quyết định", row: 0, column: 0, cells: communes, head };

const at = { sheet: "Quyết định", address: "E6" };
const findings: readonly AuditFinding[] = [
  auditError("rank-mismatch", "Xã An Khánh", at, { expected: 1, found: 2 }, { details: { pattern: "1-2-2-3" } }),
  auditError(
    "rank-mismatch",
    "Xã Cù Vân",
    { ...at, address: "E7" },
    { expected: 2, found: 3 },
    { cause: { code: "rank-mismatch", unit: "Xã An Khánh" }, details: { pattern: "1-2-2-3" } },
  ),
];

interface Opened extends RenderedPane {
  readonly audited: RangesToAudit[];
  readonly errata: ErratumInput[];
}

async function open(overrides: Partial<PublishedProduct> = {}): Promise<Opened> {
  const audited: RangesToAudit[] = [];
  const errata: ErratumInput[] = [];
  const published: PublishedProduct = {
    shippedSet: (id) => (id === fieldSet.id ? fieldSet : null),
    take: () => Promise.resolve(succeed(table)),
    recognise: (which, { head: over, cells }, set) =>
      which === "ranking" ? recogniseRanking(over, cells) : set === null ? [] : recogniseFields(over, cells, set),
    audit: (input) => {
      audited.push(input);
      return succeed({ rule: "dense", findings, units: { ranking: 4, fields: null }, leftOut: [] });
    },
    writeSheet: () =>
      Promise.resolve(
        done({ did: [{ key: "auditPane.did-write-sheet", details: { number: 2, sheet: "Kết quả kiểm tra" } }] }),
      ),
    textOf: () => "",
    erratum: (input) => {
      errata.push(input);
      return Promise.resolve(succeed({ name: "Đính chính số 3.docx", bytes: new Uint8Array([1]), corrections: 4 }));
    },
    ...overrides,
  };
  const pane = await renderPane(emptyState, { overrides: { published: () => Promise.resolve(published) } });
  await pane.user.click(screen.getByRole("button", { name: "Bảng đã công bố" }));
  await screen.findByRole("button", { name: "Kiểm tra bảng" }, { timeout: 20_000 });
  return { ...pane, audited, errata };
}

const takeRanking = (): HTMLElement => screen.getByRole("button", { name: "Lấy vùng đang chọn: Bảng xếp hạng" });

beforeEach(() => {
  // jsdom has neither.
  Object.assign(URL, { createObjectURL: () => "blob:made", revokeObjectURL: () => undefined });
});

describe("the audit of published tables in the pane", () => {
  it(
    "says what is still to be chosen, takes the selection, and shows how its columns were recognised",
    async () => {
      const { user, audited } = await open();
      await user.click(screen.getByRole("button", { name: "Kiểm tra bảng" }));
      expect(screen.getByText(/Chưa chọn bộ tiêu chí/)).toBeInstanceOf(HTMLElement);
      expect(screen.getByText(/Chưa lấy bảng xếp hạng/)).toBeInstanceOf(HTMLElement);
      await user.selectOptions(screen.getByRole("combobox", { name: "Bộ tiêu chí để đối chiếu" }), fieldSet.id);
      await user.click(takeRanking());
      const columns = await screen.findByRole("table", { name: "Các cột của Bảng xếp hạng" });
      const chosen = within(columns)
        .getAllByRole<HTMLSelectElement>("combobox")
        .map(({ selectedOptions }) => selectedOptions[0]?.textContent);
      expect(chosen).toEqual([
        "Không dùng",
        "Đơn vị",
        "Tổng điểm tự chấm",
        "Tổng điểm thẩm định",
        "Xếp hạng",
        "Không dùng",
      ]);
      expect(screen.getByText("Trang “Quyết định”, A1:F9: 4 dòng dưới tiêu đề.")).toBeInstanceOf(HTMLElement);
      // A column without which nothing can be judged is taken away: said, not audited.
      await user.selectOptions(screen.getByRole("combobox", { name: "Nội dung của cột D" }), "");
      await user.click(screen.getByRole("button", { name: "Kiểm tra bảng" }));
      expect(screen.getByText(/Chưa có cột nào là “Tổng điểm thẩm định”/)).toBeInstanceOf(HTMLElement);
      expect(audited).toEqual([]);
      await user.selectOptions(screen.getByRole("combobox", { name: "Nội dung của cột D" }), "appraisal_score");
      await user.click(screen.getByRole("button", { name: "Kiểm tra bảng" }));
      expect(audited[0]?.ranking.columns.map(({ role }) => role)).toEqual([
        null,
        "unit",
        "self_score",
        "appraisal_score",
        "published_rank",
        null,
      ]);
    },
    patience,
  );

  it(
    "groups the findings, folds consequences under their cause, leads to cells, and keeps the results",
    async () => {
      const { user, product } = await open();
      await user.selectOptions(screen.getByRole("combobox", { name: "Bộ tiêu chí để đối chiếu" }), fieldSet.id);
      await user.click(takeRanking());
      await screen.findByRole("table", { name: "Các cột của Bảng xếp hạng" });
      await user.click(screen.getByRole("button", { name: "Kiểm tra bảng" }));
      const group = screen.getByRole("region", { name: "Xếp hạng không đúng với điểm (1)" });
      expect(within(group).queryByText(/Xã Cù Vân/)).toBeNull();
      const fold = within(group).getByRole("button", { name: "Hệ quả (1): sửa lỗi trên thì hết" });
      expect(fold.getAttribute("aria-expanded")).toBe("false");
      await user.click(fold);
      expect(within(group).getByText(/Xã Cù Vân/)).toBeInstanceOf(HTMLElement);
      const [link] = within(group).getAllByRole("button", { name: /Quyết định/ });
      if (link === undefined) throw new Error("no link to the cell");
      await user.click(link);
      expect(product.shown).toEqual([at]);
      // Not in the table: classes, and the whole field table.
      expect(screen.getByText(/Không kiểm tra vì bảng không có: Xếp loại; Bảng điểm các lĩnh vực/)).toBeInstanceOf(
        HTMLElement,
      );
      await user.click(screen.getByRole("button", { name: "Ghi ra trang “Kết quả kiểm tra”" }));
      await waitFor(() =>
        expect(screen.getAllByText("Đã ghi 2 phát hiện vào trang “Kết quả kiểm tra”.").length).toBeGreaterThan(0),
      );
      // Another choice: the results belong to it no longer.
      await user.click(screen.getByRole("button", { name: "Bỏ bảng này" }));
      expect(screen.queryByRole("region", { name: /Xếp hạng không đúng/ })).toBeNull();
    },
    patience,
  );

  it(
    "asks about a total that is neither, and says why a selection is no table",
    async () => {
      const cells = [
        ["Đơn vị", "Tổng điểm", "Xếp thứ"],
        ["Xã A", 92, 1],
      ];
      const over = findHead(cells);
      if (typeof over === "string") throw new Error(over);
      let isTable = false;
      const { user } = await open({
        take: () =>
          Promise.resolve(
            isTable
              ? succeed({ sheet: "Trang 1", row: 0, column: 0, cells, head: over })
              : fail([errorAt("audit-no-headings", { sheet: "Trang 1" })]),
          ),
      });
      await user.click(takeRanking());
      expect(await screen.findByText(/không có dòng tiêu đề/)).toBeInstanceOf(HTMLElement);
      isTable = true;
      await user.click(takeRanking());
      expect(await screen.findByText(/Cột B \(“Tổng điểm”\) là điểm tự chấm hay điểm thẩm định/)).toBeInstanceOf(
        HTMLElement,
      );
      expect(screen.queryByText(/không có dòng tiêu đề/)).toBeNull();
      await user.selectOptions(screen.getByRole("combobox", { name: "Nội dung của cột B" }), "self_score");
      expect(screen.queryByText(/là điểm tự chấm hay điểm thẩm định/)).toBeNull();
    },
    patience,
  );
});

describe("errata in the pane", () => {
  it(
    "need both packs and a number, and offer the document",
    async () => {
      const { user, errata, container } = await open();
      await user.click(screen.getByRole("button", { name: "Lập văn bản đính chính" }));
      expect((await screen.findAllByText(/Chưa chọn bản đã công bố/)).length).toBeGreaterThan(0);
      expect(screen.getAllByText(/Chưa chọn bản thay thế/).length).toBeGreaterThan(0);
      const [old, replacement] = container.querySelectorAll<HTMLInputElement>('input[type="file"][accept=".xlsx"]');
      const file = (name: string): File =>
        Object.assign(new File(["x"], name), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) });
      if (old === undefined || replacement === undefined) throw new Error("no choice of files");
      await user.upload(old, file("cu.xlsx"));
      await user.upload(replacement, file("moi.xlsx"));
      const number = screen.getByRole("textbox", { name: "Đính chính số" });
      await user.clear(number);
      await user.type(number, "3");
      await user.click(screen.getByRole("button", { name: "Lập văn bản đính chính" }));
      const link = await screen.findByRole("link", { name: "Tải “Đính chính số 3.docx” về máy" });
      expect(link.getAttribute("download")).toBe("Đính chính số 3.docx");
      expect(errata.map(({ old: first, replacement: second, number: of }) => [first.name, second?.name, of])).toEqual([
        ["cu.xlsx", "moi.xlsx", 3],
      ]);
      expect(screen.getAllByText("Đã lập đính chính số 3: 4 giá trị thay đổi.").length).toBeGreaterThan(0);
    },
    patience,
  );
});
