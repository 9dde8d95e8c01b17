import { recogniseFields, recogniseRanking, type RecognisedColumn } from "../../src/domain/audit/recogniseColumns";
import { findHead, type Cells } from "../../src/domain/audit/tableHead";
import { auditRanges, type SelectedTable } from "../../src/files/auditRanges";
import { communes, departmentsFields, departmentsRanking, type Rows } from "../domain/audit/publishedHeads";
import { sampleSet } from "../features/publishedSample";
import { briefly } from "./bytes";

const set = sampleSet();

/** The table as if it stood on the sheet from C5 on. */
function selected(
  cells: Cells,
  recognise: (table: Parameters<typeof recogniseRanking>[0], cells: Cells) => readonly RecognisedColumn[],
  sheet = "Quyết định",
): SelectedTable {
  const head = findHead(cells);
  if (typeof head === "string") throw new Error(head);
  return { sheet, row: 4, column: 2, cells, head, columns: recognise(head, cells) };
}
const ranking = (cells: Cells): SelectedTable => selected(cells, recogniseRanking);
const fields = (cells: Cells): SelectedTable => selected(cells, (head, all) => recogniseFields(head, all, set));

function audit(rankingCells: Cells, fieldCells: Cells | null, selfTotalsCompare = true) {
  const done = auditRanges({
    set,
    ranking: ranking(rankingCells),
    fields: fieldCells === null ? null : fields(fieldCells),
    selfTotalsCompare,
  });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
}

function changed(cells: Rows, row: number, column: number, value: string | number | null): Rows {
  return cells.map((each, index) => (index === row ? each.map((old, at) => (at === column ? value : old)) : each));
}

describe("the audit of selected tables", () => {
  it("[R204] of the 20 departments finds the two name variants and nothing else, and names the rows left out", () => {
    const { rule, units, findings, leftOut } = audit(departmentsRanking(), departmentsFields());
    expect([rule, units]).toEqual(["dense", { ranking: 20, fields: 20 }]);
    expect(findings.map(({ code, at }) => `${code} ${at.sheet ?? ""} ${at.address ?? ""}`)).toEqual([
      // the fields' table starts at row 5: 4 rows of head, then units; the names stand in column D
      "name-variant Quyết định D13",
      "name-variant Quyết định D15",
    ]);
    expect(leftOut.map(({ label, at }) => `${at.address ?? ""} ${label}`)).toEqual([
      "C29 Nơi nhận: Như trên",
      "C30 Tỷ lệ % so với điểm tối đa",
    ]);
  });

  it("points to the cell of each damage", () => {
    // Row 3 of the selection is the first unit, sheet row 8; its rank in the 5th column, G; its score in F.
    const wrongRank = audit(changed(departmentsRanking(), 3, 4, 2), null).findings;
    expect(wrongRank[0]).toMatchObject({ code: "rank-mismatch", at: { sheet: "Quyết định", address: "G8" } });
    const wrongScore = audit(changed(departmentsRanking(), 3, 3, "91,9"), departmentsFields()).findings;
    expect(wrongScore.map(({ code, at }) => `${code} ${at.address ?? ""}`)).toContain("table-mismatch F8");
    // The last unit is row 23 of the field table, its averages row 24 → sheet row 29, II_appraisal column H.
    const wrongMean = audit(departmentsRanking(), changed(departmentsFields(), 24, 5, 1)).findings;
    expect(wrongMean.map(({ code, at }) => `${code} ${at.address ?? ""}`)).toContain("average-mismatch H29");
  });

  it("[R204] takes a commune called Trung Bình for a unit, dashes for blanks, groups for no units", () => {
    const { units, findings, leftOut } = audit(communes, null);
    expect(units).toEqual({ ranking: 4, fields: null });
    expect(findings).toEqual([]);
    expect(leftOut.map(({ label }) => label)).toEqual([]);
    const [, , , , , ...below] = communes;
    const grouped: Rows = [...communes, ["II", "Khối phường", null, null, null, null], ...below.slice(0, 1)];
    const twice = audit(grouped, null);
    expect(twice.leftOut.map(({ label }) => label)).toEqual(["II"]);
    expect(twice.findings.map(({ code }) => code)).toContain("duplicate-unit");
  });

  it("goes without ranks and self scores, but not without names and scores", () => {
    const without = (role: string) => {
      const table = ranking(departmentsRanking());
      const columns = table.columns.map((each) => (each.role === role ? { ...each, role: null } : each));
      return auditRanges({ set, ranking: { ...table, columns }, fields: null, selfTotalsCompare: true });
    };
    for (const role of ["published_rank", "self_score", "published_class"]) {
      const done = without(role);
      expect([role, done.ok && done.value.findings]).toEqual([role, []]);
    }
    expect(briefly(without("appraisal_score"))).toEqual(["- missing-column"]);
    expect(briefly(without("unit"))).toEqual(["- missing-column"]);
  });

  it("refuses one role for two columns and what is no score, at its cell", () => {
    const table = ranking(departmentsRanking());
    const columns = table.columns.map((each) => (each.index === 2 ? { ...each, role: "appraisal_score" } : each));
    const twice = auditRanges({ set, ranking: { ...table, columns }, fields: null, selfTotalsCompare: true });
    expect(twice).toMatchObject({
      ok: false,
      failure: [{ code: "audit-role-twice", details: { first: "E", second: "F" } }],
    });
    const word = auditRanges({
      set,
      ranking: ranking(changed(departmentsRanking(), 4, 3, "chín mươi")),
      fields: null,
      selfTotalsCompare: true,
    });
    expect(word).toMatchObject({ ok: false, failure: [{ code: "score-not-a-number", at: { address: "F9" } }] });
  });
});
