/** @jest-environment ./test/libraries/browserEnvironment.ts */
import { screen } from "@testing-library/react";
import { errorAt, warningAt } from "../../src/domain/finding";
import { fail, succeed } from "../../src/domain/result";
import type { SurveyProduct } from "../../src/taskpane/survey/surveyProduct";
import { done, emptyState, halfState } from "./fakeProduct";
import { chosenFile, finished, renderPane } from "./renderPane";

const heading = "Điều tra xã hội học";

function fakeSurvey(overrides: Partial<SurveyProduct> = {}): {
  readonly survey: SurveyProduct;
  readonly asked: unknown[];
} {
  const asked: unknown[] = [];
  const survey: SurveyProduct = {
    prepare: () => Promise.resolve(done()),
    check: () => Promise.resolve(done()),
    enter: (file, { replaceTyped }) => {
      asked.push([file.name, Buffer.from(file.bytes).toString("utf8"), replaceTyped]);
      return Promise.resolve(done());
    },
    link: ({ replaceTyped }) => {
      asked.push(["link", replaceTyped]);
      if (replaceTyped)
        return Promise.resolve(
          succeed({ did: [{ key: "survey.did-log", details: { number: 1 } }], sheets: [], findings: [] }),
        );
      const at = { sheet: "Xã A", address: "E12", unit: "Xã A", code: "2.1" };
      return Promise.resolve(
        fail([
          errorAt("survey-typed-scores", {}, { number: 1 }),
          warningAt("survey-typed-score", at, { found: "1,5", expected: "1,11" }),
        ]),
      );
    },
    unlink: () => Promise.resolve(done()),
    ...overrides,
  };
  return { survey, asked };
}

describe("the survey in the pane", () => {
  it("is not offered before there are units, and is loaded when it is opened", async () => {
    await renderPane(emptyState);
    expect(screen.queryByRole("button", { name: heading })).toBeNull();
  });

  it("shows old and new before typed scores give way, and asks for that once only", async () => {
    const { survey, asked } = fakeSurvey();
    const { user, product } = await renderPane(halfState, { overrides: { survey: () => Promise.resolve(survey) } });
    await user.click(screen.getByRole("button", { name: heading }));
    await user.click(await screen.findByRole("button", { name: "Đưa điểm điều tra vào phiếu chấm" }));
    expect(await screen.findByText(/Đã nhập 1,5 điểm; điểm điều tra là 1,11/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /E12/ }));
    expect(product.shown).toHaveLength(1);
    const replace = screen.getByRole<HTMLInputElement>("checkbox", { name: /Thay cả điểm đã nhập/ });
    await user.click(replace);
    await user.click(screen.getByRole("button", { name: "Đưa điểm điều tra vào phiếu chấm" }));
    expect(await screen.findByText("Đã ghi 1 giá trị cũ vào nhật ký.")).toBeTruthy();
    expect(replace.checked).toBe(false);
    expect(asked).toEqual([
      ["link", false],
      ["link", true],
    ]);
  });

  it("asks for a file before it reads one", async () => {
    const { survey, asked } = fakeSurvey();
    const { user, container } = await renderPane(halfState, { overrides: { survey: () => Promise.resolve(survey) } });
    await user.click(screen.getByRole("button", { name: heading }));
    await user.click(await screen.findByRole("button", { name: "Nhập số phiếu từ tệp" }));
    expect(await screen.findByText("Hãy chọn tệp.")).toBeTruthy();
    const inputs = [...container.querySelectorAll<HTMLInputElement>("input[type=file]")];
    // The steps may have one of their own; the survey stands below them.
    const input = inputs.at(-1);
    if (input === undefined) throw new Error("no file input");
    await user.upload(input, chosenFile("phieu.tsv", "đơn vị\tđối tượng\tC1\n"));
    await user.click(screen.getByRole("button", { name: "Nhập số phiếu từ tệp" }));
    await finished();
    expect(asked).toEqual([["phieu.tsv", "đơn vị\tđối tượng\tC1\n", false]]);
  });

  it("says when its part of the program could not be loaded", async () => {
    const { user } = await renderPane(halfState);
    await user.click(screen.getByRole("button", { name: heading }));
    expect(await screen.findByText(/Chưa tải được phần điều tra/)).toBeTruthy();
  });
});
