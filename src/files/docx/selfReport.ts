/**
 * A unit's self-assessment report. Structure: QĐ 4308/QĐ-UBND Thanh Hóa 2021: I. Tình hình triển khai; II. Kết quả (table,
 * weaknesses, causes); III. Kiến nghị, đề xuất; score summary and list of evidence attached. What only the unit knows
 * stays dotted.
 */
import { lossesOfUnit } from "../../domain/analysis/lostPoints";
import { percentOf } from "../../domain/ratio";
import { leavesOf } from "../../domain/setTree";
import { word as sheetWord } from "../../sheets/words";
import type { AssessedNode, SelfAssessment } from "../../features/publishSelfAssessment";
import { letterheadOf, signatureOf } from "./agencyBlocks";
import { cell, text, type Block, type Section, type Table, type TableCell, type WordDocument } from "./blocks";
import { basisDetails, word, written, writtenScore } from "./words";

/** More would no longer be read; the annex has every score. */
const mostListed = 30;

export function selfReport(assessed: SelfAssessment): WordDocument {
  const { set, office, year, unit, nodes } = assessed;
  const details = { ...basisDetails(set), unit, year: String(year) };
  const fields = nodes.filter(({ node }) => node.parent === null);
  const subject = word("self-subject", { year: String(year) });
  // A people's committee has nobody above it in its letterhead (Nghị định 30/2020/NĐ-CP, annex I, II.2).
  const own = { ...office, agency: unit, parentAgency: set.level === "department" ? office.parentAgency : "" };
  return {
    title: `${subject} – ${unit}`,
    sections: [
      {
        orientation: "portrait",
        startsDocument: true,
        blocks: [
          letterheadOf(own, word("number-report")),
          text("type", word("type-report")),
          text("subject", subject),
          text("body", word(set.decision === null ? "self-basis-set" : "self-basis-decision", details)),
          text("heading", word("self-part-1")),
          text("body", word("to-write")),
          text("heading", word("self-part-2")),
          text("subheading", word("self-scores")),
          text("body", totalOf(assessed)),
          text("caption", word("table-caption", { number: 1, title: word("self-table") })),
          scores(assessed, fields),
          text("subheading", word("self-weaknesses")),
          ...lost(assessed),
          text("body", word("to-write")),
          text("subheading", word("self-causes")),
          text("body", word("to-write")),
          text("heading", word("self-part-3")),
          { ...text("body", word("to-write")), keepNext: true },
          signatureOf(word("signer-unit"), [word("recipient-above"), word("recipient-file")]),
        ],
      },
      annex(word("self-annex-1"), word("self-annex-1-subject", { year: String(year) }), scores(assessed, nodes)),
      annex(word("self-annex-2"), word("self-annex-2-subject"), evidence(assessed)),
    ],
  };
}

function annex(name: string, subject: string, content: Block): Section {
  return {
    orientation: "portrait",
    startsDocument: false,
    blocks: [text("type", name), text("subject", subject), content],
  };
}

function totalOf({ total, maximum, set, nodes }: SelfAssessment): string {
  if (total !== null)
    return word("self-total", {
      total: { points: total },
      maximum: { points: maximum },
      percent: { percent: percentOf(total, maximum) ?? 0 },
    });
  const known = nodes.some(({ node }) => node.level > 1);
  const scored = nodes.filter(({ node }) => (known ? node.children.length === 0 : node.parent === null));
  const all = known ? leavesOf(set).length : scored.length;
  const open = all - scored.filter(({ self }) => self.kind !== "unscored").length;
  return word("self-total-open", { count: { count: open } });
}

/** STT · Nội dung đánh giá · Điểm chuẩn · Điểm tự đánh giá, with Tổng cộng. */
function scores({ total, maximum }: SelfAssessment, nodes: readonly AssessedNode[]): Table {
  const isStrong = nodes.some(({ node }) => node.level > 1);
  return {
    kind: "table",
    columns: [
      { width: 16, align: "center" },
      { width: 98, align: "left" },
      { width: 24, align: "center" },
      { width: 28, align: "center" },
    ],
    head: [
      [
        cell(sheetWord("column-code")),
        cell(word("column-content")),
        cell(word("column-standard")),
        cell(word("column-self")),
      ],
    ],
    rows: [
      ...nodes.map(({ node, self }): readonly TableCell[] => {
        const look = { bold: isStrong && node.level === 1 };
        return [
          cell(node.code, look),
          cell(node.name, look),
          cell(written(node.maximum), look),
          cell(writtenScore(self), look),
        ];
      }),
      [
        cell(word("row-sum"), { columns: 2, bold: true, align: "center" }),
        cell(written(maximum), { bold: true }),
        cell(written(total), { bold: true }),
      ],
    ],
  };
}

/** What was lost in the leaves (or the fields where only those are scored), the largest loss first, with the explanation. */
function lost({ set, nodes }: SelfAssessment): readonly Block[] {
  const known = new Map(nodes.map((each) => [each.node.code, each]));
  const isDeep = nodes.some(({ node }) => node.level > 1);
  const scored = nodes.filter(({ node }) => !isDeep || node.children.length === 0);
  const losses = lossesOfUnit(set, Object.fromEntries(scored.map(({ node, self }) => [node.code, self])));
  if (losses.length === 0) return [];
  return [
    text("body", word("self-lost")),
    ...losses.slice(0, mostListed).map(({ code, name, maximum, points, lost: missing }) => {
      const explanation = known.get(code)?.explanation ?? "";
      const details = {
        code,
        name,
        lost: { points: missing },
        points: { points },
        maximum: { points: maximum },
        explanation,
      };
      return text("item", word(explanation === "" ? "self-lost-item" : "self-lost-explained", details));
    }),
  ];
}

/** By field, criterion and sub-criterion, as the regulation asks for. */
function evidence({ nodes }: SelfAssessment): Block {
  const documented = nodes.filter((each) => each.evidence !== "" || each.explanation !== "");
  if (documented.length === 0) return text("body", word("self-no-evidence"));
  return {
    kind: "table",
    size: 12,
    columns: [
      { width: 16, align: "center" },
      { width: 62, align: "left" },
      { width: 22, align: "center" },
      { width: 66, align: "left" },
    ],
    head: [
      [
        cell(sheetWord("column-code")),
        cell(word("column-content")),
        cell(word("column-self")),
        cell(word("column-evidence")),
      ],
    ],
    rows: documented.map(({ node, self, evidence: documents, explanation }) => [
      cell(node.code),
      cell(node.name),
      cell(writtenScore(self)),
      cell(
        [documents, ...(explanation === "" ? [] : [`${word("column-explanation")}: ${explanation}`])]
          .filter((each) => each !== "")
          .join(" – "),
      ),
    ]),
  };
}
