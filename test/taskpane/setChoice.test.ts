import { parseYear, proposedYear } from "../../src/taskpane/heading";
import { complete, initialChoice, inputOf, type SetChoice } from "../../src/taskpane/setChoice";
import { FileUnreadable } from "../../src/taskpane/trouble";
import { emptyState, halfState } from "./fakeProduct";

const choice: SetChoice = {
  source: "shipped",
  shipped: "thai-nguyen-4203-2021-commune",
  file: null,
  title: "",
  heading: { parentAgency: " UBND TỈNH ", agency: "SỞ NỘI VỤ", place: "Thái Nguyên", year: " 2021 " },
};

describe("the choice of a criteria set", () => {
  it("starts from the workbook's own set, heading and year", () => {
    expect(initialChoice(halfState, new Date(2026, 5, 1))).toMatchObject({
      source: "current",
      heading: { year: "2021" },
    });
    expect(initialChoice(emptyState, new Date(2026, 5, 1))).toMatchObject({
      source: "shipped",
      heading: { year: "2026" },
    });
  });

  it("is complete with a set and a year, texts without outer spaces", () => {
    expect(complete(choice)).toEqual({
      ok: true,
      value: {
        source: { kind: "shipped", id: "thai-nguyen-4203-2021-commune" },
        office: { parentAgency: "UBND TỈNH", agency: "SỞ NỘI VỤ", place: "Thái Nguyên" },
        year: 2021,
      },
    });
  });

  it("says what is missing", () => {
    expect(complete({ ...choice, shipped: null })).toEqual({ ok: false, failure: "pane.set-choose-missing" });
    expect(complete({ ...choice, source: "file" })).toEqual({ ok: false, failure: "pane.set-file-missing" });
    const wrongYear = { ...choice, heading: { ...choice.heading, year: "21" } };
    expect(complete(wrongYear)).toEqual({ ok: false, failure: "pane.year-wrong" });
  });

  it("gives a title only to sets that bring none", () => {
    const titled = { ...choice, title: " Bộ của tỉnh " };
    expect(complete(titled)).not.toHaveProperty("value.title");
    expect(complete({ ...titled, source: "selection" })).toMatchObject({ value: { title: "Bộ của tỉnh" } });
  });

  it("reads the bytes of the file when it is applied, and says when it no longer can", async () => {
    const rest = { office: emptyState.office, year: 2021 };
    const file = new File(["I\tA\t10\n"], "bo.tsv");
    const input = await inputOf({ ...rest, source: { kind: "file", file } });
    expect(input.source).toEqual({ kind: "file", name: "bo.tsv", bytes: new TextEncoder().encode("I\tA\t10\n") });
    const gone = new File(["x"], "mat.tsv");
    gone.arrayBuffer = () => Promise.reject(new DOMException("changed", "NotReadableError"));
    await expect(inputOf({ ...rest, source: { kind: "file", file: gone } })).rejects.toEqual(
      new FileUnreadable("mat.tsv"),
    );
  });
});

describe("the year", () => {
  it("has four digits and lies between 2000 and 2100", () => {
    expect(["2021", "1999", "2101", "202", "20 21", "2021,5", ""].map(parseYear)).toEqual([
      2021,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("is proposed as last year until March, while last year's index is being settled", () => {
    expect(proposedYear(new Date(2026, 1, 28))).toBe(2025);
    expect(proposedYear(new Date(2026, 3, 1))).toBe(2026);
  });
});
