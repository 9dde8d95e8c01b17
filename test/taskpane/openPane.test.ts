/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { screen } from "@testing-library/react";
import { act } from "react";
import { openPane, sayOutsideExcel, stepOf } from "../../src/taskpane/openPane";
import { fakeAmbient, fakeProduct, halfState } from "./fakeProduct";

describe("the pane as a page", () => {
  it("opens at the step that the ribbon's command asks for", () => {
    expect(stepOf("?step=units&_host_Info=Excel$Win32$16.01$vi-VN")).toBe("units");
    expect(stepOf("?step=nothing")).toBeUndefined();
    expect(stepOf("")).toBeUndefined();
  });

  it("fills the page in the host's language", async () => {
    document.body.innerHTML = '<div id="root"></div>';
    history.replaceState(null, "", "/taskpane.html?step=units");
    await act(async () => {
      openPane(fakeProduct(halfState), fakeAmbient("en-US"));
      await Promise.resolve();
    });
    expect((await screen.findByRole("tab", { selected: true })).textContent).toContain("Units");
    expect(document.documentElement.lang).toBe("en");
  });

  it("is a bug in a page without #root", () => {
    document.body.innerHTML = "";
    expect(() => openPane(fakeProduct(halfState), fakeAmbient())).toThrow("no element #root");
  });

  it("says in both languages that it belongs inside Excel", () => {
    document.body.innerHTML = '<div id="root">Đang mở…</div>';
    sayOutsideExcel();
    const lines = [...document.querySelectorAll("#root p")].map((line) => [
      line.getAttribute("lang"),
      line.textContent,
    ]);
    expect(lines).toEqual([
      ["vi", expect.stringContaining("chỉ chạy bên trong Excel")],
      ["en", expect.stringContaining("runs inside Excel only")],
    ]);
  });
});
