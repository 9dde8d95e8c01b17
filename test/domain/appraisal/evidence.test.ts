import fc from "fast-check";
import {
  checkEvidenceEntries,
  evidenceIndex,
  hasAcceptedForm,
  periodOfYear,
  standingOf,
  standingsOf,
  type EvidenceEntry,
} from "../../../src/domain/appraisal/evidence";
import { leavesOf } from "../../../src/domain/setTree";
import { set } from "../checking/exampleSheet";

const entry = (about: Partial<EvidenceEntry> = {}): EvidenceEntry => ({
  code: "1.1.1",
  number: "12/KH-UBND",
  date: "2026-03-15",
  agency: "UBND xã A",
  title: "Kế hoạch cải cách hành chính năm 2026",
  file: "kh12.pdf",
  isSigned: false,
  judged: null,
  ...about,
});
const year = periodOfYear(2026);

describe("evidence of a leaf", () => {
  it.each([
    ["none", []],
    ["listed", [entry()]],
    ["listed", [entry({ judged: "sufficient" }), entry()]],
    ["listed", [entry({ date: null })]],
    ["sufficient", [entry({ judged: "sufficient" })]],
    ["sufficient", [entry({ judged: "sufficient" }), entry({ date: "2025-12-31", judged: "insufficient" })]],
    ["partial", [entry({ judged: "sufficient" }), entry({ judged: "insufficient" })]],
    ["partial", [entry({ date: "2025-12-31", judged: "sufficient" })]],
    ["partial", [entry({ date: "2027-01-01" })]],
  ] as const)("[R150] is %s", (standing, entries) => {
    expect(standingOf(entries, year)).toBe(standing);
  });

  it("[R153] stands under its leaf by date, undated last, otherwise as listed; not under what is no leaf", () => {
    const dates = [null, "2026-05-01", "2026-03-01", null, "2026-03-01"];
    const entries = dates.map((date, index) => entry({ date, title: String(index) }));
    const order = evidenceIndex(set, [entry({ code: "II" }), ...entries, entry({ code: "I" })], year).map((row) =>
      row.kind === "node" ? row.code : row.entry.title,
    );
    expect(order).toEqual(["I", "1.1", "1.1.1", "2", "4", "1", "0", "3"]);
  });

  it("[R152] has a name when it has a number or a title", () => {
    const codes = (about: Partial<EvidenceEntry>) =>
      checkEvidenceEntries(set, "Xã A", [entry(about)], year).map(({ code }) => code);
    expect([codes({ title: " " }), codes({ number: "" }), codes({ title: "", number: " " })]).toEqual([
      [],
      [],
      ["evidence-unnamed"],
    ]);
  });

  it("[R150] is none for every leaf without an entry", () => {
    expect(Object.fromEntries(standingsOf(set, [entry({ date: "2026-12-31" })], year))).toEqual({
      "1.1.1": "listed",
      "1.1.2": "none",
      "1.2": "none",
      "2.1": "none",
      III: "none",
    });
  });

  it.each([
    ["kh12.PDF", true],
    ["bao cao.docx", false],
    ["bao-cao-signed.docx", true],
    ["báo cáo (đã ký số).docx", true],
    ["baocao_kyso.docx", true],
    ["designed.docx", false],
    ["kh.signed.docx", true],
    ["kh(signed).docx", true],
    ["kh-signed.docx.exe.", false],
    ["kh-signed-2.docx", false],
    ["da ky so.docx", false],
    ["kh_da_ky_so.docx", true],
    ["kh_dakyso.docx", true],
    ["kh_dakyxso.docx", false],
    ["kh_daxky.docx", false],
    ["kh-da-ky.docx", true],
    ["kh đã ký số.docx", true],
    ["kh đãkýsố.docx", true],
    ["kh đãxký.docx", false],
    ["kh đã kýxsố.docx", false],
    ["kh đã ký.docx", true],
    ["kh ký số.docx", true],
    ["kh.pdf.docx", false],
    ["kh.pdfx", false],
    ["http://xa-a.gov.vn/kh12.pdf?ban=2", true],
    ["kh#1.pdf", true],
    ["kh https://x?.pdf", true],
    ["kh12.pdf.p7s", true],
    ["anh.jpg", false],
    ["https://xa-a.gov.vn/vb/kh12.pdf?ban=2#trang=3", true],
    ["https://xa-a.gov.vn/vb?id=12.pdf", false],
    ["", true],
    [" ", true],
  ])("[R151] takes the file %j: %j", (file, isAccepted) => {
    expect(hasAcceptedForm(entry({ file }))).toBe(isAccepted);
  });

  it("[R151] takes somebody's word for a signature", () => {
    expect(hasAcceptedForm(entry({ file: "bao cao.docx", isSigned: true }))).toBe(true);
  });

  it("[R152] finds everything wrong with the entries", () => {
    const findings = checkEvidenceEntries(
      set,
      "Xã A",
      [
        entry(),
        entry({ code: "1.1" }),
        entry({ number: " ", title: "", file: "x.pdf" }),
        entry({ date: null }),
        entry({ date: "2025-12-31", number: "", file: "anh.jpg" }),
      ],
      year,
    );
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["evidence-unknown-code", "error"],
      ["evidence-unnamed", "warning"],
      ["evidence-without-date", "note"],
      ["evidence-outside-year", "warning"],
      ["evidence-form", "warning"],
    ]);
    expect(findings[3]?.details).toEqual({
      code: "1.1.1",
      document: "Kế hoạch cải cách hành chính năm 2026",
      date: "31/12/2025",
    });
  });
});

