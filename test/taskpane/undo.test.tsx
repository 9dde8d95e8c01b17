/**
 * @jest-environment ./test/libraries/browserEnvironment.ts
 *
 * The way back after an action, in its message.
 */
import { screen } from "@testing-library/react";
import { warningAt } from "../../src/domain/finding";
import { fail } from "../../src/domain/result";
import type { Recorder, StepBack } from "../../src/features/undo/recordChanges";
import { done, halfState } from "./fakeProduct";
import { finished, renderPane } from "./renderPane";

/** A product that changes something with every action. */
const recordWith = (back: StepBack): Recorder["record"] => {
  let actions = 0;
  return async (action) => ({ value: await action(), back: (actions += 1) === 1 ? back : null });
};

describe("“Hoàn tác”", () => {
  it("stands in the message of what was done, takes it back, and says so", async () => {
    const undo = jest.fn(() => Promise.resolve(done({ did: [{ key: "undo.removed", details: { number: 1 } }] })));
    const { user } = await renderPane(halfState, { overrides: { record: recordWith({ undo }) } });
    await user.click(screen.getByRole("button", { name: "Tạo 1 phiếu còn thiếu" }));
    await finished();
    expect(undo).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Hoàn tác" }));
    expect(await screen.findByText("Đã hoàn tác: bỏ 1 trang tính vừa lập.", { selector: "li" })).toBeInstanceOf(
      HTMLElement,
    );
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole("button", { name: "Hoàn tác" })).toBeNull();
  });

  it("says why not and where, and can be tried again", async () => {
    const refusal = warningAt("undo-touched", { sheet: "Xã An Khánh", address: "E20" });
    const undo = jest.fn(() => Promise.resolve(fail([refusal])));
    const { user, product } = await renderPane(halfState, { overrides: { record: recordWith({ undo }) } });
    await user.click(screen.getByRole("button", { name: "Tạo 1 phiếu còn thiếu" }));
    await finished();
    await user.click(screen.getByRole("button", { name: "Hoàn tác" }));
    await user.click(await screen.findByRole("button", { name: /ô E20/u }));
    expect(product.shown).toEqual([expect.objectContaining({ sheet: "Xã An Khánh", address: "E20" })]);
    await user.click(screen.getByRole("button", { name: "Thử lại" }));
    expect(undo).toHaveBeenCalledTimes(2);
  });

  it("is not offered where nothing was changed", async () => {
    const { user } = await renderPane(halfState);
    await user.click(screen.getByRole("button", { name: "Tạo 1 phiếu còn thiếu" }));
    await finished();
    expect(screen.queryByRole("button", { name: "Hoàn tác" })).toBeNull();
  });
});
