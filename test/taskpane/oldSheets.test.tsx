/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { screen, waitFor } from "@testing-library/react";
import { done, halfState } from "./fakeProduct";
import { renderPane } from "./renderPane";
import type { WorkbookState } from "../../src/features/workbookState";

const old: WorkbookState = {
  ...halfState,
  old: [
    { sheet: "Điểm bị trừ", kind: "deductions", choice: "" },
    { sheet: "Nội dung mất điểm", kind: "lostPoints", choice: "self" },
  ],
};

describe("lists that are out of date", () => {
  it("are named in the pane, each with the button that makes it again as it was made", async () => {
    const made: string[] = [];
    const base = (await renderPane(halfState)).product;
    const { user, product } = await renderPane(old, {
      overrides: {
        appraisal: {
          ...base.appraisal,
          lostPoints: (basis) => {
            made.push(basis);
            product.setState({ ...old, old: old.old?.slice(0, 1) ?? [] });
            return Promise.resolve(done());
          },
        },
      },
    });
    expect(screen.getByText(/Điểm đã thay đổi sau khi lập các trang này/)).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole("button", { name: "Điểm bị trừ" }));
    expect(product.shown).toEqual([{ sheet: "Điểm bị trừ" }]);
    await user.click(screen.getByRole("button", { name: "Lập lại trang “Nội dung mất điểm”" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: /Lập lại trang “Nội dung/ })).toBeNull());
    expect(made).toEqual(["self"]);
    expect(screen.getByRole("button", { name: "Lập lại trang “Điểm bị trừ”" })).toBeInstanceOf(HTMLElement);
  }, 60_000);

  it("are not spoken of where there are none", async () => {
    await renderPane(halfState);
    expect(screen.queryByRole("region", { name: "Trang đã cũ" })).toBeNull();
  }, 60_000);
});
