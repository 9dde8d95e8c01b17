/** Listed documents as the live checks use them. */
import { periodOfYear, type EvidenceEntry } from "../../../src/domain/appraisal/evidence";
import { checkListedDocument, standingsByUnit } from "../../../src/domain/checking/listedEvidence";
import { deepSet } from "../../sheets/smallSets";

const period = periodOfYear(2025);

function entry(change: Partial<EvidenceEntry>): EvidenceEntry {
  return {
    code: "1.1.1",
    number: "12/KH-UBND",
    date: "2025-03-15",
    agency: "UBND xã",
    title: "Kế hoạch",
    file: "a.pdf",
    isSigned: false,
    judged: null,
    ...change,
  };
}

describe("listed documents", () => {
  it("[R190] give a standing to the items they are listed for, unit by unit, and to no other", () => {
    const standings = standingsByUnit(
      [
        { unit: "Xã A", entry: entry({}) },
        { unit: "xã  a", entry: entry({ code: "1.1.2", judged: "sufficient" }) },
        { unit: "Xã A", entry: entry({ code: "2.1", judged: "insufficient" }) },
        { unit: "Xã B", entry: entry({ code: "2.1", date: "2024-12-31" }) },
        { unit: "Xã B", entry: entry({ judged: "sufficient" }) },
        { unit: "Xã B", entry: entry({ judged: "insufficient" }) },
      ],
      period,
    );
    expect([...standings.values()].map((items) => Object.fromEntries(items))).toEqual([
      { "1.1.1": "listed", "1.1.2": "sufficient", "2.1": "partial" },
      // one of two documents for 1.1.1 is sufficient
      { "2.1": "partial", "1.1.1": "partial" },
    ]);
  });

  it("[R191] are found wrong one by one: outside the year, another form, judged insufficient", () => {
    const codes = (change: Partial<EvidenceEntry>): readonly string[] =>
      checkListedDocument(deepSet, { unit: "Xã A", entry: entry(change) }, period).map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    expect(codes({})).toEqual([]);
    expect(codes({ date: "2026-01-01", file: "a.docx", judged: "insufficient" })).toEqual([
      "warning evidence-outside-year",
      "warning evidence-form",
      "warning evidence-insufficient",
    ]);
    expect(codes({ file: "a.docx", isSigned: true, judged: "sufficient" })).toEqual([]);
  });

  it("are named by number, else by title or file", () => {
    const [found] = checkListedDocument(
      deepSet,
      { unit: "Xã A", entry: entry({ number: " ", judged: "insufficient" }) },
      period,
    );
    expect([found?.code, found?.details]).toEqual(["evidence-insufficient", { code: "1.1.1", document: "Kế hoạch" }]);
    expect(found?.at).toEqual({ unit: "Xã A", code: "1.1.1" });
    const long = entry({ number: "x".repeat(81), judged: "insufficient" });
    expect(checkListedDocument(deepSet, { unit: "Xã A", entry: long }, period)[0]?.details).toEqual({
      code: "1.1.1",
      document: "x".repeat(80),
    });
  });
});
