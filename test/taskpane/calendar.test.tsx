/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { fireEvent, screen } from "@testing-library/react";
import axe from "axe-core";
import type { CalendarDates } from "../../src/features/saveCalendar";
import type { WorkbookState } from "../../src/features/workbookState";
import type { CollectionProduct } from "../../src/taskpane/collection/collectionProduct";
import { done, emptyState, halfState } from "./fakeProduct";
import { mountPane, renderPane } from "./renderPane";

/** The fake pane's day is 20/11/2021. */
const dates: CalendarDates = { preliminary: "2021-11-19", correction: "2021-11-24", selfScore: "2021-12-04" };
const planned: WorkbookState = { ...halfState, calendar: { sheet: "Lịch chấm điểm", dates } };

function product(overrides: Partial<CollectionProduct> = {}) {
  const never = () => Promise.reject(new Error("not asked for"));
  const collection: CollectionProduct = {
    issue: never,
    open: never,
    look: never,
    take: never,
    merge: never,
    saveCalendar: never,
    closeAfterDeadline: never,
    ...overrides,
  };
  return { collection: () => Promise.resolve(collection) };
}

const handedOut = (deadline: string, isClosed = false): WorkbookState => ({
  ...emptyState,
  role: { kind: "unit" },
  scoringSheets: [{ unit: "Xã An Khánh", sheet: "Xã An Khánh" }],
  issued: { deadline, isClosed },
});

async function violations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
  return violations.map(({ id }) => id);
}

describe("days left", () => {
  it("[R221] name the step that runs, for the organizer", async () => {
    await renderPane(planned);
    // From 20/11 to 24/11 are 4 days; the preliminary scoring was over on 19/11.
    expect(await screen.findByText("Văn bản chỉ đạo khắc phục: còn 4 ngày, hạn 24/11/2021.")).toBeTruthy();
  });

  it("say when the calendar is over", async () => {
    await renderPane({ ...planned, calendar: { sheet: "L", dates: { preliminary: "2021-11-19" } } });
    expect(await screen.findByText("Các bước trong lịch chấm điểm đã hết hạn.")).toBeTruthy();
  });

  it.each([
    ["2021-12-04", "Hạn nộp phiếu: 04/12/2021, còn 14 ngày."],
    ["2021-11-20", "Hôm nay 20/11/2021 là hạn nộp phiếu."],
  ])("are told to the unit: %s", async (deadline, said) => {
    mountPane(handedOut(deadline), { overrides: product() });
    expect(await screen.findByText(said)).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it("[R230] after the deadline the cells are locked once, and what the lock is worth is said", async () => {
    const closed: string[] = [];
    const overrides = product({
      closeAfterDeadline: (today) => {
        closed.push(today);
        pane.product.setState(handedOut("2021-11-18", true));
        return Promise.resolve(["Xã An Khánh"]);
      },
    });
    const pane = mountPane(handedOut("2021-11-18"), { overrides });
    expect(await screen.findByText(/Đã quá hạn nộp phiếu 2 ngày \(hạn 18\/11\/2021\)/)).toBeTruthy();
    expect(await screen.findByText(/không phải là biện pháp bảo mật/)).toBeTruthy();
    expect(closed).toEqual(["2021-11-20"]);
    expect(await violations()).toEqual([]);
  });

  it("say when the cells could not be locked", async () => {
    mountPane(handedOut("2021-11-18"), {
      overrides: product({ closeAfterDeadline: () => Promise.reject(new Error("protected")) }),
    });
    expect(await screen.findByText(/Chưa khóa được các ô tự chấm/)).toBeTruthy();
  });
});

describe("the calendar in the pane", () => {
  it("shows the sheet's days, fills in the preset, and writes what stands there", async () => {
    const saved: CalendarDates[] = [];
    const overrides = product({
      saveCalendar: (next) => {
        saved.push(next);
        return Promise.resolve(done({ did: [{ key: "calendar.saved", details: { sheet: "Lịch chấm điểm" } }] }));
      },
    });
    const { user } = await renderPane(planned, { overrides });
    await user.click(screen.getByRole("button", { name: "Phát hành, thu nhận phiếu" }));
    const day = (label: string) => screen.findByLabelText<HTMLInputElement>(label, { selector: "input" });
    expect((await day("Chấm sơ bộ")).value).toBe("2021-11-19");
    expect((await day("Thẩm định")).value).toBe("");
    // The same day is offered where sheets are issued and collected.
    const due = screen.getAllByLabelText("Hạn nộp").map((field) => (field as HTMLInputElement).value);
    expect(due).toEqual(["2021-12-04", "2021-12-04"]);
    fireEvent.change(await day("Thẩm định"), { target: { value: "2021-12-15" } });
    // A browser in English shows 12/04/2021: in words the day cannot be taken for 12 April.
    expect(screen.getByText("Thứ Tư, 15 tháng 12, 2021.")).toBeTruthy();
    expect(screen.getByText(/^Thứ Bảy, 4 tháng 12, 2021\. Ngày cuối cùng còn đúng hạn\./)).toBeTruthy();
    fireEvent.change(await day("Chấm sơ bộ"), { target: { value: "" } });
    await user.click(screen.getByRole("button", { name: "Ghi lịch" }));
    expect((await screen.findAllByText("Đã ghi lịch vào trang “Lịch chấm điểm”.")).length).toBeGreaterThan(0);
    // A day that is taken away is said to be; a step that has none is not.
    const others = { correction: "2021-11-24", selfScore: "2021-12-04", appraisal: "2021-12-15" };
    expect(saved).toEqual([{ preliminary: "", ...others }]);
    await user.click(screen.getByRole("button", { name: "Điền theo mẫu của năm" }));
    expect((await day("Báo cáo cấp trên")).value).toBe("2021-12-24");
    expect(await violations()).toEqual([]);
  });
});
