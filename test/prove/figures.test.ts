import { readFileSync } from "node:fs";
import { method } from "../../src/domain/method";
import { readFigures } from "./figures";

/** 10809 as README writes it: 10,809. */
const written = (value: unknown): string => Number(value).toLocaleString("en-US");

describe("the figures of the long runs", () => {
  const readme = readFileSync("README.md", "utf8").replace(/\s+/g, " ");
  const { workbooks, fuzz, mutation } = readFigures();

  it("are of enough workbooks, without a mismatch, and of hostile files without a fault", () => {
    expect(Number(workbooks?.["workbooks"])).toBeGreaterThanOrEqual(500);
    expect(workbooks?.["mismatches"]).toBe(0);
    expect(Object.keys(workbooks?.["levels"] ?? {}).sort()).toEqual(["1", "2", "3", "4"]);
    expect(Number(fuzz?.["inputs"])).toBeGreaterThanOrEqual(9000);
    expect(fuzz?.["faults"]).toBe(0);
  });

  it("are of every rule: its deliberate fault turned a test red", () => {
    expect(readFigures()["rules"]).toEqual({ rules: method.length, red: method.length });
  });

  it("are of nearly all of the domain: nine mutants of ten turn one of its own tests red", () => {
    expect(Object.keys(mutation?.["files"] ?? {}).length).toBeGreaterThanOrEqual(100);
    expect(Number(mutation?.["percent"])).toBeGreaterThanOrEqual(90);
  });

  it("are those that README quotes", () => {
    expect(readme).toContain(
      `${written(workbooks?.["workbooks"])} workbooks with ${written(workbooks?.["units"])} units and ` +
        `${written(workbooks?.["formulaCells"])} formula cells: ${written(workbooks?.["mismatches"])} mismatches`,
    );
    expect(readme).toContain(
      `${written(fuzz?.["inputs"])} damaged and hostile files for ${written(fuzz?.["readers"])} readers: ` +
        `${written(fuzz?.["faults"])} faults`,
    );
    expect(readme).toContain(
      `${written(mutation?.["killed"])} of ${written(mutation?.["mutants"])} in ` +
        `${Object.keys(mutation?.["files"] ?? {}).length} files are noticed by the domain's own tests ` +
        `(${String(mutation?.["percent"])} %)`,
    );
  });
});