describe("what is said of a document", () => {
  const said = (about: Partial<EvidenceEntry>): unknown[] =>
    checkEvidenceEntries(set, "Xã A", [entry(about)], year).map(({ code, at, details }) => [code, at, details]);
  const at = { unit: "Xã A", code: "1.1.1" };

  it("[R152] names it by number, title or file, and cuts what is long", () => {
    const long = "x".repeat(81);
    const cut = "x".repeat(80);
    const undated = (about: Partial<EvidenceEntry>): unknown => said({ date: null, ...about })[0];
    expect(undated({ number: " 5 " })).toEqual(["evidence-without-date", at, { code: "1.1.1", document: "5" }]);
    expect(undated({ number: " ", title: long })).toEqual([
      "evidence-without-date",
      at,
      { code: "1.1.1", document: cut },
    ]);
    expect(said({ number: "", title: " ", file: "a.pdf" })).toEqual([
      ["evidence-unnamed", at, { code: "1.1.1", document: "a.pdf" }],
    ]);
    expect(said({ number: "", title: "Kế hoạch" })).toEqual([]);
    expect(said({ number: "5", file: `${long}.doc` })).toEqual([
      ["evidence-form", at, { code: "1.1.1", document: "5", file: cut }],
    ]);
  });
});

describe("the period of evidence", () => {
  it.each([
    ["2025-12-31", ["evidence-outside-year"]],
    ["2026-01-01", []],
    ["2026-12-31", []],
    ["2027-01-01", ["evidence-outside-year"]],
  ])("[R152] has its first and last day inside: %s", (date, codes) => {
    expect(checkEvidenceEntries(set, "Xã A", [entry({ date })], year).map(({ code }) => code)).toEqual(codes);
  });
});

describe("the index of evidence", () => {
  it("[R153] goes by field, criterion and sub-criterion, then by date, numbered through", () => {
    const rows = evidenceIndex(
      set,
      [
        entry({ code: "III", number: "5" }),
        entry({ code: "1.1.2", number: "4", date: null }),
        entry({ code: "1.1.2", number: "3", date: "2025-12-31" }),
        entry({ code: "1.1.2", number: "2", date: "2026-02-01" }),
        entry({ code: "1.1.1", number: "1" }),
        entry({ code: "9.9", number: "6" }),
      ],
      year,
    );
    expect(rows.map((row) => (row.kind === "node" ? row.code : [row.ordinal, row.entry.number, row.isInside]))).toEqual(
      [
        "I",
        "1.1",
        "1.1.1",
        [1, "1", true],
        "1.1.2",
        [2, "3", false],
        [3, "2", true],
        [4, "4", true],
        "III",
        [5, "5", true],
      ],
    );
  });

  it("[R153] holds every entry of a leaf once, and no empty heading", () => {
    const codes = leavesOf(set).map((leaf) => leaf.code);
    const some = fc.array(fc.tuple(fc.constantFrom(...codes), fc.constantFrom(null, "2026-01-01", "2024-05-05")), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(some, (list) => {
        const entries = list.map(([code, date], index) => entry({ code, date, number: String(index) }));
        const rows = evidenceIndex(set, entries, year);
        const listed = rows.flatMap((row) => (row.kind === "evidence" ? [row.entry.number] : []));
        expect([...listed].sort()).toEqual(entries.map(({ number }) => number).sort());
        const headings = rows.flatMap((row) => (row.kind === "node" ? [row.code] : []));
        const needed = set.nodes.filter(
          ({ code }, index) =>
            list.some(([leaf]) => leaf === code) ||
            set.nodes.some((child) => child.parent === index && headings.includes(child.code)),
        );
        expect(headings).toEqual(needed.map(({ code }) => code));
      }),
      { seed: 153, numRuns: 150 },
    );
  });
});
