/** The result letter to a unit: its rank, its class and why, and the points it lost by field and criterion. */
import type { LostPoint } from "../../domain/appraisal/lostPoints";
import { lossesOfUnit } from "../../domain/analysis/lostPoints";
import { percentOf } from "../../domain/ratio";
import { sum, type Points } from "../../domain/points";
import type { RankingRow } from "../../domain/rankUnits";
import { fieldsOf, knownMaximum } from "../../domain/setTree";
import { unscored } from "../../domain/scores";
import { word as sheetWord } from "../../sheets/words";
import { unitKey } from "../../domain/unitName";
import type { PublishedYear } from "../../features/publishYear";
import type { CriteriaLost } from "../../features/readCriteriaLost";
import { letterheadOf, signatureOf } from "./agencyBlocks";
import { cell, text, type Block, type Section, type Table, type WordDocument } from "./blocks";
import { criteriaTable } from "./criteriaTable";
import { pointsOf, sayAll, word, written, writtenScore } from "./words";
import { packWord } from "./yearChange";

/**
 * Letters to these rows of the ranking, each a document of its own that begins on a new page.
 * @param lost what the units lost by criterion, where there are scoring sheets.
 */
export function resultLetters(
  published: PublishedYear,
  rows: readonly RankingRow[],
  lost: CriteriaLost = new Map(),
): WordDocument {
  return {
    title: word("letter-subject", { year: String(published.year) }),
    sections: rows.map((row) => letter(published, row, lost.get(unitKey(row.unit)) ?? [])),
  };
}

function letter(published: PublishedYear, row: RankingRow, criteria: readonly LostPoint[]): Section {
  const { office, year } = published;
  const { unit } = row;
  const agency = office.agency === "" ? word("this-agency") : office.agency;
  const capital = agency.charAt(0).toUpperCase() + agency.slice(1);
  const explained = published.explanations.find((each) => each.unit === unit);
  return {
    orientation: "portrait",
    startsDocument: true,
    blocks: [
      letterheadOf(office, word("number-letter"), word("letter-subject", { year: String(year) })),
      text("addressee", word("letter-addressee", { unit })),
      text("body", word("letter-basis", { year: String(year), agency, unit })),
      text("subheading", word("letter-result")),
      ...result(published, row),
      text("subheading", word("letter-class")),
      text("body", sayAll((explained?.sentences ?? []).filter(({ code }) => !code.startsWith("class-tied")))),
      text("subheading", word("letter-lost")),
      text("body", lost(published, row)),
      text("caption", word("letter-table")),
      table(published, row),
      ...(criteria.length === 0
        ? []
        : [text("caption", packWord("letter-criteria")), criteriaTable(published.set, criteria)]),
      { ...text("body", word("letter-end", { agency: capital, unit })), keepNext: true },
      signatureOf(word("signer"), [word("recipient-addressee"), word("recipient-file")]),
    ],
  };
}

function result({ statistics, explanations }: PublishedYear, row: RankingRow): readonly Block[] {
  const { appraisal, self, difference, rank, unit } = row;
  if (appraisal === null || rank === null) return [text("body", word("letter-unranked"))];
  const tie = explanations
    .find((each) => each.unit === unit)
    ?.sentences.filter(({ code }) => code.startsWith("class-tied"));
  const total = word("letter-total", {
    total: { points: appraisal },
    maximum: { points: statistics.maximum },
    percent: { percent: percentOf(appraisal, statistics.maximum) ?? 0 },
  });
  const compared =
    self === null || difference === null
      ? ""
      : word("letter-self", { self: { points: self }, compare: comparison(difference) });
  return [
    text("item", `- ${total} ${compared}`.trim()),
    text("item", `- ${word("letter-rank", { rank, count: { count: statistics.ranked } })} ${sayAll(tie ?? [])}`.trim()),
  ];
}

function comparison(difference: Points): string {
  if (difference === 0) return word("letter-equal");
  return word(difference < 0 ? "letter-lower" : "letter-higher", { points: { points: Math.abs(difference) } });
}

function lost({ set }: PublishedYear, row: RankingRow): string {
  const scores = Object.fromEntries(Object.entries(row.fields).map(([code, { appraisal }]) => [code, appraisal]));
  const losses = lossesOfUnit(set, scores);
  const most = losses[0]?.lost;
  if (most === undefined) return word("letter-lost-none");
  // Several fields may have lost the same.
  const fields = losses.filter((each) => each.lost === most);
  return word("letter-lost-total", {
    lost: { points: sum(losses.map((each) => each.lost)) },
    fields: fields.map(({ code, name, lost: points }) => `${code}. ${name} (${written(points)} điểm)`).join("; "),
  });
}

function table({ set, statistics }: PublishedYear, row: RankingRow): Table {
  const lostOf = (points: Points | null, maximum: Points): number | null => (points === null ? null : maximum - points);
  return {
    kind: "table",
    size: 11,
    columns: [
      { width: 11, align: "center" },
      { width: 71, align: "left" },
      { width: 16, align: "center" },
      { width: 18, align: "center" },
      { width: 18, align: "center" },
      { width: 16, align: "center" },
      { width: 17, align: "center" },
    ],
    head: [
      [
        cell(sheetWord("column-code")),
        cell(sheetWord("column-field")),
        cell(sheetWord("column-maximum")),
        cell(word("column-self")),
        cell(sheetWord("column-appraisal")),
        cell(word("column-lost")),
        cell(word("column-percent")),
      ],
    ],
    rows: [
      ...fieldsOf(set).map((field) => {
        const { self, appraisal } = row.fields[field.code] ?? { self: unscored, appraisal: unscored };
        const maximum = knownMaximum(field);
        const points = pointsOf(appraisal);
        return [
          cell(field.code),
          cell(field.name),
          cell(written(maximum)),
          cell(writtenScore(self)),
          cell(writtenScore(appraisal)),
          cell(written(lostOf(points, maximum)), { bold: true }),
          cell(written(points === null ? null : percentOf(points, maximum))),
        ];
      }),
      [
        cell(word("row-sum"), { columns: 2, bold: true, align: "center" }),
        cell(written(statistics.maximum), { bold: true }),
        cell(written(row.self), { bold: true }),
        cell(written(row.appraisal), { bold: true }),
        cell(written(lostOf(row.appraisal, statistics.maximum)), { bold: true }),
        cell(written(row.percent), { bold: true }),
      ],
    ],
  };
}
