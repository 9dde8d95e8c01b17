import { readFileSync } from "node:fs";
import { method } from "../../src/domain/method";
import { ruleFaults } from "./faults/all";
import { withFault } from "./faults/fault";

describe("the deliberate faults", () => {
  it("are one for every rule of the method, and for nothing else", () => {
    const order = (left: string, right: string): number => Number(left.slice(1)) - Number(right.slice(1));
    expect(ruleFaults.map(({ rule }) => rule).sort(order)).toEqual(method.map(({ id }) => id).sort(order));
  });

  it.each(ruleFaults.map((fault) => [fault.rule, fault] as const))(
    "finds the place of %s exactly once, and changes it",
    (_, fault) => {
      const text = readFileSync(`src/domain/${fault.file}`, "utf8");
      expect(text.split(fault.find)).toHaveLength(2);
      expect(withFault(fault, text)).not.toBe(text);
    },
  );

  it("refuse a place that is gone, or there twice", () => {
    const fault = { rule: "R1", file: "code.ts", find: "a < b", put: "a <= b" };
    expect(withFault(fault, "if (a < b) c")).toBe("if (a <= b) c");
    expect(() => withFault(fault, "if (a > b) c")).toThrow("stands 0 times");
    expect(() => withFault(fault, "a < b || a < b")).toThrow("stands 2 times");
  });
});
