/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { countStandings, type Standing } from "../../src/domain/collection/board";
import { errorAt, warningAt, type Finding } from "../../src/domain/finding";
import { succeed } from "../../src/domain/result";
import { unitKey } from "../../src/domain/unitName";
import type { Collected, CollectedFile } from "../../src/features/collectReturns";
import type { Work } from "../../src/features/work";
import type { ReturnLine } from "../../src/sheets/returnsSheet";
import { boardRows, groupFindings, withResults } from "../../src/taskpane/collection/boardRows";
import type { ChosenFile, CollectChoice, CollectionProduct } from "../../src/taskpane/collection/collectionProduct";
import { chosenFiles } from "../../src/taskpane/collection/FilesChoice";
import { emptyState, halfState } from "./fakeProduct";
import { held, renderPane, type RenderedPane } from "./renderPane";

const open = { name: "Phát hành, thu nhận phiếu" };

async function violations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

const hostile = '=HYPERLINK("http://x")<img src=x onerror=alert(1)>../../etc';

function file(name: string, unit: string | null, more: Partial<CollectedFile> = {}): CollectedFile {
  return { file: name, unit, standing: "received", verdict: "take", differences: [], findings: [], ...more };
}

function line(unit: string, standing: Exclude<Standing, "notRecognised"> = "missing"): Collected["board"][number] {
  const record: ReturnLine["record"] =
    standing === "missing"
      ? null
      : {
          standing,
          file: "f",
          received: "2021-11-20",
          savedAt: null,
          digest: "d",
          isAccepted: true,
          missing: 0,
          errors: 0,
          isLate: false,
        };
  return { unit, standing, line: { unit, record, admitted: null } };
}

const macros: Finding = errorAt("return-macros", { file: "c.xlsx" });
const changed = (row: number): Finding => ({
  ...warningAt("return-foreign-entry", { sheet: "x", row }, { found: hostile }),
  ...{ cell: { row: row - 1, column: 3 }, expected: null, found: hostile },
});

function collectedOf(files: readonly CollectedFile[], board: Collected["board"], stopped = false): Collected {
  return { files, board, counts: countStandings(board.map(({ standing }) => standing)), stopped };
}

const looked = collectedOf(
  [
    file("a.xlsx", "Xã An Khánh"),
    file("b.xlsx", "Xã Cù Vân", {
      verdict: "ask-accepted",
      differences: [{ code: "1.1", column: "self", before: 2, after: 2.5 }],
    }),
    file("c.xlsx", "Thị trấn Hùng Sơn", {
      standing: "faulty",
      verdict: "faulty",
      findings: [macros, changed(5), changed(6)],
    }),
    file(hostile, null, {
      standing: "notRecognised",
      verdict: "refused",
      findings: [errorAt("return-unrecognised", {})],
    }),
  ],
  [line("Xã An Khánh", "received"), line("Xã Cù Vân", "received"), line("Thị trấn Hùng Sơn", "faulty")],
);

interface Taking {
  readonly files: readonly string[];
  readonly choice: CollectChoice;
}

function recording(overrides: Partial<CollectionProduct> = {}, result: Collected = looked) {
  const taken: Taking[] = [];
  const collection: CollectionProduct = {
    issue: () => Promise.reject(new Error("nothing is issued")),
    open: () => Promise.resolve(true),
    look: () => Promise.resolve(succeed(result)),
    merge: () => Promise.reject(new Error("nothing is merged")),
    saveCalendar: () => Promise.reject(new Error("nothing is saved")),
    closeAfterDeadline: () => Promise.reject(new Error("nothing is closed")),
    take: (files: readonly ChosenFile[], choice) => {
      const names = files.map(({ name }) => name);
      taken.push({ files: names, choice });
      const kept = result.files
        .filter((each) => names.includes(each.file))
        .map((each): CollectedFile => {
          const isAgreed = choice.agreed.includes(each.unit ?? "") || choice.admitted.has(unitKey(each.unit ?? ""));
          return isAgreed ? { ...each, verdict: "take", standing: "received" } : each;
        });
      return Promise.resolve(succeed({ ...result, files: kept }));
    },
    ...overrides,
  };
  return { taken, overrides: { collection: () => Promise.resolve(collection) } };
}

