import { readBallots } from "../../src/files/ballotsFile";
import { readTsv } from "../../src/files/tsv";
import { surveyFromTable } from "../../src/files/surveyFromTable";
import { blankSurvey } from "../../src/sheets/survey/designSheet";
import type { Grid } from "../../src/files/grid";
import { deepSet } from "../sheets/smallSets";
import { threeGroups } from "../features/survey/surveySteps";

const units = ["Xã A", "Xã B"];

function grid(...lines: readonly string[]): Grid {
  const read = readTsv(new TextEncoder().encode(lines.map((line) => line.replaceAll("|", "\t")).join("\n")), {
    file: "p.tsv",
  });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

function faults(...lines: readonly string[]): readonly unknown[] {
  const read = readBallots(grid(...lines), threeGroups, units);
  if (read.ok) throw new Error("the file went through");
  return read.failure.map(({ code, at, details }) => [code, at.row, details]);
}

describe("a file of ballots", () => {
  it("[R207] is counted, one row per ballot: answers by code, by their words or by their place", () => {
    const read = readBallots(
      grid(
        "Đơn vị|Đối tượng|Ghi chú|C1|C2|c3",
        "xã a|Người dân|x|A|Hài lòng|1",
        "Xã A|1|y|b|không hài lòng|4",
        "Xã B|2||||3",
      ),
      threeGroups,
      units,
    );
    expect(read).toEqual({
      ok: true,
      value: {
        units: [
          {
            unit: "Xã A",
            groups: { "1": { returned: 2, counts: { C1: { A: 1, B: 1 }, C2: { A: 1, C: 1 }, C3: { A: 1, D: 1 } } } },
          },
          { unit: "Xã B", groups: { "2": { returned: 1, counts: { C1: { D: 1 }, C2: { D: 1 }, C3: { C: 1 } } } } },
        ],
        findings: [],
      },
    });
  });

  it("is taken as it is when it holds counts; an empty cell is none", () => {
    const read = readBallots(
      grid("unit|group|ballots|C1_A|C1_D|C2_B", "Xã B|Doanh nghiệp|22|20|2|", "Xã B|3|7|7||7"),
      threeGroups,
      units,
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        units: [
          { unit: "Xã A", groups: {} },
          {
            unit: "Xã B",
            groups: {
              "2": { returned: 22, counts: { C1: { A: 20, D: 2 }, C2: { B: 0 } } },
              "3": { returned: 7, counts: { C1: { A: 7, D: 0 }, C2: { B: 7 } } },
            },
          },
        ],
      },
    });
  });

  it("says everything that cannot be read, at its row", () => {
    expect(faults("unit|group|C1", "Xã Lạ|1|A", "|1|A", "Xã A|Khách|A", "Xã A|1|Rất tốt", "Xã A|1|9")).toEqual([
      ["survey-file-unit", 2, { unit: "Xã Lạ" }],
      ["unit-name-missing", 3, {}],
      ["survey-unknown-group", 4, { group: "Khách" }],
      ["survey-unknown-answer", 5, { group: "1", question: "C1", answer: "Rất tốt" }],
      ["survey-unknown-answer", 6, { group: "1", question: "C1", answer: "9" }],
    ]);
    expect(faults("unit|group|ballots|C1_A", "Xã A|1|20|-1", "Xã A|1|20|20", "Xã B|1|2,5|2")).toEqual([
      ["survey-not-a-count", 2, { group: "1", item: "C1_A", found: "-1" }],
      ["survey-file-row-twice", 3, { firstRow: 2 }],
      ["survey-not-a-count", 4, { group: "1", item: "1", found: "2,5" }],
    ]);
    expect(faults("unit|group|X1", "Xã A|1|A").map((fault) => (fault as unknown[])[0])).toEqual([
      "survey-file-no-questions",
    ]);
    expect(faults("unit|C1", "Xã A|A")).toEqual([["missing-column", 1, { column: "group" }]]);
  });

  it("tells its own survey by the codes of its headings", () => {
    const design = surveyFromTable(
      grid(
        "unit|đối tượng|ballots|2.1_A|2.1_B|1.2_A|9.9_A",
        "Xã A|Người dân|1|1|0|1|1",
        "Xã B|người dân|1|1|0|1|1",
        "Xã B|Doanh nghiệp|1|1|0|1|1",
      ),
      deepSet,
      blankSurvey(),
    );
    expect(design.groups.map(({ name }) => name)).toEqual(["Người dân", "Doanh nghiệp"]);
    expect(design.questions).toEqual([
      { code: "1.2", text: "Báo cáo", criterion: "1.2" },
      { code: "2.1", text: "Niêm yết", criterion: "2.1" },
    ]);
    expect([design.leastBallots, design.answers.map(({ code }) => code)]).toEqual([65, ["A", "B", "C"]]);
  });
});
