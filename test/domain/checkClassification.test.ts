import { checkClassification } from "../../src/domain/checkClassification";
import type { ClassRequirement } from "../../src/domain/criteria";
import { percent } from "../../src/domain/points";
import { fiveClasses } from "./exampleSets";

const faults = (basis: "points" | "percent", ...classes: ClassRequirement[]): string[] =>
  checkClassification({ basis, classes }).map(({ code, details }) =>
    typeof details["class"] === "string" ? `${code} ${details["class"]}` : code,
  );

const of = (name: string, atLeast: number, floor: number | null = null): ClassRequirement => ({
  name,
  atLeast,
  fieldFloor: floor === null ? null : percent(floor),
});

describe("a classification rule", () => {
  it("[R35] with descending thresholds and an open lowest class is sound", () => {
    expect(checkClassification(fiveClasses)).toEqual([]);
    expect(faults("percent", of("A", 10_000, 10_000), of("B", 0))).toEqual([]);
  });

  it("[R35] may not repeat or raise a threshold downwards", () => {
    expect(faults("percent", of("A", 9000), of("B", 9000), of("C", 0))).toEqual(["class-order B"]);
    expect(faults("percent", of("A", 8000), of("B", 9000), of("C", 0))).toEqual(["class-order B"]);
  });

  it("[R35] names its classes whatever blanks stand around the names", () => {
    // The second class has no name and goes by its number; the third is the first once more.
    expect(faults("percent", of("A", 9000), of(" ", 5000), of(" A ", 0))).toEqual([
      "class-without-name 2",
      "duplicate-class A",
    ]);
  });

  it("[R35] must leave the lowest class open", () => {
    expect(faults("percent", of("A", 9000), of("B", 100))).toEqual(["lowest-class-not-open B"]);
    expect(faults("percent", of("A", 9000), of("B", 0, 0))).toEqual(["lowest-class-not-open B"]);
  });

  it("needs classes with distinct names and limits in range", () => {
    expect(faults("percent")).toEqual(["no-classes"]);
    expect(faults("percent", of("", 9000), of("B", 0))).toEqual(["class-without-name 1"]);
    expect(faults("percent", of("A", 9000), of("A ", 0))).toEqual(["duplicate-class A"]);
    expect(faults("percent", of("A", 10_001), of("B", 0))).toEqual(["class-limit-out-of-range A"]);
    expect(faults("percent", of("A", 9000, 10_001), of("B", 0))).toEqual(["class-limit-out-of-range A"]);
    expect(faults("percent", of("A", 9000, -1), of("B", 0))).toEqual(["class-limit-out-of-range A"]);
    expect(faults("points", of("A", 10_001), of("B", 0))).toEqual([]);
    expect(faults("points", of("A", 0.5), of("B", 0))).toEqual(["class-limit-out-of-range A"]);
  });
});