async function openBoard(result: Collected = looked, overrides: Partial<CollectionProduct> = {}) {
  const { taken, overrides: product } = recording(overrides, result);
  const pane = await renderPane(halfState, { overrides: product });
  await pane.user.click(screen.getByRole("button", open));
  await screen.findByRole("heading", { name: "Thu nhận phiếu chấm" });
  choose(
    pane,
    result.files.map((each) => each.file),
  );
  await pane.user.click(screen.getByRole("button", { name: "Đọc và đối chiếu" }));
  await screen.findByRole("region", { name: "Bảng theo dõi" });
  return { ...pane, taken };
}

function choose({ container }: RenderedPane, names: readonly string[]): void {
  const input = container.querySelector<HTMLInputElement>('input[type="file"][multiple]');
  if (input === null) throw new Error("no choice of files");
  const files = names.map((name) => new File(["x"], name));
  fireEvent.change(input, { target: { files } });
}

const board = () => within(screen.getByRole("region", { name: "Bảng theo dõi" }));
const items = () =>
  board()
    .getAllByRole("listitem")
    .filter((item) => item.querySelector("strong") !== null);

describe("issuing in the pane", () => {
  it("is not offered before there are units", async () => {
    await renderPane(emptyState);
    expect(screen.queryByRole("button", open)).toBeNull();
  });

  it("makes an archive to save and workbooks to open, says so where none can be opened", async () => {
    const create = jest.fn((_blob: Blob) => "blob:x");
    Object.assign(URL, { createObjectURL: create, revokeObjectURL: jest.fn() });
    const asked: unknown[] = [];
    const opened: Uint8Array[] = [];
    const workbooks = [0, 1].map((index) => ({
      unit: `Xã ${index}`,
      file: `Xã ${index}.xlsx`,
      bytes: Uint8Array.of(index),
    }));
    const { overrides } = recording({
      issue: (choice) => {
        asked.push(choice);
        return Promise.resolve(succeed({ name: "phieu.zip", bytes: Uint8Array.of(1), workbooks, findings: [] }));
      },
      open: (bytes) => {
        opened.push(bytes);
        return Promise.resolve(opened.length === 1);
      },
    });
    const { user } = await renderPane(halfState, { overrides });
    await user.click(screen.getByRole("button", open));
    fireEvent.change((await screen.findAllByLabelText("Hạn nộp"))[0] as HTMLElement, {
      target: { value: "2021-12-04" },
    });
    await user.click(screen.getByRole("button", { name: "Lập phiếu cho 3 đơn vị" }));
    const link = await screen.findByRole("link", { name: /Tải về phieu.zip \(2 phiếu/ });
    expect([link.getAttribute("download"), link.getAttribute("href")]).toEqual(["phieu.zip", "blob:x"]);
    expect(asked).toEqual([{ deadline: "2021-12-04", withMembers: false, now: new Date(2021, 10, 20) }]);
    await user.selectOptions(screen.getByRole("combobox", { name: "Mở thử phiếu của" }), "Xã 1");
    await user.click(screen.getByRole("button", { name: "Mở thành sổ mới" }));
    expect(await screen.findByText("Đã mở Xã 1.xlsx thành sổ mới.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Mở thành sổ mới" }));
    expect(await screen.findByText(/Không mở được sổ mới ở đây/)).toBeTruthy();
    expect(opened).toEqual([Uint8Array.of(1), Uint8Array.of(1)]);
    expect(await violations()).toEqual([]);
  });

  it("shows how far it is and stops when asked", async () => {
    const waiting = held<void>();
    const works: Work[] = [];
    const { overrides } = recording({
      issue: async (_choice, work) => {
        works.push(work);
        work.report({ done: 7, total: 168 });
        await waiting.promise;
        return succeed(null);
      },
    });
    const { user } = await renderPane(halfState, { overrides });
    await user.click(screen.getByRole("button", open));
    await user.click(await screen.findByRole("button", { name: "Lập phiếu cho 3 đơn vị" }));
    expect(await screen.findByRole("progressbar", { name: /7.*168/ })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Dừng" }));
    expect(works[0]?.isCancelled()).toBe(true);
    waiting.settle();
    expect((await screen.findAllByText("Đã dừng. Chưa có tệp nào được lập.")).length).toBeGreaterThan(0);
  });
});

describe("the board", () => {
  it("counts standings as filters, and shows hostile names as plain text", async () => {
    const { user } = await openBoard();
    const filters = board().getByRole("group", { name: "Lọc theo tình trạng" });
    expect(
      within(filters)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual(["Tất cả: 4", "Không nhận ra: 1", "Có lỗi: 1", "Nộp chậm: 0", "Chưa đủ: 0", "Đủ điểm: 2", "Chưa nộp: 0"]);
    await user.click(within(filters).getByRole("button", { name: "Không nhận ra: 1" }));
    expect(items()).toHaveLength(1);
    expect(items()[0]?.textContent).toContain(`Tệp ${hostile}`);
    expect(document.querySelector("img")).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it("groups what was found, with the places", async () => {
    const { user } = await openBoard();
    await user.click(
      board().getByRole("button", { name: /^Chi tiết \(3\): phiếu của Thị trấn Hùng Sơn, tệp c.xlsx$/ }),
    );
    expect(board().getByText(/Tệp có macro/)).toBeTruthy();
    // Column 3 (0-based) is D; rows 5 and 6.
    expect(board().getByText("Ở 2 chỗ: D5, D6")).toBeTruthy();
    expect(board().getAllByText(/Ô không thuộc phần đơn vị tự điền/)).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  it("takes all that needs no question, records what is faulty, and never what would replace something", async () => {
    const { user, taken } = await openBoard();
    await user.click(screen.getByRole("button", { name: "Nhận 1 phiếu hợp lệ và ghi bảng theo dõi" }));
    expect((await screen.findAllByText("Đã ghi 1 phiếu vào sổ tổng hợp.")).length).toBeGreaterThan(0);
    expect(taken.map(({ files }) => files)).toEqual([["a.xlsx", "c.xlsx"]]);
    expect(taken[0]?.choice).toMatchObject({ agreed: [], received: "2021-11-20" });
    await waitFor(() => expect(items()[0]?.textContent).toContain("Đã ghi vào sổ"));
    expect(items()[1]?.textContent).toContain("Cần quyết định");
  });

  it("shows old and new values before anything is replaced, and replaces only on the click", async () => {
    const { user, taken } = await openBoard();
    await user.click(board().getByRole("button", { name: "Xem khác biệt (1): phiếu của Xã Cù Vân, tệp b.xlsx" }));
    const cells = board()
      .getAllByRole("cell")
      .map(({ textContent }) => textContent);
    expect(cells).toEqual(["Điểm tự chấm", "2", "2,5"]);
    expect(await violations()).toEqual([]);
    await user.click(board().getByRole("button", { name: "Thay phiếu cũ của Xã Cù Vân bằng tệp b.xlsx" }));
    expect(taken).toEqual([expect.objectContaining({ files: ["b.xlsx"] })]);
    expect(taken[0]?.choice.agreed).toEqual(["Xã Cù Vân"]);
    // Agreed to what was shown, and to nothing that is typed from then on.
    const shown = [{ code: "1.1", column: "self", before: 2, after: 2.5 }];
    expect([...(taken[0]?.choice.seen ?? [])]).toEqual([[unitKey("Xã Cù Vân"), shown]]);
    // The board is drawn piece by piece, so that others have their turn.
    await waitFor(() => expect(items()[1]?.textContent).toContain("Đã ghi vào sổ"));
  });

  it("leaves what the person puts aside", async () => {
    const { user, taken } = await openBoard();
    await user.click(board().getByRole("button", { name: "Để lại phiếu của Xã An Khánh, tệp a.xlsx" }));
    await user.click(screen.getByRole("button", { name: "Ghi bảng theo dõi" }));
    expect(taken.map(({ files }) => files)).toEqual([["c.xlsx"]]);
    await user.click(board().getByRole("button", { name: "Xét lại phiếu của Xã An Khánh, tệp a.xlsx" }));
    expect(board().getByRole("button", { name: "Nhận phiếu của Xã An Khánh, tệp a.xlsx" })).toBeTruthy();
  });

  it("[R218] admits a late return with a reason only", async () => {
    const late = collectedOf(
      [file("a.xlsx", "Xã An Khánh", { standing: "late", verdict: "late" })],
      [line("Xã An Khánh"), line("Xã Cù Vân"), line("Thị trấn Hùng Sơn")],
    );
    const { user, taken } = await openBoard(late);
    const admit = () => user.click(board().getByRole("button", { name: /^Chấp nhận nộp chậm: phiếu của Xã An Khánh/ }));
    await admit();
    expect(board().getByText("Hãy ghi lý do của người chủ trì.")).toBeTruthy();
    expect(taken).toEqual([]);
    expect(await violations()).toEqual([]);
    await user.type(board().getByRole("textbox", { name: "Lý do chấp nhận nộp chậm" }), "Bão số 5");
    await admit();
    expect([...(taken[0]?.choice.admitted ?? [])]).toEqual([[unitKey("Xã An Khánh"), "Bão số 5"]]);
  });

  it("forgets what it read when other files are chosen", async () => {
    const pane = await openBoard();
    choose(pane, ["z.xlsx"]);
    expect(screen.queryByRole("region", { name: "Bảng theo dõi" })).toBeNull();
  });

  it("takes files that are dropped", async () => {
    const names: string[][] = [];
    const { overrides } = recording({
      look: (files) => {
        names.push(files.map(({ name }) => name));
        return Promise.resolve(succeed(looked));
      },
    });
    const { user } = await renderPane(halfState, { overrides });
    await user.click(screen.getByRole("button", open));
    const place = (await screen.findByRole("button", { name: /^Tệp phiếu: Chọn tệp/ })).parentElement as HTMLElement;
    fireEvent.drop(place, { dataTransfer: { files: [new File(["x"], "a.xlsx"), new File(["y"], "b.xlsx")] } });
    expect(screen.getByText("Đã chọn 2 tệp.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Đọc và đối chiếu" }));
    await screen.findByRole("region", { name: "Bảng theo dõi" });
    expect(names).toEqual([["a.xlsx", "b.xlsx"]]);
  });

  it("asks for files before it reads", async () => {
    const { overrides } = recording({ look: () => Promise.reject(new Error("nothing to read")) });
    const { user } = await renderPane(halfState, { overrides });
    await user.click(screen.getByRole("button", open));
    await user.click(await screen.findByRole("button", { name: "Đọc và đối chiếu" }));
    expect(screen.getByRole("alert").textContent).toBe("Chưa chọn tệp nào.");
  });
});

describe("the board's rows", () => {
  it("are every file, and every unit without one", () => {
    const rows = boardRows(
      collectedOf([looked.files[0] as CollectedFile], [line("Xã An Khánh"), line("B"), line("C", "received")]),
      {
        taken: new Set(),
        left: new Set(),
      },
    );
    expect(rows.map(({ unit, state }) => [unit, state])).toEqual([
      ["Xã An Khánh", "waiting"],
      ["B", "missing"],
      ["C", "held"],
    ]);
  });

  it("keep their order when a later run says more of one", () => {
    const after = collectedOf([file("b.xlsx", "Xã Cù Vân", { verdict: "take" })], looked.board);
    expect(
      withResults(looked, after)
        .files.map(({ file: name, verdict }) => [name, verdict])
        .slice(0, 2),
    ).toEqual([
      ["a.xlsx", "take"],
      ["b.xlsx", "take"],
    ]);
  });

  it("name the worst findings first", () => {
    expect(groupFindings([changed(5), macros, changed(6)]).map(({ first, number }) => [first.code, number])).toEqual([
      ["return-macros", 1],
      ["return-foreign-entry", 2],
    ]);
  });

  it("tell files of the same name apart", () => {
    const names = chosenFiles([new File([], "a.xlsx"), new File([], "a.xlsx")]).map(({ name }) => name);
    expect(names).toEqual(["a.xlsx", "a.xlsx (2)"]);
  });
});
