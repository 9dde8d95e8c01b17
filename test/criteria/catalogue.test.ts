import { catalogue, findShippedSet } from "../../src/criteria/catalogue";
import { loadShippedSet } from "../../src/criteria/shippedSet";
import { classify } from "../../src/domain/classify";
import { fillMaxima } from "../../src/domain/fillMaxima";
import { points } from "../../src/domain/points";
import { countAtLevel, fieldsOf, leavesOf, maximumOf } from "../../src/domain/setTree";

const figures = (id: string): object => {
  const shipped = findShippedSet(id);
  if (shipped === null) throw new Error(id);
  const { set } = shipped;
  return {
    fields: fieldsOf(set).map((field) => (field.maximum === null ? null : field.maximum / 100)),
    nodes: set.nodes.length,
    criteria: countAtLevel(set, 2),
    subCriteria: countAtLevel(set, 3),
    leaves: leavesOf(set).length,
    maximum: maximumOf(set),
    declaredTotal: shipped.declaredTotal,
  };
};

describe("the shipped criteria sets", () => {
  it("are the five, each id once", () => {
    expect(catalogue.map(({ set }) => set.id)).toEqual([
      "thai-nguyen-4203-2021-commune",
      "thanh-hoa-4308-2021-commune",
      "thanh-hoa-4606-2019-department",
      "thanh-hoa-4606-2019-district",
      "hai-duong-2452-2019-commune",
    ]);
    expect(findShippedSet("none")).toBeNull();
  });

  it("have the figures of their decisions", () => {
    expect(figures("thai-nguyen-4203-2021-commune")).toEqual({
      fields: [10, 7, 20, 20, 10, 5, 12, 16],
      nodes: 155,
      criteria: 38,
      subCriteria: 109,
      leaves: 119,
      maximum: 10_000,
      declaredTotal: 10_000,
    });
    expect(figures("thanh-hoa-4308-2021-commune")).toMatchObject({
      fields: [14, 7, 15.5, 9, 13, 10, 13.5],
      leaves: 7,
      maximum: 8200,
      declaredTotal: 8200,
    });
    expect(figures("thanh-hoa-4606-2019-department")).toMatchObject({
      fields: [19, 10, 20.5, 10, 15, 10, 15.5],
      maximum: 10_000,
    });
    expect(figures("thanh-hoa-4606-2019-district")).toMatchObject({
      fields: [17.5, 12, 17.5, 12, 16, 11.5, 13.5],
      maximum: 10_000,
    });
    expect(figures("hai-duong-2452-2019-commune")).toMatchObject({ leaves: 8, maximum: null, declaredTotal: null });
  });

  it("say who issued them, when, and what they left open", () => {
    for (const { set, notes } of catalogue) {
      expect(set.decision?.number).toMatch(/^\d+\/QĐ-UBND$/);
      expect(set.decision?.date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(set.step).toBe(1);
      expect(notes.length > 0).toBe(set.id !== "thai-nguyen-4203-2021-commune");
    }
  });

  it("classify 82 points by percent: 90 % of them is 73,80", () => {
    const set = findShippedSet("thanh-hoa-4308-2021-commune")?.set;
    const of = (total: number) =>
      set && classify(set.classification, { points: points(total), maximum: points(8200) }, []).name;
    expect([of(7380), of(7379), of(6560), of(4099)]).toEqual(["Xuất sắc", "Tốt", "Tốt", "Yếu"]);
  });

  it("take Hải Dương's maxima from the user, checked", () => {
    const set = findShippedSet("hai-duong-2452-2019-commune")?.set;
    if (set === undefined) throw new Error("missing");
    const entered = { I: "15", II: 10, III: "20,5", IV: 9.5, V: 15, VI: 10, VII: 10, VIII: 10 };
    const filled = fillMaxima(set, entered, points(10_000));
    expect(filled.ok && maximumOf(filled.value)).toBe(10_000);
    const wrong = fillMaxima(set, { ...entered, II: "", III: "hai mươi" }, null);
    expect(wrong.ok ? [] : wrong.failure.map(({ code, at }) => `${at.code ?? ""} ${code}`)).toEqual([
      "II maximum-missing",
      "III maximum-not-a-number",
    ]);
    const short = fillMaxima(set, { ...entered, I: 14 }, points(10_000));
    expect(short.ok ? [] : short.failure.map(({ code }) => code)).toEqual(["total-mismatch"]);
  });

  it("refuse damaged data: a bug, not a finding", () => {
    const data = {
      id: "x",
      title: "",
      decision: { number: "", date: "", issuer: "" },
      language: "vi-VN",
      notes: [],
      rows: [["I", "A", 1]],
      maxima: "given",
      declaredTotal: 1,
      step: 0.01,
      level: "commune",
    };
    const classification = { basis: "percent", classes: [{ name: "A", atLeast: 0, fieldFloor: null }] };
    expect(loadShippedSet({ ...data, classification }).set.nodes).toHaveLength(1);
    expect(() => loadShippedSet({ ...data, classification, declaredTotal: 2 })).toThrow("total-mismatch");
    expect(() => loadShippedSet({ ...data, classification, level: "nation" })).toThrow("level");
    expect(() => loadShippedSet({ ...data, classification, step: 0.001 })).toThrow("finer");
    expect(() => loadShippedSet({ ...data, classification: { ...classification, basis: "x" } })).toThrow("basis");
  });
});
